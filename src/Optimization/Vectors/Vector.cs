using System.Runtime.InteropServices;
using Lanes = System.Numerics.Vector<double>;

namespace Symbolic.Optimization.Vectors;

/// <summary>Operations on vectors of numbers, in place.</summary>
internal static class Vector
{
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var left = MemoryMarshal.Cast<double, Lanes>(a);
        var right = MemoryMarshal.Cast<double, Lanes>(b[..a.Length]);
        var sums = Lanes.Zero;
        for (var i = 0; i < left.Length; i++) sums += left[i] * right[i];
        var sum = System.Numerics.Vector.Sum(sums);
        for (var i = left.Length * Lanes.Count; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    /// <summary>Adds a multiple of a vector to another.</summary>
    public static void Add(Span<double> to, double factor, ReadOnlySpan<double> what)
    {
        var sums = MemoryMarshal.Cast<double, Lanes>(to);
        var terms = MemoryMarshal.Cast<double, Lanes>(what[..to.Length]);
        for (var i = 0; i < sums.Length; i++) sums[i] += factor * terms[i];
        for (var i = sums.Length * Lanes.Count; i < to.Length; i++) to[i] += factor * what[i];
    }

    /// <summary>Writes a sum of a vector and a multiple of another.</summary>
    public static void Sum(ReadOnlySpan<double> a, double factor, ReadOnlySpan<double> b, Span<double> result)
    {
        for (var i = 0; i < result.Length; i++) result[i] = a[i] + factor * b[i];
    }

    public static void Difference(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> result)
    {
        for (var i = 0; i < result.Length; i++) result[i] = a[i] - b[i];
    }

    public static void Scale(Span<double> vector, double factor)
    {
        for (var i = 0; i < vector.Length; i++) vector[i] *= factor;
    }

    public static void Negate(ReadOnlySpan<double> vector, Span<double> result)
    {
        for (var i = 0; i < vector.Length; i++) result[i] = -vector[i];
    }

    /// <summary>The Euclidean norm; scaled, so that squares neither overflow nor vanish.</summary>
    public static double Norm(ReadOnlySpan<double> vector)
    {
        var sum = Dot(vector, vector);
        if (sum is > 1e-280 and < 1e280) return Math.Sqrt(sum);
        var greatest = MaxNorm(vector);
        if (greatest == 0 || !double.IsFinite(greatest)) return greatest;
        sum = 0;
        foreach (var component in vector) sum += component / greatest * (component / greatest);
        return greatest * Math.Sqrt(sum);
    }

    /// <summary>The greatest absolute component; NaN if one is NaN.</summary>
    public static double MaxNorm(ReadOnlySpan<double> vector)
    {
        var greatest = 0.0;
        foreach (var component in vector) greatest = Math.Max(greatest, Math.Abs(component));
        return greatest;
    }
}
