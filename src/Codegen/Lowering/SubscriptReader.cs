using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Codegen.Lowering;

/// <summary>Reads terms as subscripts: polynomials of the indices of loops, with rational coefficients.</summary>
internal static class SubscriptReader
{
    private const int MaxPower = 8;

    /// <summary>The subscript that a term is.</summary>
    /// <param name="term">A term.</param>
    /// <param name="indices">The subscript of a symbol, if it is the index of a loop.</param>
    /// <returns>The subscript, or null if the term is no polynomial, or contains other variables.</returns>
    public static Subscript? Read(Expr term, Func<Symbol, Subscript?> indices)
    {
        try
        {
            var known = new Dictionary<Expr, Subscript>();
            foreach (var node in Traversal.ChildrenFirst(term))
            {
                if (Single(node, known, indices) is not { } subscript) return null;
                known[node] = subscript;
            }

            return known[term];
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static Subscript? Single(Expr node, Dictionary<Expr, Subscript> known, Func<Symbol, Subscript?> indices) => node switch
    {
        Number number => Constant(number.Value),
        Symbol symbol => indices(symbol),
        Add => Folded(node, known, static (left, right) => left.Plus(right)),
        Mul => Folded(node, known, static (left, right) => left.Times(right)),
        Pow { Exponent: Number { Value: var exponent } } power when exponent.TryGetInt32(out var times) && times is > 0 and <= MaxPower =>
            Enumerable.Repeat(known[power.Base], times).Aggregate(static (left, right) => left.Times(right)),
        _ => null,
    };

    private static Subscript Folded(Expr node, Dictionary<Expr, Subscript> known, Func<Subscript, Subscript, Subscript> operation)
    {
        var result = known[node.Children[0]];
        foreach (var child in node.Children[1..]) result = operation(result, known[child]);
        return result;
    }

    private static Subscript Constant(Rational value) => Subscript.Of((long)value.Numerator).DividedBy((long)value.Denominator);
}
