using Symbolic.Evaluation;
using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Identities;

/// <summary>Short terms in one angle, and their values at a few points.</summary>
internal sealed class GuessTable
{
    /// <summary>The points, in no simple relation to each other or to pi.</summary>
    public static readonly double[] Points = [0.4371, 0.7913, 1.1234, -0.6177];

    private static readonly GuessTable CircularTable = new(
        ["sin", "cos", "tan", "cot", "sec", "csc"], [(1, 1), (2, 1), (1, 2), (3, 1), (4, 1), (3, 2), (6, 1)], exponentials: false);

    private static readonly GuessTable ExponentialTable = new(
        ["exp", "sigmoid", "tanh", "sinh", "cosh", "coth", "sech", "csch"],
        [(1, 1), (2, 1), (1, 2), (-1, 1), (-2, 1), (3, 1), (-1, 2), (4, 1)], exponentials: true);

    private readonly List<(Expr Call, double[] Values)> _calls;

    private GuessTable(string[] names, (int Numerator, int Denominator)[] multiples, bool exponentials)
    {
        var calls = new List<(Expr Call, double[] Values)>();
        foreach (var (numerator, denominator) in multiples)
        {
            var argument = Number.Of(Rational.Create(numerator, denominator)) * SingleAngle.Name;
            foreach (var name in names)
            {
                if (numerator < 0 && name is not ("exp" or "sigmoid")) continue;
                var call = name == "exp" ? Maths.Exp(argument) : Kernels.Call(name, argument);
                calls.Add((call, [.. Points.Select(point =>
                    Interpreter.Evaluate(call, EvaluationEnvironment.Empty.With(SingleAngle.Name.Name, point)))]));
            }
        }

        _calls = [.. calls.OrderBy(call => Cost.Of(call.Call))];
    }

    public static GuessTable For(bool circular) => circular ? CircularTable : ExponentialTable;

    /// <summary>Terms whose values are the given ones up to rounding, cheap ones first.</summary>
    public IEnumerable<Expr> Matches(double[] values, double tolerance)
    {
        if (Constant(values, tolerance) is { } constant) yield return Number.Of(constant);
        var found = new List<Expr>();
        foreach (var (call, samples) in _calls)
        {
            for (var power = 1; power <= 4; power++)
            {
                if (call is Pow && power > 1) break;
                if (Linear(values, Power(samples, power), tolerance) is { } line)
                    found.Add(Number.Of(line.Slope) * (call ^ power) + Number.Of(line.Offset));
            }

            // A logistic derivative: s*(1 - s).
            if (Ratio(values, [.. samples.Select(s => s * (1 - s))], tolerance) is { } factor)
                found.Add(Number.Of(factor) * call * (1 - call));
        }

        found.AddRange(Pairs(values, tolerance));
        foreach (var term in found.Select((term, index) => (term, index)).OrderBy(item =>
            (Cost.Of(item.term), item.index))) yield return term.term;
    }

    private IEnumerable<Expr> Pairs(double[] values, double tolerance)
    {
        var ratio = values[0] / values[1];
        for (var first = 0; first < _calls.Count; first++)
        {
            for (var second = first + 1; second < _calls.Count; second++)
            {
                var (a, b) = (_calls[first], _calls[second]);
                // The first two points decide nearly always.
                var (u, v) = (a.Values[0] / a.Values[1], b.Values[0] / b.Values[1]);
                for (var powers = 0; powers < 9; powers++)
                {
                    var (p, q) = (powers / 3 + 1, powers % 3 + 1);
                    var expected = (p == 1 ? u : p == 2 ? u * u : u * u * u) * (q == 1 ? v : q == 2 ? v * v : v * v * v);
                    if (!(Math.Abs(ratio - expected) <= 10 * tolerance * Math.Abs(ratio))) continue;
                    var product = new double[values.Length];
                    for (var i = 0; i < product.Length; i++) product[i] = Math.Pow(a.Values[i], p) * Math.Pow(b.Values[i], q);
                    if (Ratio(values, product, tolerance) is { } factor) yield return Number.Of(factor) * (a.Call ^ p) * (b.Call ^ q);
                }

                // A sum of two: cos(2*x) + sin(x).
                if (Sum(values, a.Values, b.Values,
                    tolerance) is { } sum) yield return Number.Of(sum.First) * a.Call + Number.Of(sum.Second) * b.Call;
            }
        }
    }

    private static double[] Power(double[] values, int power)
    {
        var result = new double[values.Length];
        for (var i = 0; i < result.Length; i++) result[i] = Math.Pow(values[i], power);
        return result;
    }

    private static Rational? Constant(double[] values, double tolerance)
    {
        var scale = 1 + values.Max(Math.Abs);
        return values.All(value => Math.Abs(value - values[0]) <= tolerance * scale) ? Fraction(values[0], tolerance) : null;
    }

    private static Rational? Ratio(double[] values, double[] samples, double tolerance)
    {
        var ratio = values[0] / samples[0];
        for (var i = 0; i < values.Length; i++)
        {
            if (!(Math.Abs(values[i] - ratio * samples[i]) <= tolerance * Math.Abs(values[i]))) return null;
        }

        return Fraction(ratio, tolerance) is { IsZero: false } factor ? factor : null;
    }

    private static (Rational Slope, Rational Offset)? Linear(double[] values, double[] samples, double tolerance)
    {
        var slope = (values[1] - values[0]) / (samples[1] - samples[0]);
        var offset = values[0] - slope * samples[0];
        for (var i = 0; i < values.Length; i++)
        {
            if (!(Math.Abs(values[i] - slope * samples[i] - offset) <= tolerance * (Math.Abs(values[i]) + Math.Abs(offset)))) return null;
        }

        return Fraction(slope, tolerance) is { IsZero: false } a && Fraction(offset, tolerance) is { } b ? (a, b) : null;
    }

    private static (Rational First, Rational Second)? Sum(double[] values, double[] a, double[] b, double tolerance)
    {
        var determinant = a[0] * b[1] - a[1] * b[0];
        var (p, q) = ((values[0] * b[1] - values[1] * b[0]) / determinant, (a[0] * values[1] - a[1] * values[0]) / determinant);
        for (var i = 2; i < values.Length; i++)
        {
            if (!(Math.Abs(values[i] - p * a[i] - q * b[i]) <= tolerance * (Math.Abs(values[i]) + Math.Abs(p * a[i])))) return null;
        }

        return Fraction(p, tolerance) is { IsZero: false } first &&
            Fraction(q, tolerance) is { IsZero: false } second ? (first, second) : null;
    }

    // The fraction with a denominator of at most 64 that is next to a number, if it is as near as rounding.
    private static Rational? Fraction(double value, double tolerance)
    {
        if (!(Math.Abs(value) < 1e6)) return null;
        for (var denominator = 1; denominator <= 64; denominator++)
        {
            var numerator = Math.Round(value * denominator);
            if (Math.Abs(value * denominator - numerator) <= 10 * tolerance * (1 + Math.Abs(value)))
                return Rational.Create((long)numerator, denominator);
        }

        return null;
    }
}
