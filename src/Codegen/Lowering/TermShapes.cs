using Symbolic.Expressions;

namespace Symbolic.Codegen.Lowering;

/// <summary>What a term looks like when its numbers and variables are left out: terms of one shape are computed by one body of a loop.</summary>
/// <remarks>Every part has a numeric factor, 1 where none is written, so that <c>x</c> and <c>2*x</c> are of one shape. Exponents that are
/// numbers belong to the shape. The operands of sums and products are in the order of their shapes, then of their first variables.
/// Where two orders are possible, terms may fail to match, or match in a strange order; their value does not depend on it.</remarks>
internal sealed class TermShapes(IReadOnlyDictionary<Expr, int> positions, Func<Expr, bool> isNumber, Func<Expr, bool> isPrivate)
{
    /// <summary>The greatest number of parts of a term that has a shape of its own.</summary>
    public const int Largest = 256;

    private readonly Dictionary<Expr, Shape> _shapes = [];
    private readonly Dictionary<Key, int> _numbers = [];
    private readonly List<int> _key = [];

    /// <summary>The shape of a node, whose parts have been asked for before.</summary>
    public Shape Of(Expr node)
    {
        if (_shapes.TryGetValue(node, out var known)) return known;
        return _shapes[node] = Make(node);
    }

    /// <summary>Finds the shapes of all parts of terms.</summary>
    public void Find(ReadOnlySpan<Expr> terms)
    {
        foreach (var node in Traversal.ChildrenFirst(terms, IsOpen)) Of(node);
    }

    /// <summary>The numeric factor of a part.</summary>
    public static Expr FactorOf(Expr node) =>
        node is Number ? node : node is Mul && node.Children[0] is Number ? node.Children[0] : Number.One;

    /// <summary>The operands of a part without its factor, in the order of the shape.</summary>
    public Expr[] PartsOf(Expr node)
    {
        var parts = node is Mul && node.Children[0] is Number ? node.Children[1..].ToArray() : node.Children.ToArray();
        if (node.Kind is not (ExprKind.Add or ExprKind.Mul or ExprKind.And or ExprKind.Or)) return parts;
        var keys = new (int Number, int First, int Place)[parts.Length];
        var isSorted = true;
        for (var i = 0; i < parts.Length; i++)
        {
            var shape = Of(parts[i]);
            keys[i] = (shape.Number, shape.First, i);
            isSorted &= i == 0 || keys[i - 1].CompareTo(keys[i]) < 0;
        }

        if (!isSorted) Array.Sort(keys, parts);
        return parts;
    }

    /// <summary>What a node is apart from its factor: <c>x</c> of <c>2*x</c>.</summary>
    public static Expr Bare(Expr node) => node is Mul product && product.Children[0] is Number ? product.Rest : node;

    // A number, a variable or one of many parts; all other nodes are taken as they are.
    private bool IsOpen(Expr node) => node.Kind switch
    {
        ExprKind.Add or ExprKind.Mul or ExprKind.Pow or ExprKind.Apply or ExprKind.Piecewise or ExprKind.Relation
            or ExprKind.And or ExprKind.Or or ExprKind.Not => isPrivate(node),
        _ => false,
    };

    private Shape Make(Expr node)
    {
        if (node is Number) return new Shape(Fixed(0), ShapeKind.One, 0, int.MaxValue);
        if (positions.TryGetValue(node, out var position)) return new Shape(Fixed(1), ShapeKind.Variable, 0, position);
        if (isNumber(node)) return new Shape(Fixed(2), ShapeKind.Number, 0, int.MaxValue);
        if (!IsOpen(node)) return Whole(node);
        if (node is Mul && node.Children is [Number, var other]) return Of(other);
        _key.Clear();
        _key.Add((int)node.Kind);
        var exponent = node is Pow { Exponent: Number fixedExponent } ? fixedExponent : null;
        var parts = PartsOf(node);
        var (size, first) = (parts.Length, int.MaxValue);
        foreach (var part in parts)
        {
            // Of powers the shape has to have the exponent itself.
            var shape = part == exponent ? Whole(part) : Of(part);
            (size, first) = (size + shape.Size, Math.Min(first, shape.First));
            _key.Add(shape.Number);
            if (size > Largest) return Whole(node);
        }

        return new Shape(NumberOf(new Key(Detail(node), [.. _key])), ShapeKind.Compound, size, first);
    }

    // Which function, which comparison.
    private static object? Detail(Expr node) => node switch
    {
        Apply { Function: { } row } => row,
        Apply { Unknown: var unknown } => unknown,
        Relation relation => relation.Comparison,
        _ => null,
    };

    private Shape Whole(Expr node) => new(NumberOf(new Key(Bare(node), [])), ShapeKind.Whole, 0, int.MaxValue);

    private int Fixed(int kind) => NumberOf(new Key(null, [-1, kind]));

    private int NumberOf(Key key)
    {
        if (_numbers.TryGetValue(key, out var known)) return known;
        return _numbers[key] = _numbers.Count;
    }

    private readonly struct Key(object? detail, int[] parts) : IEquatable<Key>
    {
        private readonly object? _detail = detail;
        private readonly int[] _parts = parts;

        public bool Equals(Key other) => Equals(_detail, other._detail) && _parts.AsSpan().SequenceEqual(other._parts);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.Add(_detail);
            foreach (var part in _parts) hash.Add(part);
            return hash.ToHashCode();
        }
    }
}
