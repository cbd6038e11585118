namespace Symbolic.Codegen.Derivatives;

/// <summary>Sets of indices as ascending arrays, which are shared as far as possible and never changed.</summary>
internal static class IndexSet
{
    /// <summary>The union; one of the two itself if it contains the other.</summary>
    public static int[] Union(int[] left, int[] right, ref long work)
    {
        if (ReferenceEquals(left, right) || right.Length == 0) return left;
        if (left.Length == 0) return right;
        work += left.Length + right.Length;
        if (right.Length == 1 && Array.BinarySearch(left, right[0]) >= 0) return left;
        var merged = new int[left.Length + right.Length];
        var (l, r, count) = (0, 0, 0);
        while (l < left.Length || r < right.Length)
        {
            if (r == right.Length || (l < left.Length && left[l] < right[r])) merged[count++] = left[l++];
            else if (l == left.Length || right[r] < left[l]) merged[count++] = right[r++];
            else
            {
                merged[count++] = left[l++];
                r++;
            }
        }

        if (count == left.Length) return left;
        return count == right.Length ? right : merged[..count];
    }
}
