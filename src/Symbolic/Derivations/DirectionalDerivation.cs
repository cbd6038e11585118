using System.Collections.Immutable;
using Symbolic.Expressions;

namespace Symbolic.Derivations;

/// <summary>Tells a directional derivative: the gradient, times the direction, divided by its length.</summary>
internal static class DirectionalDerivation
{
    public static Derivation Derive(Expr term, IReadOnlyList<Expr> variables, IReadOnlyList<Expr> direction)
    {
        var result = term.DirectionalDerivative(variables, direction);
        var length = Maths.Sqrt(Maths.Total(direction.Select(component => component ^ 2)));
        var unevaluated = Maths.Total(variables.Select((variable, i) => Derivative.Create(term, variable) * direction[i])) / length;
        var parts = new List<Step>();
        foreach (var variable in variables) parts.AddRange(DerivationBuilder.Build(term, variable, default).Steps);
        ImmutableArray<Step> steps =
        [
            new Step
            {
                Rule = "directional.partials",
                Before = unevaluated,
                After = result,
                Mentions = [length],
                Substeps = [.. parts],
            },
        ];
        return new Derivation(unevaluated, result, steps, []);
    }
}
