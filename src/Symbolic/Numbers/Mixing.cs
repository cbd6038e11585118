namespace Symbolic.Numbers;

/// <summary>Deterministic 64-bit hashing: <see cref="HashCode"/> is seeded anew in every process, and the order of terms must
/// not be.</summary>
internal static class Mixing
{
    public static ulong Mix(ulong hash, ulong value)
    {
        var x = (hash ^ (value * 0x9E3779B97F4A7C15UL)) * 0xD6E8FEB86659FD93UL;
        return x ^ (x >> 32);
    }

    public static ulong Text(string text)
    {
        var hash = 0x84222325CBF29CE4UL ^ (ulong)text.Length;
        foreach (var c in text) hash = Mix(hash, c);
        return hash;
    }
}
