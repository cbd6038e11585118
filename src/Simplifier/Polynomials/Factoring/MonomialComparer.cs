namespace Symbolic.Simplifier.Polynomials.Factoring;

/// <summary>Lists of exponents are equal if their entries are.</summary>
internal sealed class MonomialComparer : IEqualityComparer<int[]>
{
    public static MonomialComparer Instance { get; } = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] obj)
    {
        var hash = obj.Length;
        foreach (var exponent in obj) hash = unchecked((hash * 1_000_003) ^ exponent);
        return hash;
    }
}
