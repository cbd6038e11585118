namespace Symbolic.Codegen.Derivatives;

/// <summary>Which matrix of derivatives of a tape is computed, and where its entries are among the results.</summary>
/// <param name="Pattern">Where it can differ from 0; a row for each result of the tape that has derivatives.</param>
/// <param name="Skipped">How many results of the tape, from the first on, have none.</param>
/// <param name="First">The place of the first entry: as many results of the tape itself stand before it, or none of them.</param>
/// <param name="IsSymmetric">Whether the matrix is equal to its transpose.</param>
/// <param name="IsDense">Whether all entries are written, row by row, not only those of the pattern.</param>
internal sealed record MatrixLayout(SparsityPattern Pattern, int Skipped, int First, bool IsSymmetric, bool IsDense)
{
    /// <summary>How many results there are in all.</summary>
    public int Length => First + (IsDense ? checked(Pattern.Rows * Pattern.Columns) : Pattern.Count);

    /// <summary>Whether the pattern leaves nothing out, so that entries are where they are in the dense matrix.</summary>
    public bool IsFull => IsDense || Pattern.Count == (long)Pattern.Rows * Pattern.Columns;

    /// <summary>The place of an entry among the results; -1 if it is 0 everywhere.</summary>
    public int PlaceOf(int row, int column)
    {
        var position = IsDense ? checked((row * Pattern.Columns) + column) : Pattern.PositionOf(row, column);
        return position < 0 ? -1 : First + position;
    }
}
