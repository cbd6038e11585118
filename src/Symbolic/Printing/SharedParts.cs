using System.Globalization;
using Symbolic.Expressions;

namespace Symbolic.Printing;

/// <summary>Names for the shared parts of a term whose text would otherwise explode.</summary>
/// <param name="Definitions">Names and what they stand for, in an order in which each uses only earlier names.</param>
/// <param name="Body">The term in those names.</param>
internal sealed record SharedParts(IReadOnlyList<(Symbol Name, Expr Definition)> Definitions, Expr Body)
{
    /// <summary>The number of tree nodes from which on a term is written with named parts.</summary>
    public const long LargestTree = 100_000;

    // A part is worth a name if it is used more than once and would take more room than the name.
    private const long SmallestPart = 4;

    /// <summary>The named parts of a term, or null if it is small enough to be written out.</summary>
    public static SharedParts? Of(Expr term, long largestTree = LargestTree)
    {
        var order = Traversal.ChildrenFirst(term);
        if (order.Count < 2) return null;
        var (sizes, uses) = Measure(order);
        if (sizes[term] <= largestTree) return null;

        var bound = InsideBinders(order);
        var stem = Symbol.Fresh("t", term).Name;
        var replaced = new Dictionary<Expr, Expr>(order.Count);
        var definitions = new List<(Symbol, Expr)>();
        foreach (var node in order)
        {
            var rebuilt = Rebuild(node, replaced);
            if (node != term && uses[node] > 1 && sizes[node] >= SmallestPart && CanBeNamed(node) && !bound.Contains(node))
            {
                var name = Symbol.Named(string.Create(CultureInfo.InvariantCulture, $"{stem}_{definitions.Count + 1}"));
                definitions.Add((name, rebuilt));
                replaced[node] = name;
            }
            else
            {
                replaced[node] = rebuilt;
            }
        }

        return definitions.Count == 0 ? null : new SharedParts(definitions, replaced[term]);
    }

    // Parts that use a bound variable mean nothing outside their binder.
    private static HashSet<Expr> InsideBinders(IReadOnlyList<Expr> order)
    {
        var inside = new HashSet<Expr>();
        foreach (var node in order)
        {
            if (node.BindsVariable()) inside.Add(node.Children[1]);
        }

        if (inside.Count == 0) return inside;
        foreach (var node in order)
        {
            foreach (var child in node.Children)
            {
                if (inside.Contains(child)) inside.Add(node);
            }
        }

        return inside;
    }

    private static (Dictionary<Expr, long> Sizes, Dictionary<Expr, int> Uses) Measure(IReadOnlyList<Expr> order)
    {
        var sizes = new Dictionary<Expr, long>(order.Count);
        var uses = new Dictionary<Expr, int>(order.Count);
        foreach (var node in order)
        {
            var size = 1L;
            foreach (var child in node.Children)
            {
                size = Math.Min(size + sizes[child], long.MaxValue / 4);
                uses[child] = uses.GetValueOrDefault(child) + 1;
            }

            sizes[node] = size;
        }

        return (sizes, uses);
    }

    private static Expr Rebuild(Expr node, Dictionary<Expr, Expr> replaced)
    {
        if (node.Children.IsEmpty) return node;
        var children = new Expr[node.Children.Length];
        for (var i = 0; i < children.Length; i++) children[i] = replaced[node.Children[i]];
        return node.WithChildren(children);
    }

    // Conditions are no values, and names need no names.
    private static bool CanBeNamed(Expr node) =>
        node.Kind is not (ExprKind.Relation or ExprKind.And or ExprKind.Or or ExprKind.Not or ExprKind.Symbol or ExprKind.Indexed);
}
