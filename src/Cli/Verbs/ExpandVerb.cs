using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;

namespace Symbolic.Cli.Verbs;

/// <summary>The expression with all products and whole powers multiplied out.</summary>
internal sealed class ExpandVerb : TermVerb
{
    public override string Name => "expand";

    public override string Summary => "the expression with all products and whole powers multiplied out";

    public override IReadOnlyList<Option> Options => [Option.At, Option.Steps, Option.Detail, Option.Format, Option.Functions, Option.Timeout];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("expand \"(x + 1)^3\"", "x^3 + 3*x^2 + 3*x + 1"),
        ("expand \"(a + b)*(c + d)\" --steps", "with its derivation"),
    ];

    public override Answer Answer(Question question, CancellationToken cancellationToken)
    {
        var term = question.Term;
        return question.Steps ? Answers.Answer.Of(term.ExpandSteps(cancellationToken)) : Answers.Answer.Of(term.Expand(cancellationToken));
    }
}
