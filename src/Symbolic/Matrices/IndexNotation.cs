using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Matrices.Atoms;

namespace Symbolic.Matrices;

/// <summary>Writes an entry of a term with sums over indices, without vectors: <c>sum(X[i,j]*w[j], j, 1, d)</c> for that of
/// <c>X*w</c>.</summary>
internal static class IndexNotation
{
    /// <summary>The entry in a row and column; of a vector the column is not looked at, of a number neither is.</summary>
    public static Expr Entry(MatrixTerm term, Expr row, Expr column, IndexNames names)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new LimitExceededException("vectors are nested too deeply");
        if (term.Atoms.IsEmpty) return term.Body;
        var entries = new Dictionary<Expr, Expr>(term.Atoms.Length);
        foreach (var atom in term.Atoms) entries[atom.Slot] = Entry(atom, row, column, names);
        return term.Body.Substitute(entries);
    }

    private static Expr Entry(Atom atom, Expr row, Expr column, IndexNames names)
    {
        switch (atom)
        {
            case NameAtom name:
                return name.Shape.Kind == ShapeKind.Vector ? Indexed.Create(name.Text, row) : Indexed.Create(name.Text, row, column);
            case ComponentAtom component:
                return Indexed.Create(component.Array.Text, component.Indices.AsSpan());
            case RowAtom part:
                return Indexed.Create(part.Array.Text, part.Index, row);
            case IdentityAtom:
                return Delta(row, column);
            case DiagonalAtom { Shape.Kind: ShapeKind.Matrix } diagonal:
                return row == column ? Entry(diagonal.Parts[0], row, row, names) : Delta(row, column) * Entry(diagonal.Parts[0], row, row, names);
            case DiagonalAtom diagonal:
                return Entry(diagonal.Parts[0], row, row, names);
            case TransposeAtom transpose:
                return Entry(transpose.Parts[0], column, row, names);
            case ProductAtom product:
                return Product(product.Parts.AsSpan(), row, column, names);
            case DotAtom dot:
                return Sum(dot.Parts[0].Shape, names, (i, j, free) => Entry(dot.Parts[0], i, j, free) * Entry(dot.Parts[1], i, j, free));
            case NormAtom norm:
                return Pow.Create(Sum(norm.Parts[0].Shape, names, (i, j, free) => Pow.Create(Entry(norm.Parts[0], i, j, free), 2)), Number.Half);
            case TotalAtom total:
                return Sum(total.Parts[0].Shape, names, (i, j, free) => Entry(total.Parts[0], i, j, free));
            case SeriesAtom series:
                return Series.Sum(Entry(series.Body, row, column, names), series.Index, series.Lower, series.Upper);
            default:
                throw new InvalidOperationException($"No entry of {atom.GetType().Name}.");
        }
    }

    /// <summary>1 where two indices agree, otherwise 0.</summary>
    public static Expr Delta(Expr left, Expr right) =>
        left == right ? Number.One
        : left is Number && right is Number ? Number.Zero
        : Piecewise.Create(1, left.EqualTo(right), 0);

    private static Expr Product(ReadOnlySpan<MatrixTerm> factors, Expr row, Expr column, IndexNames names)
    {
        var first = factors[0];
        if (factors.Length == 1) return Entry(first, row, column, names);
        var rest = factors[1..];
        // A column times a row has one product for each entry; a diagonal matrix has one entry in each row.
        if (first.Shape.Kind == ShapeKind.Vector) return Entry(first, row, Number.One, names) * Product(rest, Number.One, column, names);
        if (first.AtomOf(first.Body) is DiagonalAtom { Shape.Kind: ShapeKind.Matrix } diagonal)
            return Entry(diagonal.Parts[0], row, row, names) * Product(rest, row, column, names);
        var (index, free) = names.Next();
        var body = Entry(first, row, index, free) * Product(rest, index, column, free);
        return Series.Sum(body, index, Number.One, first.Shape.Columns);
    }

    private static Expr Sum(Shape shape, IndexNames names, Func<Expr, Expr, IndexNames, Expr> entry)
    {
        var (row, free) = names.Next();
        if (shape.Kind == ShapeKind.Vector) return Series.Sum(entry(row, Number.One, free), row, Number.One, shape.Rows);
        if (shape.Kind == ShapeKind.Row) return Series.Sum(entry(Number.One, row, free), row, Number.One, shape.Columns);
        var (column, others) = free.Next();
        return Series.Sum(Series.Sum(entry(row, column, others), column, Number.One, shape.Columns), row, Number.One, shape.Rows);
    }
}
