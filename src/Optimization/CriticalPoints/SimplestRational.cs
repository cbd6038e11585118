using Symbolic.Numbers;

namespace Symbolic.Optimization.CriticalPoints;

/// <summary>The fraction with the smallest denominator within an interval, by continued fractions.</summary>
internal static class SimplestRational
{
    public static Rational Between(Rational from, Rational to)
    {
        if (from.Sign <= 0 && to.Sign >= 0) return Rational.Zero;
        return from.Sign > 0 ? Positive(from, to) : -Positive(-to, -from);
    }

    /// <summary>The simplest fraction that is not further from a number than said.</summary>
    public static Rational Near(double value, double distance)
    {
        var (center, slack) = (Rational.FromDouble(value), Rational.FromDouble(distance));
        return Between(center - slack, center + slack);
    }

    private static Rational Positive(Rational from, Rational to)
    {
        // Whole parts that both ends share are common to all between; they are put together again from the last one.
        var shared = new Stack<Rational>();
        while (true)
        {
            var whole = from.Floor();
            if (whole == from || whole + 1 <= to)
            {
                var simplest = whole == from ? whole : whole + 1;
                while (shared.TryPop(out var part)) simplest = part + simplest.Reciprocal();
                return simplest;
            }

            shared.Push(whole);
            (from, to) = ((to - whole).Reciprocal(), (from - whole).Reciprocal());
        }
    }
}
