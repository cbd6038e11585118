using System.Collections.Immutable;

namespace Symbolic.Optimization;

/// <summary>A lower and an upper bound for each variable; infinite where there is none.</summary>
public sealed class Bounds
{
    /// <summary>Bounds for n variables.</summary>
    /// <param name="lower">The least values.</param>
    /// <param name="upper">The greatest values.</param>
    /// <exception cref="ArgumentException">The numbers of bounds differ, or a lower bound is above its upper bound or NaN.</exception>
    public Bounds(ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        if (lower.Length != upper.Length)
            throw new ArgumentException($"There are {lower.Length} lower and {upper.Length} upper bounds.", nameof(upper));
        for (var i = 0; i < lower.Length; i++)
        {
            if (!(lower[i] <= upper[i])) throw new ArgumentException($"The lower bound {i} is not below the upper one.", nameof(lower));
        }

        (Lower, Upper) = ([.. lower], [.. upper]);
    }

    /// <summary>The least value of each variable.</summary>
    public ImmutableArray<double> Lower { get; }

    /// <summary>The greatest value of each variable.</summary>
    public ImmutableArray<double> Upper { get; }

    /// <summary>Bounds of 0 below and none above.</summary>
    /// <param name="dimension">The number of variables.</param>
    public static Bounds Nonnegative(int dimension) =>
        new(new double[dimension], [.. Enumerable.Repeat(double.PositiveInfinity, dimension)]);

    /// <summary>Moves a point to the nearest one within the bounds.</summary>
    /// <param name="x">The point.</param>
    public void Project(Span<double> x)
    {
        for (var i = 0; i < x.Length; i++) x[i] = Math.Min(Math.Max(x[i], Lower[i]), Upper[i]);
    }

    /// <summary>Draws a point evenly from the bounds. Of a variable with one bound it is at most 1 away from that, of one without bounds
    /// between -1 and 1.</summary>
    /// <param name="seed">The same seed gives the same point.</param>
    public double[] Draw(int seed)
    {
        var random = new Random(seed);
        var point = new double[Lower.Length];
        for (var i = 0; i < point.Length; i++)
        {
            var isOpen = double.IsInfinity(Lower[i]) && double.IsInfinity(Upper[i]);
            var from = isOpen ? -1 : double.IsInfinity(Lower[i]) ? Upper[i] - 1 : Lower[i];
            var to = isOpen ? 1 : double.IsInfinity(Upper[i]) ? Lower[i] + 1 : Upper[i];
            point[i] = from + (to - from) * random.NextDouble();
        }

        return point;
    }

    /// <summary>The greatest component of the step from a point to the projection of x - gradient: 0 exactly where the first-order
    /// conditions hold.</summary>
    internal double ProjectedNorm(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient)
    {
        var greatest = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            var step = Math.Min(Math.Max(x[i] - gradient[i], Lower[i]), Upper[i]) - x[i];
            greatest = Math.Max(greatest, Math.Abs(step));
        }

        return greatest;
    }
}
