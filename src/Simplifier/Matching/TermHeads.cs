using System.Collections.Frozen;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Simplifier.Matching;

/// <summary>Which functions, and other marks that a pattern can have, occur in a term: one bit for each, so that a rule that asks
/// for a function that is not there is never looked at.</summary>
internal sealed class TermHeads
{
    private static readonly FrozenDictionary<string, int> Bits = Names().Index().ToFrozenDictionary(
        pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);

    private readonly Dictionary<Expr, UInt128> _memo = [];

    /// <summary>The bit of a name that is written before a parenthesis, or of pi; none for names that are no head.</summary>
    public static UInt128 BitOf(string name) => Bits.TryGetValue(name, out var bit) ? UInt128.One << bit : 0;

    /// <summary>The heads of a term and all its parts.</summary>
    public UInt128 Of(Expr term)
    {
        if (_memo.TryGetValue(term, out var known)) return known;
        foreach (var node in Traversal.ChildrenFirst([term], node => !_memo.ContainsKey(node)))
        {
            if (_memo.ContainsKey(node)) continue;
            var heads = Own(node);
            foreach (var child in node.Children) heads |= _memo[child];
            _memo[node] = heads;
        }

        return _memo[term];
    }

    private static UInt128 Own(Expr node) => node switch
    {
        Apply { Function: { } function } => BitOf(function.Name),
        Pow power when power.Base == Constant.E => BitOf("exp"),
        Pow { Exponent: Number { Value.IsInteger: false } } => BitOf("sqrt"),
        Piecewise => BitOf("piecewise"),
        Series => BitOf(node.Kind == ExprKind.Sum ? "sum" : "product"),
        _ when node == Constant.Pi => BitOf("pi"),
        _ when node == Constant.ImaginaryUnit => BitOf("i"),
        _ when node.Kind is ExprKind.And => BitOf("and"),
        _ when node.Kind is ExprKind.Or => BitOf("or"),
        _ when node.Kind is ExprKind.Not => BitOf("not"),
        _ => 0,
    };

    private static IEnumerable<string> Names() => FunctionTable.Default.Rows.Select(row => row.Name)
        .Concat(["piecewise", "sum", "product", "pi", "i", "and", "or", "not"]).Distinct(StringComparer.Ordinal);
}
