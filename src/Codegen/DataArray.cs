using System.Collections.Immutable;

namespace Symbolic.Codegen;

/// <summary>Numbers bound to a name when a term is compiled, such as a table of measurements: <c>y</c>, <c>y[i]</c> or
/// <c>X[i,j]</c> in the term, with indices that count from 1.</summary>
/// <remarks>Compiled code reads the numbers where they are, or copies of them that suit its vectors; they must not change as long as
/// functions compiled with them are used.</remarks>
public sealed class DataArray
{
    private DataArray(string name, ImmutableArray<int> lengths, ReadOnlyMemory<double> values)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        (Name, Lengths, Values) = (name, lengths, values);
    }

    /// <summary>The name that terms read.</summary>
    public string Name { get; }

    /// <summary>The greatest value of each index: none for a single number, m for a vector, m and n for an m x n matrix.</summary>
    public ImmutableArray<int> Lengths { get; }

    /// <summary>The numbers, row by row; none of an array that is a parameter.</summary>
    public ReadOnlyMemory<double> Values { get; }

    /// <summary>Whether its numbers are not known yet: functions that are written as source code take it as a parameter.</summary>
    public bool IsParameter { get; private init; }

    /// <summary>How many numbers there are.</summary>
    internal int Count => Lengths.Aggregate(1, (product, length) => checked(product * length));

    /// <summary>An array whose numbers are given when a function is called that has been written as source code.</summary>
    /// <param name="name">The name that terms read.</param>
    /// <param name="lengths">The greatest value of each index; at least one.</param>
    /// <exception cref="ArgumentException">There is no length, or one is not positive, or there are too many elements.</exception>
    public static DataArray Parameter(string name, params ReadOnlySpan<int> lengths)
    {
        var count = 1L;
        foreach (var length in lengths) count = length > 0 && count <= int.MaxValue ? count * length : long.MaxValue;
        if (lengths.IsEmpty || count > int.MaxValue)
            throw new ArgumentException($"The array '{name}' needs lengths that are positive, of at most {int.MaxValue} elements in all.", nameof(lengths));
        return new(name, [.. lengths], default) { IsParameter = true };
    }

    /// <summary>A single number.</summary>
    /// <param name="name">The name that terms read.</param>
    /// <param name="value">The number.</param>
    public static DataArray Scalar(string name, double value) => new(name, [], new[] { value });

    /// <summary>A vector.</summary>
    /// <param name="name">The name that terms read.</param>
    /// <param name="values">Its components, from index 1 on.</param>
    public static DataArray Vector(string name, ReadOnlyMemory<double> values) => new(name, [values.Length], values);

    /// <summary>A matrix.</summary>
    /// <param name="name">The name that terms read.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="values">Its entries, row by row.</param>
    /// <exception cref="ArgumentException">There are not rows times columns entries.</exception>
    public static DataArray Matrix(string name, int rows, int columns, ReadOnlyMemory<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        if ((long)rows * columns != values.Length)
            throw new ArgumentException($"The matrix '{name}' of {rows} x {columns} is given {values.Length} number(s).", nameof(values));
        return new(name, [rows, columns], values);
    }

    /// <summary>A matrix.</summary>
    /// <param name="name">The name that terms read.</param>
    /// <param name="values">Its entries; these are copied.</param>
    public static DataArray Matrix(string name, double[,] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(name, [values.GetLength(0), values.GetLength(1)], values.Cast<double>().ToArray());
    }
}
