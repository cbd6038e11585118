using System.Linq.Expressions;
using System.Runtime.InteropServices;
using Symbolic.Codegen.Lowering;
using Symbolic.Codegen.Tapes;
using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Reads of data in functions of complex numbers.</summary>
/// <remarks>These compute all branches of piecewise terms, so that a component that is not there must do no harm: it is NaN.</remarks>
internal sealed class ComplexElements
{
    // Less than what any other index can make good.
    private const long Outside = -(1L << 40);
    private static readonly Func<double[], long, double> ElementMethod = Element;
    private static readonly Func<double, int, long> PlaceMethod = Place;
    private readonly IndexRanges _ranges = new();
    private readonly Dictionary<DataArray, ParameterExpression> _values = [];
    private readonly ComplexScope _outermost;
    private int _loops;

    /// <param name="variables">The variables, whose names data must not have.</param>
    /// <param name="data">The data.</param>
    /// <param name="outermost">The whole program: numbers are defined in it.</param>
    public ComplexElements(IReadOnlyList<Expr> variables, IReadOnlyList<DataArray> data, ComplexScope outermost)
    {
        _outermost = outermost;
        // Arrays among the variables are parameters one by one: sums over them are written out.
        Layouts = ArrayLayout.Find(variables, data).Where(entry => entry.Value.Data is not null).ToDictionary();
        foreach (var array in data)
        {
            if (array.IsParameter) throw Delegates.NotGiven(array.Name);
            if (array.Lengths.IsEmpty) outermost.Define(Symbol.Named(array.Name), Expression.Constant(array.Values.Span[0]));
        }
    }

    /// <summary>The arrays by name and number of indices.</summary>
    public Dictionary<(string Name, int Rank), ArrayLayout> Layouts { get; }

    /// <summary>Whether a number can count.</summary>
    public static bool IsWhole(double number) => number == Math.Floor(number) && Math.Abs(number) < 9e15;

    /// <summary>Whether a term is a component of data.</summary>
    public bool IsElement(Expr term) => term is Indexed component && Layouts.ContainsKey((component.Name, component.Children.Length));

    /// <summary>Tells the bounds of a loop's index.</summary>
    /// <returns>The atom that subscripts call it.</returns>
    public int DefineLoop(Subscript lower, Subscript upper)
    {
        _ranges.Define(_loops, lower, upper);
        return _loops++;
    }

    /// <summary>Whether a subscript is a whole number in all runs.</summary>
    public bool IsWhole(Subscript subscript) => _ranges.Of(subscript, long.MinValue, long.MaxValue).IsWhole;

    /// <summary>The value of a component of data, a double.</summary>
    /// <param name="component">The component.</param>
    /// <param name="scope">Where it is read.</param>
    /// <param name="number">The value of an index that is no polynomial of the indices of loops.</param>
    /// <exception cref="UnboundSymbolException">The component is outside in all runs.</exception>
    public Expression Read(Indexed component, ComplexScope scope, Func<Expr, Expression> number)
    {
        var layout = Layouts[(component.Name, component.Children.Length)];
        Expression at = Expression.Constant(0L);
        var isInside = true;
        for (var k = 0; k < layout.Lengths.Length; k++)
        {
            var length = layout.Lengths[k];
            var (place, isKnown) = PlaceOf(component, component.Children[k], length, scope, number);
            isInside &= isKnown;
            at = k == 0 ? place : Expression.Add(Expression.Multiply(at, Expression.Constant((long)length)), place);
        }

        var values = ValuesOf(layout.Data!);
        return isInside
            ? Expression.ArrayIndex(values, Expression.Convert(at, typeof(int)))
            : Expression.Call(ElementMethod.Method, values, at);
    }

    // The place from 0 on, and whether it is known to lie inside.
    private (Expression Place, bool IsInside) PlaceOf(
        Indexed component, Expr index, int length, ComplexScope scope, Func<Expr, Expression> number)
    {
        Expression position;
        if (scope.SubscriptOf(index) is { } subscript)
        {
            var (least, greatest, isWhole) = _ranges.Of(subscript, 1, length);
            if (greatest < 1 || least > length) throw new UnboundSymbolException(component.ToString());
            if (least >= 1 && greatest <= length && isWhole) return (Whole.Of(subscript.Plus(-1), scope.CountOf), true);
            position = Expression.Divide(
                Expression.Convert(Whole.Of(subscript.Times(subscript.Divisor), scope.CountOf), typeof(double)),
                Expression.Constant((double)subscript.Divisor));
        }
        else
        {
            position = number(index);
            if (position.Type != typeof(double))
                throw new UnsupportedException($"the index {Writer.Excerpt(index)} of {component.Name} is a complex number");
        }

        return (Expression.Call(PlaceMethod.Method, position, Expression.Constant(length)), false);
    }

    private ParameterExpression ValuesOf(DataArray data)
    {
        if (_values.TryGetValue(data, out var known)) return known;
        var array = MemoryMarshal.TryGetArray(data.Values, out var segment) && segment is { Offset: 0, Array: { } whole }
            ? whole
            : data.Values.ToArray();
        var variable = _outermost.Variable(typeof(double[]));
        _outermost.Add(Expression.Assign(variable, Expression.Constant(array)));
        return _values[data] = variable;
    }

    private static double Element(double[] values, long at) => (ulong)at < (ulong)values.Length ? values[at] : double.NaN;

    private static long Place(double index, int length) =>
        index >= 1 && index <= length && index == Math.Floor(index) ? (long)index - 1 : Outside;
}
