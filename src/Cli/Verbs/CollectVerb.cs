using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;

namespace Symbolic.Cli.Verbs;

/// <summary>The expression by powers of a variable.</summary>
internal sealed class CollectVerb : TermVerb
{
    public override string Name => "collect";

    public override string Summary => "the expression by powers of a variable";

    public override IReadOnlyList<Option> Options =>
        [Option.Variable, Option.At, Option.Steps, Option.Detail, Option.Format, Option.Functions, Option.Timeout];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("collect \"a*x + b*x + c\" --var x", "x*(a + b) + c"),
        ("collect \"a*x + b*x + (x + 1)^2\" --var x --steps", "with its derivation"),
    ];

    public override Answer Answer(Question question, CancellationToken cancellationToken)
    {
        var term = question.Term;
        var variable = question.Variable ?? Variables.Usual(term);
        return question.Steps
            ? Answers.Answer.Of(term.CollectSteps(variable, cancellationToken))
            : Answers.Answer.Of(term.Collect(variable, cancellationToken));
    }
}
