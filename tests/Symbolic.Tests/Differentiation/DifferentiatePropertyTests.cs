using Symbolic.Expressions;
using Symbolic.Testing;

namespace Symbolic.Tests.Differentiation;

/// <summary>Derivatives against the one oracle that needs no rules: differences of values.</summary>
public class DifferentiatePropertyTests
{
    private static readonly Symbol X = Symbol.Named("x");
    private static readonly Symbol Y = Symbol.Named("y");
    private static readonly Symbol Z = Symbol.Named("z");

    [Fact]
    public void Derivative_OfRandomTerm_IsTheSlope() => Terms.Real(16).HoldsForAll(1000, term =>
    {
        var derivative = term.Differentiate(X);
        var values = new Dictionary<string, double> { ["x"] = 1.1, ["y"] = 0.83, ["z"] = 1.37 };
        var exact = derivative.Evaluate(values);
        var (slope, error) = Slope(h => term.Evaluate(new Dictionary<string, double>(values) { ["x"] = 1.1 + h }));
        if (!double.IsFinite(slope) || !double.IsFinite(exact) || error > 1e-4 * Math.Max(1, Math.Abs(slope))) return null;
        return Math.Abs(exact - slope) <= 1e-6 * Math.Max(1, Math.Abs(slope)) + 10 * error
            ? null
            : $"the derivative {derivative} is {exact:R}, the slope is {slope:R}";
    });

    [Fact]
    public void Gradient_OfRandomTerm_IsEachDerivative() => Terms.Real(16).HoldsForAll(1000, term =>
    {
        Expr[] variables = [X, Y, Z];
        var gradient = term.Gradient(variables);
        for (var i = 0; i < variables.Length; i++)
        {
            if (term.Differentiate(variables[i]) != gradient[i]) return $"component {i} is {gradient[i]}";
        }

        return null;
    });

    [Fact]
    public void MixedPartials_OfRandomTerm_HaveOneValue() => Terms.Real(10).HoldsForAll(500, term =>
    {
        var values = new Dictionary<string, double> { ["x"] = 1.1, ["y"] = 0.83, ["z"] = 1.37 };
        var (xy, yx) = (term.Partial(X, Y).Evaluate(values), term.Partial(Y, X).Evaluate(values));
        return !double.IsFinite(xy) || Math.Abs(xy - yx) <= 1e-9 * Math.Max(1, Math.Abs(xy)) ? null : $"{xy:R} and {yx:R}";
    });

    // Central differences, extrapolated (Ridders); the error is how far the last two columns agree.
    private static (double Slope, double Error) Slope(Func<double, double> f)
    {
        var table = new double[8, 8];
        var best = (Slope: double.NaN, Error: double.PositiveInfinity);
        for (var i = 0; i < 8; i++)
        {
            var h = 0.05 * Math.Pow(1.6, -i);
            table[i, 0] = (f(h) - f(-h)) / (2 * h);
            var factor = 1.6 * 1.6;
            for (var j = 1; j <= i; j++)
            {
                table[i, j] = (table[i, j - 1] * factor - table[i - 1, j - 1]) / (factor - 1);
                factor *= 1.6 * 1.6;
                var error = Math.Max(Math.Abs(table[i, j] - table[i, j - 1]), Math.Abs(table[i, j] - table[i - 1, j - 1]));
                if (error < best.Error) best = (table[i, j], error);
            }
        }

        return best;
    }
}
