using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;

namespace Symbolic.Cli.Verbs;

/// <summary>The simplest form of an expression.</summary>
internal sealed class SimplifyVerb : TermVerb
{
    public override string Name => "simplify";

    public override string Summary => "the simplest form of an expression";

    public override IReadOnlyList<Option> Options =>
        [Option.Assume, Option.KeepDomain, Option.At, Option.Steps, Option.Detail, Option.Format, Option.Functions, Option.Timeout];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("simplify \"sin(x)^2 + cos(x)^2\"", "1"),
        ("simplify \"(x^2 - 1)/(x - 1)\" --steps", "with the steps, and where it does not hold"),
        ("simplify \"sqrt(x^2)\" --assume x:positive", "x, as x is positive"),
    ];

    public override Answer Answer(Question question, CancellationToken cancellationToken) =>
        Simplest.Of(question, question.Term, cancellationToken);
}
