using System.Collections.Immutable;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Printing;

namespace Symbolic.Matrices.Atoms;

/// <summary>What is not computed entry by entry: a vector, a product of matrices, the length of a vector. In the body of a term it is
/// represented by a symbol, its slot, whose name is the text of the atom: equal atoms have the same slot.</summary>
internal abstract class Atom
{
    // Every atom holds the text of all that is in it; this bounds the nesting too.
    private const int MaxText = 50_000;

    private protected Atom(Shape shape, string text, Precedence binding, ImmutableArray<MatrixTerm> parts, ReadOnlySpan<Expr> scalars = default)
    {
        if (text.Length > MaxText) throw new LimitExceededException($"a term with vectors has more than {MaxText} characters");
        (Shape, Text, Binding, Parts) = (shape, text, binding, parts);
        Slot = (Symbol)Interner.Intern(new NodeKey(ExprKind.Symbol, 0, text, []));
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var part in parts) names.UnionWith(part.Names);
        foreach (var scalar in scalars) names.UnionWith(MatrixTerm.NamesIn(scalar));
        NamesWithin = names.ToImmutable();
    }

    public Shape Shape { get; }

    /// <summary>The infix text, which is also what tells atoms apart.</summary>
    public string Text { get; }

    /// <summary>How tightly the text holds together.</summary>
    public Precedence Binding { get; }

    /// <summary>The terms within.</summary>
    public ImmutableArray<MatrixTerm> Parts { get; }

    public Symbol Slot { get; }

    /// <summary>The names of all that is within: symbols, vectors, matrices, also indices that are bound there.</summary>
    public ImmutableHashSet<string> NamesWithin { get; private protected init; }

    /// <summary>The atom as a term.</summary>
    public MatrixTerm Term => field ??= new MatrixTerm(Shape, Slot, [this]);

    /// <summary>The same with other parts; what results need not be an atom.</summary>
    public abstract MatrixTerm WithParts(ImmutableArray<MatrixTerm> parts);
}

/// <summary>A declared vector or matrix.</summary>
internal sealed class NameAtom : Atom
{
    public NameAtom(string name, Shape shape)
        : base(shape, name, Precedence.Primary, [], [shape.Rows, shape.Columns]) => NamesWithin = NamesWithin.Add(name);

    public override MatrixTerm WithParts(ImmutableArray<MatrixTerm> parts) => Term;
}

/// <summary>An entry of a declared vector or matrix: <c>w[k]</c>, <c>X[i,j]</c>.</summary>
internal sealed class ComponentAtom : Atom
{
    public ComponentAtom(NameAtom array, ImmutableArray<Expr> indices)
        : base(Shape.Scalar, $"{array.Text}[{string.Join(',', indices)}]", Precedence.Primary, [array.Term], indices.AsSpan())
    {
        (Array, Indices) = (array, indices);
    }

    public NameAtom Array { get; }

    public ImmutableArray<Expr> Indices { get; }

    public override MatrixTerm WithParts(ImmutableArray<MatrixTerm> parts) => parts[0].Equals(Array.Term)
        ? Term
        : throw new UnsupportedException($"{Text} is an entry of a name, and {Array.Text} is put in its place by a term");
}

/// <summary>A row of a declared matrix, as a vector: <c>x[i]</c>.</summary>
internal sealed class RowAtom : Atom
{
    public RowAtom(NameAtom array, Expr index)
        : base(Shape.Vector(array.Shape.Columns), $"{array.Text}[{index}]", Precedence.Primary, [array.Term], [index])
    {
        (Array, Index) = (array, index);
    }

    public NameAtom Array { get; }

    public Expr Index { get; }

    public override MatrixTerm WithParts(ImmutableArray<MatrixTerm> parts) => parts[0].Equals(Array.Term)
        ? Term
        : throw new UnsupportedException($"{Text} is a row of a name, and {Array.Text} is put in its place by a term");
}

/// <summary>The identity matrix.</summary>
internal sealed class IdentityAtom(Expr size)
    : Atom(Shape.Matrix(size, size), $"identity({size})", Precedence.Primary, [], [size])
{
    public override MatrixTerm WithParts(ImmutableArray<MatrixTerm> parts) => Term;
}
