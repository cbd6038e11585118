using System.Collections.Immutable;

namespace Symbolic.Codegen.Tapes;

/// <summary>Where an array of a tape comes from.</summary>
public enum TapeArrayKind : byte
{
    /// <summary>The values of the variables at which a compiled function is called: always array 0. It may be shorter than the list of
    /// inputs: those behind it, such as a direction, are read by subscripts too, but a checked subscript ends before them.</summary>
    Point,

    /// <summary>The results of the call: always array 1. Only written.</summary>
    Results,

    /// <summary>Numbers given when the function was compiled, such as a table of measurements. Only read.</summary>
    Data,

    /// <summary>Numbers that one part of the program leaves for another. Undefined until stored, unless it
    /// <see cref="TapeArray.StartsAtZero"/>.</summary>
    Local,
}

/// <summary>An array that a tape reads or writes by subscripts, which count its elements from 0.</summary>
/// <param name="Name">Its name in the printed program.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Length">How many elements it has.</param>
/// <param name="Values">Of data, the elements, row by row; not copied, and never written. None where they are a parameter of source
/// code.</param>
/// <param name="StartsAtZero">Of a local array, whether all elements are 0 when a call begins, so that it can be accumulated; whoever
/// runs the tape clears it.</param>
public sealed record TapeArray(
    string Name, TapeArrayKind Kind, int Length, ReadOnlyMemory<double> Values = default, bool StartsAtZero = false)
{
    /// <summary>The position of the array that is the point.</summary>
    public const int Point = 0;

    /// <summary>The position of the array that receives the results.</summary>
    public const int Results = 1;

    /// <summary>Whether the elements are given with each call of what is written as source code.</summary>
    internal bool IsParameter => Kind == TapeArrayKind.Data && Values.IsEmpty && Length > 0;

    internal static ImmutableArray<TapeArray> Ends(int point, int results) =>
        [new("x", TapeArrayKind.Point, point), new("results", TapeArrayKind.Results, results)];
}
