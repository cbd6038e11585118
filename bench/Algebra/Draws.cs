namespace Symbolic.Algebra;

/// <summary>The random numbers of the problems, the same as in reference/flint.c.</summary>
internal sealed class Draws(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to <paramref name="count"/> - 1.</summary>
    public int Next(int count)
    {
        _state = unchecked((_state * 6364136223846793005UL) + 1442695040888963407UL);
        return (int)((_state >> 33) % (ulong)count);
    }
}
