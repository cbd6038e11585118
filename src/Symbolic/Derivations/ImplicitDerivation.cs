using Symbolic.Differentiation;
using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Derivations;

/// <summary>Tells an implicit derivative: y is written as y(x), both sides are differentiated, and y'(x) is solved for.</summary>
internal static class ImplicitDerivation
{
    public static Derivation Derive(Expr equation, Symbol y, Symbol x, int order)
    {
        ArgumentNullException.ThrowIfNull(equation);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        var result = ImplicitDifferentiation.Derivative(equation, y, x, 1);
        var (left, right) = ImplicitDifferentiation.Sides(equation);
        var asked = Relation.Create(RelationKind.Equal, left, right);

        var function = Apply.Create(new UnknownFunction(y.Name, [0]), x);
        var slope = Apply.Create(new UnknownFunction(y.Name, [1]), x);
        var (leftSlope, leftSteps) = DerivationBuilder.Build(left.Substitute(y, function), x, default);
        var (rightSlope, rightSteps) = DerivationBuilder.Build(right.Substitute(y, function), x, default);
        var differentiated = leftSlope.EqualTo(rightSlope);
        var solved = slope.EqualTo(result.Substitute(y, function));
        var steps = new List<Step>
        {
            new() { Rule = "implicit.differentiate", Before = asked, After = differentiated, Mentions = [x, y, function], Substeps = [.. leftSteps, .. rightSteps] },
            new() { Rule = "implicit.solve", Before = differentiated, After = solved, Mentions = [slope] },
            new() { Rule = "implicit.write", Before = solved, After = result, Mentions = [y, function] },
        };
        if (differentiated == solved) throw new UnsupportedException($"the equation {asked} is solved for the derivative already");

        var first = result;
        for (var n = 2; n <= order; n++)
        {
            var again = result.Differentiate(x) + result.Differentiate(y) * first;
            if (again == result) break;
            steps.Add(new Step { Rule = "implicit.again", Before = result, After = again, Mentions = [x, y] });
            result = again;
        }

        return new Derivation(asked, result, [.. steps], []);
    }
}
