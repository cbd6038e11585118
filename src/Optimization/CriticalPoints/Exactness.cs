using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Optimization.CriticalPoints;

/// <summary>Finds out whether a point that is known in numbers stands at simple fractions, or fractions of pi, where the gradient is
/// exactly 0.</summary>
internal sealed class Exactness(Expr term, IReadOnlyList<Expr> variables, IReadOnlyList<Expr> gradient)
{
    private const int MaxOrder = 12;

    // With more digits, any number is near a fraction.
    private const int MaxDenominator = 1000;

    // Degenerate points are found with few digits.
    private static readonly double[] Distances = [1e-12, 1e-9, 1e-6, 1e-3, 1e-2];

    /// <summary>The exact point near some numbers, or null.</summary>
    public Expr[]? Near(IReadOnlyList<double> point, bool isDegenerate)
    {
        foreach (var distance in isDegenerate ? Distances : Distances[..3])
        {
            var candidate = new Expr[point.Count];
            for (var i = 0; i < candidate.Length; i++)
                candidate[i] = Candidate(point[i], distance * (1 + Math.Abs(point[i])));
            if (IsCritical(candidate)) return candidate;
        }

        return null;
    }

    public bool IsCritical(IReadOnlyList<Expr> point) => gradient.All(component => At(component, point) == Number.Zero);

    /// <summary>The value of the term at an exact point; and, of one variable, the first derivative beyond the second that is not
    /// 0.</summary>
    public CriticalPoint Describe(CriticalPoint point, Expr[] exact)
    {
        var described = point with { ExactPoint = [.. exact], ExactValue = At(term, exact) };
        if (point.Kind != CriticalPointKind.Degenerate || variables.Count != 1) return described;
        var derivative = gradient[0];
        for (var order = 2; order <= MaxOrder; order++)
        {
            derivative = derivative.Differentiate(variables[0]);
            if (At(derivative, exact) is not Number value) return described;
            if (value != Number.Zero) return described with { DecidingOrder = order, DecidingDerivative = value };
        }

        return described;
    }

    private static Expr Candidate(double value, double distance)
    {
        var fraction = SimplestRational.Near(value, distance);
        if (fraction.Denominator <= MaxDenominator) return Number.Of(fraction);
        var ofPi = SimplestRational.Near(value / Math.PI, distance);
        return ofPi.Denominator <= MaxDenominator ? Number.Of(ofPi) * Maths.Pi : Number.Of(fraction);
    }

    public static Expr[] Terms(IEnumerable<Rational> point) => [.. point.Select(Number.Of)];

    private Expr At(Expr part, IReadOnlyList<Expr> point)
    {
        var values = new Dictionary<Expr, Expr>();
        for (var i = 0; i < point.Count; i++) values[variables[i]] = point[i];
        return part.Substitute(values);
    }
}
