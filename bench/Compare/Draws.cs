namespace Symbolic.Compare;

/// <summary>The generator splitmix64, as in the programs in C: the same seed gives the same inputs.</summary>
internal sealed class Draws(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number in [0, 1).</summary>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var v = _state;
        v = (v ^ (v >> 30)) * 0xBF58476D1CE4E5B9;
        v = (v ^ (v >> 27)) * 0x94D049BB133111EB;
        return Math.ScaleB((v ^ (v >> 31)) >> 11, -53);
    }

    /// <summary>A whole number in [0, bound).</summary>
    public int Below(int bound) => (int)(Next() * bound);

    /// <summary>Numbers in [low, low + width).</summary>
    public double[] Array(int length, double low, double width)
    {
        var numbers = new double[length];
        for (var i = 0; i < length; i++) numbers[i] = low + width * Next();
        return numbers;
    }
}
