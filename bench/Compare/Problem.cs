namespace Symbolic.Compare;

/// <summary>A function given as text, where it is evaluated, and the data that it reads.</summary>
/// <param name="Name">The name in the rows.</param>
/// <param name="Size">The number n in the rows.</param>
/// <param name="Formula">The text; sizes are written into it as numbers.</param>
/// <param name="Variables">The variables in the order of the point.</param>
/// <param name="Data">The arrays that are bound when compiling.</param>
/// <param name="Point">The variables' values, one array after the other, matrices by rows.</param>
internal sealed record Problem(
    string Name, int Size, string Formula, IReadOnlyList<Shape> Variables, IReadOnlyList<DataArray> Data, double[] Point)
{
    /// <summary>Whether there are programs in C for the value alone.</summary>
    public bool HasValueRow { get; init; }
}

/// <summary>A vector, or a matrix if it has columns.</summary>
internal sealed record Shape(string Name, int Rows, int Columns = 0)
{
    public int Length => Rows * Math.Max(1, Columns);

    /// <summary>The names of the components in the order of the memory, as they are written in a formula.</summary>
    public IEnumerable<string> Components =>
        from row in Enumerable.Range(1, Rows)
        from column in Enumerable.Range(1, Math.Max(1, Columns))
        select Columns == 0 ? $"{Name}[{row}]" : $"{Name}[{row},{column}]";
}

/// <summary>The values of a vector, or of a matrix by rows.</summary>
internal sealed record DataArray(Shape Shape, double[] Values);
