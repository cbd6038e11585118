using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;

namespace Symbolic.Cli.Verbs;

/// <summary>The expression as one fraction in lowest terms.</summary>
internal sealed class CancelVerb : TermVerb
{
    public override string Name => "cancel";

    public override string Summary => "the expression as one fraction in lowest terms";

    public override IReadOnlyList<Option> Options =>
        [Option.At, Option.Steps, Option.Detail, Option.Format, Option.Functions, Option.Timeout];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("cancel \"(x^2 - 1)/(x - 1)\"", "x + 1"),
        ("cancel \"(x^2 - 1)/(x^2 - 3x + 2)\" --steps", "with its derivation"),
    ];

    public override Answer Answer(Question question, CancellationToken cancellationToken)
    {
        var term = question.Term;
        return question.Steps
            ? Answers.Answer.Of(term.CancelSteps(cancellationToken))
            : Answers.Answer.Of(term.Cancel(cancellationToken));
    }
}
