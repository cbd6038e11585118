using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;

namespace Symbolic.Cli.Verbs;

/// <summary>The partial fractions of the expression.</summary>
internal sealed class ApartVerb : TermVerb
{
    public override string Name => "apart";

    public override string Summary => "the partial fractions of the expression";

    public override IReadOnlyList<Option> Options =>
        [Option.Variable, Option.At, Option.Steps, Option.Detail, Option.Format, Option.Functions, Option.Timeout];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("apart \"1/(x^2 - 1)\" --var x", "one fraction for each factor of the denominator"),
        ("apart \"(x + 3)/(x^2 - 1)\" --var x --steps", "with its derivation"),
    ];

    public override Answer Answer(Question question, CancellationToken cancellationToken)
    {
        var term = question.Term;
        var variable = question.Variable ?? Variables.Usual(term);
        return question.Steps
            ? Answers.Answer.Of(term.PartialFractionsSteps(variable, cancellationToken))
            : Answers.Answer.Of(term.PartialFractions(variable, cancellationToken));
    }
}
