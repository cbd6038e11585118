namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>The sets of a given size, one after the other.</summary>
internal static class Subsets
{
    /// <summary>All rising lists of <paramref name="size"/> of the numbers below <paramref name="count"/>, in lexicographic
    /// order.</summary>
    public static IEnumerable<int[]> Of(int count, int size)
    {
        var chosen = Enumerable.Range(0, size).ToArray();
        while (true)
        {
            yield return (int[])chosen.Clone();
            var place = size - 1;
            while (place >= 0 && chosen[place] == count - size + place) place--;
            if (place < 0) yield break;
            chosen[place]++;
            for (var i = place + 1; i < size; i++) chosen[i] = chosen[i - 1] + 1;
        }
    }
}
