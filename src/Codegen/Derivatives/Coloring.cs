namespace Symbolic.Codegen.Derivatives;

/// <summary>Colours the columns of a sparse matrix so that all columns of a colour can be found from one product of the matrix by a
/// vector, which has 1 at these columns (Gebremedhin, Manne and Pothen, What color is your Jacobian?, SIAM Review 47, 2005).</summary>
/// <param name="Colors">The colour of each column, from 0 on.</param>
/// <param name="Count">How many colours there are.</param>
internal sealed record Coloring(int[] Colors, int Count)
{
    /// <summary>Columns of one colour have no row in common (a colouring of distance 2).</summary>
    public static Coloring OfColumns(SparsityPattern pattern)
    {
        var rowsOf = new List<int>[pattern.Columns];
        for (var column = 0; column < rowsOf.Length; column++) rowsOf[column] = [];
        for (var row = 0; row < pattern.Rows; row++)
        {
            foreach (var column in pattern.ColumnsOf(row)) rowsOf[column].Add(row);
        }

        return Best(rowsOf.Select(rows => rows.Count), (colors, column, forbid) =>
        {
            foreach (var row in rowsOf[column])
            {
                foreach (var other in pattern.ColumnsOf(row)) forbid(colors[other]);
            }
        });
    }

    /// <summary>Of a symmetric matrix: neighbours have different colours, and so has one of any four columns on a path (a star
    /// colouring), so that each entry can be read at its row or, by symmetry, at its column.</summary>
    public static Coloring OfSymmetric(SparsityPattern pattern)
    {
        var degrees = Enumerable.Range(0, pattern.Rows).Select(row => pattern.ColumnsOf(row).Length);
        return Best(degrees, (colors, column, forbid) =>
        {
            foreach (var near in pattern.ColumnsOf(column))
            {
                if (near == column) continue;
                forbid(colors[near]);
                foreach (var far in pattern.ColumnsOf(near))
                {
                    if (far == column || far == near || colors[far] < 0) continue;
                    if (colors[near] < 0 || HasNeighbor(pattern, far, near, colors)) forbid(colors[far]);
                }
            }
        });
    }

    /// <summary>Where an entry of a symmetric matrix can be read: whether at its row, or else at its column with the row's colour.</summary>
    public bool IsReadAtRow(SparsityPattern pattern, int row, int column)
    {
        foreach (var other in pattern.ColumnsOf(row))
        {
            if (other != column && Colors[other] == Colors[column]) return false;
        }

        return true;
    }

    private static bool HasNeighbor(SparsityPattern pattern, int of, int except, int[] colors)
    {
        foreach (var other in pattern.ColumnsOf(of))
        {
            if (other != except && other != of && colors[other] == colors[except]) return true;
        }

        return false;
    }

    // In the given order and with the columns that have most entries first; whichever needs fewer colours.
    private static Coloring Best(IEnumerable<int> degrees, Action<int[], int, Action<int>> forbidden)
    {
        var sizes = degrees.ToArray();
        var natural = Greedy(Enumerable.Range(0, sizes.Length), sizes.Length, forbidden);
        var largestFirst = Greedy(Enumerable.Range(0, sizes.Length).OrderByDescending(column => sizes[column]), sizes.Length, forbidden);
        return largestFirst.Count < natural.Count ? largestFirst : natural;
    }

    private static Coloring Greedy(IEnumerable<int> order, int count, Action<int[], int, Action<int>> forbidden)
    {
        var (colors, used, marks) = (new int[count], 0, new int[count + 1]);
        Array.Fill(colors, -1);
        Array.Fill(marks, -1);
        foreach (var column in order)
        {
            forbidden(colors, column, color =>
            {
                if (color >= 0) marks[color] = column;
            });
            var free = 0;
            while (marks[free] == column) free++;
            colors[column] = free;
            used = Math.Max(used, free + 1);
        }

        return new Coloring(colors, used);
    }
}
