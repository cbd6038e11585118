using Symbolic.Codegen.Tapes;
using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Lowering;

/// <summary>Writes the reads of components that the indices of loops around pick: of arrays among the variables, and of data.</summary>
internal sealed class ArrayElements(TapeBuilder tape, Dictionary<(string Name, int Rank), ArrayLayout> layouts)
{
    private readonly IndexRanges _ranges = new();
    private readonly Dictionary<DataArray, int> _numbers = [];

    /// <summary>The arrays by name and number of indices.</summary>
    public Dictionary<(string Name, int Rank), ArrayLayout> Layouts => layouts;

    /// <summary>The names of tables that hold places in the point, counted from 1.</summary>
    public HashSet<string> IndexTables { get; } = [];

    /// <summary>Enters the arrays that are parameters, in the order in which they were given.</summary>
    public void DeclareParameters()
    {
        foreach (var layout in layouts.Values)
        {
            if (layout.Data is { IsParameter: true } parameter) NumberOf(parameter);
        }
    }

    /// <summary>Tells the bounds of a loop's index.</summary>
    public void DefineLoop(int atom, Subscript lower, Subscript upper) => _ranges.Define(atom, lower, upper);

    /// <summary>A number given as data, or null if the symbol is none.</summary>
    public int? Scalar(Symbol symbol) =>
        layouts.TryGetValue((symbol.Name, 0), out var layout) ? tape.Constant(layout.Data!.Values.Span[0]) : null;

    /// <summary>The value of a component.</summary>
    /// <param name="component">An indexed name.</param>
    /// <param name="subscriptOf">The subscript that an index is, or null if it is none.</param>
    /// <exception cref="UnboundSymbolException">There is no such array, or the component is outside.</exception>
    /// <exception cref="UnsupportedException">It is not known that the component is inside.</exception>
    public int Element(Indexed component, Func<Expr, Subscript?> subscriptOf)
    {
        if (!layouts.TryGetValue((component.Name, component.Children.Length), out var layout))
            throw new UnboundSymbolException(component.ToString());
        if (component.Children[0] is Indexed place && IndexTables.Contains(place.Name))
            return tape.Load(TapeArray.Point, Subscript.Atom(tape.Whole(Element(place, subscriptOf))).Plus(-1));
        var (at, isInside) = (Subscript.Of(0), true);
        for (var k = 0; k < layout.Lengths.Length; k++)
        {
            if (subscriptOf(component.Children[k]) is not { } index)
            {
                throw new UnsupportedException(
                    $"the index {Writer.Excerpt(component.Children[k])} of {component.Name} is no polynomial of the indices of sums");
            }

            var (least, greatest, isWhole) = _ranges.Of(index, 1, layout.Lengths[k]);
            if (greatest < 1 || least > layout.Lengths[k]) throw new UnboundSymbolException(component.ToString());
            isInside &= least >= 1 && greatest <= layout.Lengths[k] && isWhole;
            at = at.Times(layout.Lengths[k]).Plus(index).Plus(-1);
        }

        // The check at run time is against the whole array: an index could run into another row, or into other variables.
        var isWholeArray = layout.Lengths.Length == 1 && (layout.Data is not null || layout.Lengths[0] == tape.Array(TapeArray.Point).Length);
        if (!isInside && !isWholeArray)
            throw new UnsupportedException($"it is not known beforehand that {Writer.Excerpt(component)} lies in the array");
        if (layout.Data is not { } data) return tape.Load(TapeArray.Point, at.Plus(layout.Offset), !isInside);
        return at.IsConstant && isInside && !data.IsParameter
            ? tape.Constant(data.Values.Span[(int)at.Constant])
            : tape.Load(NumberOf(data), at, !isInside);
    }

    private int NumberOf(DataArray data)
    {
        if (_numbers.TryGetValue(data, out var known)) return known;
        return _numbers[data] = tape.AddArray(new TapeArray(data.Name, TapeArrayKind.Data, data.Count, data.Values));
    }
}
