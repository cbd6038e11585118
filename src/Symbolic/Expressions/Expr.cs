using System.Diagnostics;
using Symbolic.Expressions.Canonical;

namespace Symbolic.Expressions;

/// <summary>A mathematical term: an immutable node of a directed acyclic graph.</summary>
/// <remarks>
/// <para>Structurally equal terms are one object, so equality is a comparison of references and costs nothing.</para>
/// <para>Nodes are made by the operators, by implicit conversion from numbers, and by the factory methods of the node classes
/// (<see cref="Symbol.Named"/>, <see cref="Apply.Create(Functions.Function, ReadOnlySpan{Expr})"/>, …), never by constructors; the
/// factories return the canonical form, which may be of another kind (<c>x + x</c> is the product <c>2*x</c>). All members are safe
/// from any thread.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public abstract partial class Expr
{
    private readonly Expr[] _children;
    private readonly byte _kind;

    private protected Expr(in NodeKey key)
    {
        _kind = (byte)key.Kind;
        Tag = key.Tag;
        Payload = key.Payload;
        StructuralHash = key.Hash;
        _children = key.Children.Length == 0 ? [] : key.Children.ToArray();
        ContainsDerivative = key.Kind == ExprKind.Derivative;
        foreach (var child in _children) ContainsDerivative |= child.ContainsDerivative;
    }

    /// <summary>Which of the closed set of kinds this node is.</summary>
    public ExprKind Kind => (ExprKind)_kind;

    /// <summary>The operands, in canonical order.</summary>
    /// <remarks>What they are is told by the node class; for leaves the span is empty.</remarks>
    public ReadOnlySpan<Expr> Children => _children;

    /// <summary>Whether an unevaluated derivative is part of the term.</summary>
    internal bool ContainsDerivative { get; }

    /// <summary>A hash of the structure that is the same in every run and on every machine.</summary>
    internal ulong StructuralHash { get; }

    /// <summary>What distinguishes nodes of one kind beside their children: a name, a function.</summary>
    internal object? Payload { get; }

    /// <summary>A small number that distinguishes nodes of one kind: which constant, which comparison, which order.</summary>
    internal int Tag { get; }

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => (int)StructuralHash;

    /// <summary>The term in the infix syntax, which parses back to the same term.</summary>
    public sealed override string ToString() => Printing.InfixPrinter.Print(this);

    /// <summary>Compares two terms in the canonical order, which is the same in every run and on every machine.</summary>
    /// <param name="left">Any term.</param>
    /// <param name="right">Any term.</param>
    /// <returns>Negative, zero (only if they are the same term) or positive.</returns>
    public static int Compare(Expr left, Expr right) => CanonicalOrder.Compare(left, right);
}
