using Symbolic.Expressions;

namespace Symbolic.Codegen.Lowering;

/// <summary>Terms that are lowered, with all their nodes, which are listed once for all passes over them.</summary>
internal sealed class Nodes(Expr[] roots)
{
    private List<Expr>? _order;

    /// <summary>The terms.</summary>
    public Expr[] Roots => roots;

    /// <summary>Their distinct nodes, operands first.</summary>
    public List<Expr> Order => _order ??= Traversal.ChildrenFirst(roots, null);

    /// <summary>Whether there is a sum, product, integral or limit among them.</summary>
    public bool HaveBinders => Order.Exists(static node => node.BindsVariable());

    /// <summary>The same terms with other nodes in the place of some; this object if none of the terms changes.</summary>
    public Nodes With(Replacements replacements)
    {
        if (replacements.IsEmpty) return this;
        var replaced = Array.ConvertAll(roots, root => replacements[root]);
        return replaced.AsSpan().SequenceEqual(roots) ? this : new Nodes(replaced);
    }
}
