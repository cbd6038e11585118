using Symbolic.Expressions;
using Symbolic.Testing;

namespace Symbolic.Tests.Expressions;

/// <summary>Canonical constructors give one object however they are called.</summary>
public sealed class CanonicalFormTests
{
    [Fact]
    public void WithChildren_OwnChildren_GivesTheSameObject() => Terms.Any().HoldsForAll(20_000, static term =>
    {
        foreach (var node in Traversal.ChildrenFirst(term))
        {
            if (node.Children.IsEmpty) continue;
            var again = Remake(node);
            if (again != node) return $"{node} is remade as {again}";
        }

        return null;
    });

    [Fact]
    public void Create_OperandsInAnyOrder_GivesTheSameObject() => Terms.Any().HoldsForAll(20_000, static term =>
    {
        foreach (var node in Traversal.ChildrenFirst(term))
        {
            if (node.Kind is not (ExprKind.Add or ExprKind.Mul or ExprKind.And or ExprKind.Or)) continue;
            var children = node.Children.ToArray();
            Array.Reverse(children);
            if (Create(node.Kind, children) != node) return $"{node} depends on the order of its operands";
            if (children.Length < 3) continue;
            // Nested another way.
            var nested = Create(node.Kind, [Create(node.Kind, children[1..]), children[0]]);
            if (nested != node) return $"{node} nested another way is {nested}";
        }

        return null;
    });

    [Fact]
    public void Create_RandomOperandsShuffled_GivesTheSameObject() => Terms.Any().HoldsForAll(10_000, static term =>
    {
        var nodes = Traversal.ChildrenFirst(term).Where(node => node.Kind is not (ExprKind.Relation or ExprKind.And or ExprKind.Or)).TakeLast(6).ToArray();
        Expr[] backwards = [.. nodes.Reverse()];
        Expr[] inside = [.. nodes.Skip(2), .. nodes.Take(2)];
        foreach (var kind in (ReadOnlySpan<ExprKind>)[ExprKind.Add, ExprKind.Mul])
        {
            var straight = Create(kind, nodes);
            if (Create(kind, backwards) != straight) return $"{kind} of {string.Join(" ; ", nodes.AsEnumerable())}: {straight} or {Create(kind, backwards)}";
            if (Create(kind, inside) != straight) return $"{kind} of {string.Join(" ; ", nodes.AsEnumerable())}: {straight} or rotated {Create(kind, inside)}";
            var oneByOne = nodes.Aggregate((left, right) => Create(kind, [left, right]));
            if (oneByOne != straight) return $"{kind} of {string.Join(" ; ", nodes.AsEnumerable())}: {straight} or one by one {oneByOne}";
        }

        return null;
    });

    [Fact]
    public void Add_TermTwice_IsTwiceTheTerm() => Terms.Any().HoldsForAll(10_000, static term =>
        term + term == 2 * term || term.Kind is ExprKind.Add ? null : $"{term + term} is not {2 * term}");

    [Fact]
    public void Negation_Twice_IsTheTerm() => Terms.Any().HoldsForAll(10_000, static term => -(-term) == term ? null : $"{-(-term)}");

    private static Expr Create(ExprKind kind, ReadOnlySpan<Expr> operands) => kind switch
    {
        ExprKind.Add => Add.Create(operands),
        ExprKind.Mul => Mul.Create(operands),
        ExprKind.And => Logical.And(operands),
        _ => Logical.Or(operands),
    };

    // WithChildren itself takes a short cut where nothing changes.
    private static Expr Remake(Expr node) => node.Kind switch
    {
        ExprKind.Add => Add.Create(node.Children),
        ExprKind.Mul => Mul.Create(node.Children),
        ExprKind.Pow => Pow.Create(node.Children[0], node.Children[1]),
        ExprKind.Apply => node is Apply { Function: { } function }
            ? Apply.Create(function, node.Children)
            : Apply.Create(((Apply)node).Unknown!, node.Children),
        ExprKind.Piecewise => Piecewise.Create(node.Children),
        ExprKind.Relation => Relation.Create(((Relation)node).Comparison, node.Children[0], node.Children[1]),
        ExprKind.And => Logical.And(node.Children),
        ExprKind.Or => Logical.Or(node.Children),
        ExprKind.Not => Logical.Not(node.Children[0]),
        ExprKind.Sum => Series.Sum(node.Children[0], (Symbol)node.Children[1], node.Children[2], node.Children[3]),
        ExprKind.Product => Series.Product(node.Children[0], (Symbol)node.Children[1], node.Children[2], node.Children[3]),
        ExprKind.Derivative => Derivative.Create(node.Children[0], node.Children[1], ((Derivative)node).Order),
        _ => node.WithChildren(node.Children),
    };
}
