using Symbolic.Numbers;

namespace Symbolic.Expressions;

/// <summary>Everything that makes a node what it is, without the node: the key by which the interner finds or makes it.</summary>
internal readonly ref struct NodeKey
{
    public NodeKey(ExprKind kind, int tag, object? payload, ReadOnlySpan<Expr> children)
    {
        Kind = kind;
        Tag = tag;
        Payload = payload;
        Children = children;
        var hash = Mixing.Mix((ulong)kind + 1, (uint)tag);
        if (payload is not null) hash = Mixing.Mix(hash, PayloadHash(payload));
        foreach (var child in children) hash = Mixing.Mix(hash, child.StructuralHash);
        Hash = hash;
    }

    public NodeKey(Rational value)
    {
        Kind = ExprKind.Number;
        Value = value;
        Hash = Mixing.Mix(1, value.StableHash());
    }

    public ExprKind Kind { get; }

    public int Tag { get; }

    public object? Payload { get; }

    public Rational Value { get; }

    public ReadOnlySpan<Expr> Children { get; }

    public ulong Hash { get; }

    public bool Matches(Expr node)
    {
        if (node.Kind != Kind || node.Tag != Tag || node.StructuralHash != Hash) return false;
        if (node is Number number) return number.Value == Value;
        return SamePayload(node.Payload) && Children.SequenceEqual(node.Children);
    }

    public Expr Create() => Kind switch
    {
        ExprKind.Number => new Number(this),
        ExprKind.Constant => new Constant(this),
        ExprKind.Symbol => new Symbol(this),
        ExprKind.Indexed => new Indexed(this),
        ExprKind.Pow => new Pow(this),
        ExprKind.Mul => new Mul(this),
        ExprKind.Add => new Add(this),
        ExprKind.Apply => new Apply(this),
        ExprKind.Piecewise => new Piecewise(this),
        ExprKind.Relation => new Relation(this),
        ExprKind.And or ExprKind.Or or ExprKind.Not => new Logical(this),
        ExprKind.Sum or ExprKind.Product => new Series(this),
        ExprKind.Derivative => new Derivative(this),
        ExprKind.Integral => new Integral(this),
        ExprKind.Limit => new Limit(this),
        _ => throw new InvalidOperationException($"No node class for {Kind}."),
    };

    private static ulong PayloadHash(object payload) => payload switch
    {
        string text => Mixing.Text(text),
        Functions.Function function => function.StableHash,
        UnknownFunction unknown => unknown.StableHash,
        _ => throw new InvalidOperationException($"No stable hash for a {payload.GetType().Name}."),
    };

    private bool SamePayload(object? other) => Payload is Functions.Function ? ReferenceEquals(Payload, other) : Equals(Payload, other);
}
