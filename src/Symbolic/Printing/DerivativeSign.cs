using Symbolic.Expressions;

namespace Symbolic.Printing;

/// <summary>Whether a derivative is written with d or with the sign of partial derivatives.</summary>
internal static class DerivativeSign
{
    /// <summary>Whether the body has a free variable beside the one it is differentiated by. Stops at the first that it finds.</summary>
    public static bool IsPartial(Derivative derivative)
    {
        var variable = derivative.Variable;
        var bound = new HashSet<Expr>();
        var seen = new HashSet<Expr> { variable };
        var pending = new Stack<Expr>();
        pending.Push(derivative.Body);
        while (pending.TryPop(out var node))
        {
            if (!seen.Add(node)) continue;
            if (node is Symbol && !bound.Contains(node)) return true;
            if (node is Indexed && !Mentions(node, bound)) return true;
            if (node is Indexed) continue;
            if (node.BindsVariable()) bound.Add(node.Children[1]);
            foreach (var child in node.Children) pending.Push(child);
        }

        return false;
    }

    private static bool Mentions(Expr indexed, HashSet<Expr> bound)
    {
        foreach (var index in indexed.Children)
        {
            if (bound.Contains(index)) return true;
        }

        return false;
    }
}
