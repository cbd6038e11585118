using Symbolic.Expressions;

namespace Symbolic.Evaluation;

/// <summary>Numeric limits: values at points ever nearer, extrapolated.</summary>
internal static class Approach
{
    private const double Accepted = 1e-6;

    /// <summary>The limit, NaN if the two sides differ, or null if no value settles.</summary>
    public static double? Limit(Func<double, double> f, double point, LimitSide side)
    {
        if (double.IsNaN(point)) return double.NaN;
        // Towards infinity the variable is the reciprocal of a distance that goes to zero.
        if (double.IsInfinity(point)) return OneSided(h => f(point > 0 ? 1 / h : -1 / h));
        var scale = Math.Max(1, Math.Abs(point));
        var above = side == LimitSide.Below ? null : OneSided(h => f(point + h * scale));
        var below = side == LimitSide.Above ? null : OneSided(h => f(point - h * scale));
        if (side == LimitSide.Above) return above;
        if (side == LimitSide.Below) return below;
        if (above is not { } a || below is not { } b) return null;
        return a == b || Math.Abs(a - b) <= 10 * Accepted * Math.Max(1, Math.Abs(a)) ? (Math.Abs(a) > 1e-9 ? (a + b) / 2 : a) : double.NaN;
    }

    private static double? OneSided(Func<double, double> f)
    {
        // Near the point itself a difference quotient is all rounding error, and may settle on a wrong value: the values there count
        // only where extrapolating from afar leads nowhere.
        foreach (var (value, error) in (ReadOnlySpan<(double, double)>)[Extrapolate(f), Raw(f)])
        {
            if (error <= Accepted * Math.Max(1, Math.Abs(value))) return value;
        }

        return Infinite(f);
    }

    // Neville's scheme at h = 0, as if the values were a polynomial in h; the best entry of the table counts.
    private static (double Value, double Error) Extrapolate(Func<double, double> f)
    {
        const int Rows = 14;
        var previous = new double[Rows];
        var best = (Value: double.NaN, Error: double.PositiveInfinity);
        for (var row = 0; row < Rows; row++)
        {
            var current = new double[Rows];
            current[0] = f(Math.ScaleB(0.5, -row));
            for (var column = 1; column <= row; column++)
            {
                current[column] = current[column - 1] + (current[column - 1] - previous[column - 1]) / (Math.ScaleB(1, column) - 1);
                var error = Math.Max(Math.Abs(current[column] - current[column - 1]), Math.Abs(current[column] - previous[column - 1]));
                if (row > 3 && error < best.Error) best = (current[column], error);
            }

            previous = current;
        }

        return best;
    }

    // The values themselves, where they approach too slowly for a polynomial but come near enough: x^x, x*log(x).
    private static (double Value, double Error) Raw(Func<double, double> f)
    {
        var best = (Value: double.NaN, Error: double.PositiveInfinity);
        for (var exponent = 16; exponent <= 44; exponent += 4)
        {
            var (a, b, c) = (f(Math.ScaleB(1, -exponent)), f(Math.ScaleB(1, -exponent - 3)), f(Math.ScaleB(1, -exponent - 7)));
            var error = Math.Max(Math.Abs(a - b), Math.Abs(b - c));
            if (error < best.Error && Math.Abs(b - c) <= Math.Abs(a - b)) best = (c, error);
        }

        return best;
    }

    private static double? Infinite(Func<double, double> f)
    {
        var last = f(Math.ScaleB(1, -10));
        for (var exponent = 14; exponent <= 42; exponent += 4)
        {
            var value = f(Math.ScaleB(1, -exponent));
            if (!(Math.Abs(value) > 1.1 * Math.Abs(last)) || Math.Sign(value) != Math.Sign(last)) return null;
            if (double.IsInfinity(value)) return value;
            last = value;
        }

        return last > 0 ? double.PositiveInfinity : double.NegativeInfinity;
    }
}
