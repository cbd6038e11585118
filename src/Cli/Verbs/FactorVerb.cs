using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;

namespace Symbolic.Cli.Verbs;

/// <summary>The expression as a product of factors that cannot be factored over the rationals.</summary>
internal sealed class FactorVerb : TermVerb
{
    public override string Name => "factor";

    public override string Summary => "the expression as a product of factors that cannot be factored over the rationals";

    public override IReadOnlyList<Option> Options => [Option.At, Option.Steps, Option.Detail, Option.Format, Option.Functions, Option.Timeout];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("factor \"4x^3 - 12x^2 + 8x\"", "4*x*(x - 1)*(x - 2)"),
        ("factor \"x^2 - 5x + 6\" --steps", "with its derivation"),
    ];

    public override Answer Answer(Question question, CancellationToken cancellationToken)
    {
        var term = question.Term;
        return question.Steps ? Answers.Answer.Of(term.FactorSteps(cancellationToken)) : Answers.Answer.Of(term.Factor(cancellationToken));
    }
}
