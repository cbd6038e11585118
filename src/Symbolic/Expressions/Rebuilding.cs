namespace Symbolic.Expressions;

/// <summary>Makes a node again with other children, through the canonical constructor of its kind.</summary>
public static class Rebuilding
{
    /// <summary>The canonical node of the same kind with other operands; the very node if they are the same.</summary>
    /// <param name="node">Any node with operands.</param>
    /// <param name="children">As many operands as the kind has.</param>
    /// <exception cref="InvalidOperationException">The node has no operands.</exception>
    public static Expr WithChildren(this Expr node, ReadOnlySpan<Expr> children)
    {
        if (children.SequenceEqual(node.Children)) return node;
        return node.Kind switch
        {
            ExprKind.Add => Add.Create(children),
            ExprKind.Mul => Mul.Create(children),
            ExprKind.Pow => Pow.Create(children[0], children[1]),
            ExprKind.Apply => node.Payload is Functions.Function function
                ? Apply.Create(function, children)
                : Apply.Create((UnknownFunction)node.Payload!, children),
            ExprKind.Indexed => Indexed.Create((string)node.Payload!, children),
            ExprKind.Piecewise => Piecewise.Create(children),
            ExprKind.Relation => Relation.Create((RelationKind)node.Tag, children[0], children[1]),
            ExprKind.And => Logical.And(children),
            ExprKind.Or => Logical.Or(children),
            ExprKind.Not => Logical.Not(children[0]),
            ExprKind.Sum => Series.Sum(children[0], (Symbol)children[1], children[2], children[3]),
            ExprKind.Product => Series.Product(children[0], (Symbol)children[1], children[2], children[3]),
            ExprKind.Derivative => Derivative.Create(children[0], children[1], node.Tag),
            ExprKind.Integral => children.Length == 2
                ? Integral.Create(children[0], (Symbol)children[1])
                : Integral.Create(children[0], (Symbol)children[1], children[2], children[3]),
            ExprKind.Limit => Limit.Create(children[0], (Symbol)children[1], children[2], (LimitSide)node.Tag),
            _ => throw new InvalidOperationException($"A {node.Kind} has no children."),
        };
    }

    /// <summary>Whether the second child is a variable that has no meaning outside the node.</summary>
    /// <param name="node">Any node.</param>
    public static bool BindsVariable(this Expr node) =>
        node.Kind is ExprKind.Sum or ExprKind.Product or ExprKind.Limit || node is Integral { IsDefinite: true };
}
