namespace Symbolic.Expressions;

/// <summary>The one walk over a term that every pass uses: each distinct node once, operands before what they are operands of,
/// without recursion.</summary>
public static class Traversal
{
    /// <summary>The distinct nodes of a term, children first; the term itself is last.</summary>
    /// <param name="root">Any term.</param>
    public static IReadOnlyList<Expr> ChildrenFirst(Expr root) => ChildrenFirst([root]);

    /// <summary>The distinct nodes of several terms, children first.</summary>
    /// <param name="roots">Any terms.</param>
    /// <param name="descend">Which nodes are entered; null enters all. A node that is not entered is still listed.</param>
    public static List<Expr> ChildrenFirst(ReadOnlySpan<Expr> roots, Func<Expr, bool>? descend = null)
    {
        var order = new List<Expr>();
        var seen = new HashSet<Expr>();
        var stack = new Stack<(Expr Node, int Next)>();
        foreach (var root in roots)
        {
            if (!seen.Add(root)) continue;
            stack.Push((root, 0));
            while (stack.TryPop(out var frame))
            {
                var (node, next) = frame;
                var children = node.Children;
                if (next == 0 && descend is not null && children.Length > 0 && !descend(node)) next = children.Length;
                while (next < children.Length && !seen.Add(children[next])) next++;
                if (next == children.Length)
                {
                    order.Add(node);
                    continue;
                }

                stack.Push((node, next + 1));
                stack.Push((children[next], 0));
            }
        }

        return order;
    }
}
