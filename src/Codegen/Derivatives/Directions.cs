using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>The derivative of a value along one of several directions.</summary>
/// <param name="Direction">The number of the direction.</param>
/// <param name="Value">The number of the derivative, in the tape that is written.</param>
internal readonly record struct Tangent(int Direction, int Value);

/// <summary>The directions in which a tape is differentiated forwards: what the derivatives of the inputs are. Those that are 0 are
/// left out.</summary>
internal abstract class Directions(int count)
{
    /// <summary>How many there are.</summary>
    public int Count => count;

    /// <summary>The derivatives of an input, ascending by direction.</summary>
    public abstract Tangent[] OfInput(int input);

    /// <summary>The derivatives of an element of the point, ascending by direction.</summary>
    public abstract Tangent[] OfElement(Subscript at);
}

/// <summary>Along each input: derivatives 1 of the input itself, or another number, by which the results are then divided.</summary>
internal sealed class UnitDirections(TapeBuilder target, double[] lengths) : Directions(lengths.Length)
{
    public override Tangent[] OfInput(int input) => [new(input, target.Constant(lengths[input]))];

    public override Tangent[] OfElement(Subscript at) =>
        throw new InvalidOperationException("Which input a loop reads is not known, so that no single one has a derivative.");
}

/// <summary>Directions that are read from an array, one after the other.</summary>
/// <param name="target">The tape that is written.</param>
/// <param name="array">The array.</param>
/// <param name="count">How many directions there are.</param>
/// <param name="place">Where the component of a direction stands in the array.</param>
internal sealed class GivenDirections(TapeBuilder target, int array, int count, Func<Subscript, int, Subscript> place) : Directions(count)
{
    public override Tangent[] OfInput(int input) => OfElement(Subscript.Of(input));

    public override Tangent[] OfElement(Subscript at)
    {
        var tangents = new Tangent[Count];
        for (var direction = 0; direction < tangents.Length; direction++)
            tangents[direction] = new(direction, target.Load(array, place(at, direction)));
        return tangents;
    }
}

/// <summary>One direction for each colour: 1 at the inputs that have it, 0 at others.</summary>
/// <param name="target">The tape that is written.</param>
/// <param name="table">The array of data that says so, for each input all colours.</param>
/// <param name="coloring">The colours of the inputs.</param>
internal sealed class ColoredDirections(TapeBuilder target, int table, Coloring coloring) : Directions(coloring.Count)
{
    public override Tangent[] OfInput(int input) => [new(coloring.Colors[input], target.Constant(1))];

    public override Tangent[] OfElement(Subscript at)
    {
        var tangents = new Tangent[Count];
        for (var color = 0; color < tangents.Length; color++)
            tangents[color] = new(color, target.Load(table, at.Times(Count).Plus(color)));
        return tangents;
    }
}
