using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;

namespace Symbolic.Cli.Verbs;

/// <summary>The expression over one denominator.</summary>
internal sealed class TogetherVerb : TermVerb
{
    public override string Name => "together";

    public override string Summary => "the expression over one denominator";

    public override IReadOnlyList<Option> Options =>
        [Option.At, Option.Steps, Option.Detail, Option.Format, Option.Functions, Option.Timeout];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("together \"1/x + 1/y\"", "(x + y)/(x*y)"),
        ("together \"1/(x - 1) + 1/(x + 1)\" --steps", "with its derivation"),
    ];

    public override Answer Answer(Question question, CancellationToken cancellationToken)
    {
        var term = question.Term;
        return question.Steps
            ? Answers.Answer.Of(term.TogetherSteps(cancellationToken))
            : Answers.Answer.Of(term.Together(cancellationToken));
    }
}
