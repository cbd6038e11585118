using System.Collections.Immutable;

namespace Symbolic.Codegen;

/// <summary>Where a matrix of derivatives can differ from 0, known before any point is: the order in which the entries of a sparse
/// matrix are written. Row by row, within a row by column (compressed sparse rows).</summary>
/// <remarks>Immutable. An entry of the pattern may be 0 at some points, or at all; one outside is 0 everywhere.</remarks>
public sealed class SparsityPattern
{
    internal SparsityPattern(int columns, IReadOnlyList<int[]> rows)
    {
        (Rows, Columns) = (rows.Count, columns);
        var starts = ImmutableArray.CreateBuilder<int>(rows.Count + 1);
        starts.Add(0);
        foreach (var row in rows) starts.Add(checked(starts[^1] + row.Length));
        RowStarts = starts.MoveToImmutable();
        ColumnIndices = [.. rows.SelectMany(row => row)];
    }

    /// <summary>How many rows the matrix has.</summary>
    public int Rows { get; }

    /// <summary>How many columns the matrix has.</summary>
    public int Columns { get; }

    /// <summary>How many entries are in the pattern.</summary>
    public int Count => ColumnIndices.Length;

    /// <summary>For each row where its entries begin; one number more than rows, the last being <see cref="Count"/>.</summary>
    public ImmutableArray<int> RowStarts { get; }

    /// <summary>For each entry its column, counted from 0.</summary>
    public ImmutableArray<int> ColumnIndices { get; }

    /// <summary>The columns of the entries of a row, ascending.</summary>
    /// <param name="row">The row, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<int> ColumnsOf(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        return ColumnIndices.AsSpan(RowStarts[row], RowStarts[row + 1] - RowStarts[row]);
    }

    /// <summary>The position of an entry among all.</summary>
    /// <param name="row">The row, counted from 0.</param>
    /// <param name="column">The column, counted from 0.</param>
    /// <returns>The position; -1 if the entry is not in the pattern.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public int PositionOf(int row, int column)
    {
        var within = ColumnsOf(row).BinarySearch(column);
        return within < 0 ? -1 : RowStarts[row] + within;
    }

    internal static SparsityPattern Full(int rows, int columns) =>
        new(columns, [.. Enumerable.Repeat(Enumerable.Range(0, columns).ToArray(), rows)]);

    /// <summary>The pattern of a symmetric matrix that has the entries of this one.</summary>
    internal SparsityPattern Symmetric()
    {
        var rows = new SortedSet<int>[Rows];
        for (var row = 0; row < Rows; row++) rows[row] = [.. ColumnsOf(row)];
        for (var row = 0; row < Rows; row++)
        {
            foreach (var column in ColumnsOf(row)) rows[column].Add(row);
        }

        return new SparsityPattern(Columns, [.. rows.Select(row => row.ToArray())]);
    }
}
