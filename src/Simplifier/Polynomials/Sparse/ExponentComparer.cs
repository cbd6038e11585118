namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>Compares exponent vectors by what they hold.</summary>
internal sealed class ExponentComparer : IEqualityComparer<int[]>
{
    public static readonly ExponentComparer Instance = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] obj)
    {
        var hash = 17;
        foreach (var e in obj) hash = unchecked((hash * 1000003) ^ e);
        return hash;
    }
}
