using System.Collections.Immutable;
using Symbolic.Expressions;
using Symbolic.Matrices.Atoms;
using Symbolic.Matrices.Writing;

namespace Symbolic.Matrices;

/// <summary>A scalar, vector or matrix as a term: <c>2*X^T*(X*w - y)</c>. Immutable; all members are safe from any thread.</summary>
/// <remarks>Products of matrices do not commute, so they cannot be products of <see cref="Expr"/>. All that is computed entry by entry
/// is a term of that kind all the same, the body: it speaks of products of matrices, lengths of vectors and the like by a symbol each.
/// A number beside vectors or matrices counts for every entry. Terms are made by <see cref="Symbolic.MatrixExtensions.ParseMatrix"/> and by
/// the operators; equal terms are equal objects, not necessarily the same one.</remarks>
public sealed class MatrixTerm : IEquatable<MatrixTerm>
{
    internal MatrixTerm(Shape shape, Expr body, ImmutableArray<Atom> atoms)
    {
        (Shape, Body, Atoms) = (shape, body, atoms);
        Names = NamesIn(body).Where(name => !atoms.Any(atom => atom.Text == name)).ToImmutableHashSet(StringComparer.Ordinal)
            .Union(atoms.SelectMany(atom => atom.NamesWithin));
    }

    /// <summary>How many rows and columns it has.</summary>
    public Shape Shape { get; }

    /// <summary>The entry, with a symbol for each atom.</summary>
    internal Expr Body { get; }

    /// <summary>What the body speaks of by symbols, in the order of their texts.</summary>
    internal ImmutableArray<Atom> Atoms { get; }

    /// <summary>The names of all that occurs: symbols, vectors, matrices and indices.</summary>
    public ImmutableHashSet<string> Names { get; }

    /// <summary>Whether all entries are the same, as in <c>b*ones(m)</c>.</summary>
    internal bool IsConstant => !HasArray(Body);

    /// <summary>Whether all entries are 0.</summary>
    internal bool IsZero => Body == Number.Zero;

    /// <summary>A number as a term.</summary>
    /// <param name="term">A term without vectors.</param>
    public static MatrixTerm Scalar(Expr term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return new MatrixTerm(Shape.Scalar, term, []);
    }

    /// <summary>A vector or matrix by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="shape">Its shape.</param>
    public static MatrixTerm Named(string name, Shape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        name = Expressions.Names.Checked(name);
        return shape.IsScalar ? Scalar(Symbol.Named(name)) : new NameAtom(name, shape).Term;
    }

    /// <summary>The sum, entry by entry.</summary>
    /// <param name="left">Any term.</param>
    /// <param name="right">A term of the same shape, or one of the two a number.</param>
    /// <exception cref="Errors.ShapeException">The shapes differ.</exception>
    public static MatrixTerm operator +(MatrixTerm left, MatrixTerm right) => Construction.Sum([left, right]);

    /// <summary>The difference, entry by entry.</summary>
    /// <param name="left">Any term.</param>
    /// <param name="right">A term of the same shape, or one of the two a number.</param>
    /// <exception cref="Errors.ShapeException">The shapes differ.</exception>
    public static MatrixTerm operator -(MatrixTerm left, MatrixTerm right) => Construction.Sum([left, -right]);

    /// <summary>The term with the other sign.</summary>
    /// <param name="term">Any term.</param>
    public static MatrixTerm operator -(MatrixTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Entrywise(term.Shape, -term.Body, [term]);
    }

    /// <summary>The product of matrices, vectors and numbers.</summary>
    /// <param name="left">Any term.</param>
    /// <param name="right">A term with as many rows as the left one has columns, or one of the two a number.</param>
    /// <exception cref="Errors.ShapeException">The inner dimensions differ.</exception>
    public static MatrixTerm operator *(MatrixTerm left, MatrixTerm right) => MatrixProduct.Of([left, right]);

    /// <inheritdoc/>
    public bool Equals(MatrixTerm? other) => other is not null && Body == other.Body && Shape == other.Shape;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MatrixTerm);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Body, Shape);

    /// <summary>The term in the infix syntax, which parses back to an equal term under the same declarations.</summary>
    public override string ToString() => InfixWriter.Write(this);

    /// <summary>A term whose entries are computed from those of others.</summary>
    /// <param name="shape">The shape; that of every source that is no number.</param>
    /// <param name="body">The entry, in slots of the sources.</param>
    /// <param name="sources">Where the atoms come from.</param>
    internal static MatrixTerm Entrywise(Shape shape, Expr body, params ReadOnlySpan<MatrixTerm> sources)
    {
        var known = new Dictionary<Expr, Atom>();
        foreach (var source in sources)
        {
            foreach (var atom in source.Atoms) known[atom.Slot] = atom;
        }

        if (known.Count == 0) return new MatrixTerm(shape, body, []);
        var found = new List<Atom>();
        foreach (var node in Traversal.ChildrenFirst(body))
        {
            if (node is Symbol && known.TryGetValue(node, out var atom)) found.Add(atom);
        }

        found.Sort((a, b) => string.CompareOrdinal(a.Text, b.Text));
        return new MatrixTerm(shape, body, [.. found]);
    }

    /// <summary>The names of the symbols and arrays of a scalar term.</summary>
    internal static IEnumerable<string> NamesIn(Expr term)
    {
        foreach (var node in Traversal.ChildrenFirst(term))
        {
            if (node is Symbol symbol) yield return symbol.Name;
            else if (node is Indexed indexed) yield return indexed.Name;
        }
    }

    /// <summary>The atom that a symbol stands for, or null.</summary>
    internal Atom? AtomOf(Expr slot)
    {
        if (slot is not Symbol) return null;
        foreach (var atom in Atoms)
        {
            if (atom.Slot == slot) return atom;
        }

        return null;
    }

    /// <summary>Whether a part of the body holds a vector or matrix, and not only numbers.</summary>
    internal bool HasArray(Expr part)
    {
        if (Atoms.IsEmpty) return false;
        if (AtomOf(part) is { } itself) return !itself.Shape.IsScalar;
        if (part.Children.IsEmpty) return false;
        foreach (var node in Traversal.ChildrenFirst(part))
        {
            if (AtomOf(node) is { Shape.IsScalar: false }) return true;
        }

        return false;
    }
}
