using Symbolic.Expressions;
using Symbolic.Matrices.Atoms;

namespace Symbolic.Matrices;

/// <summary>Writes sums over all rows in matrix notation: <c>sum(softplus(X*w))</c> for <c>sum(softplus(dot(w, X[i])), i, 1,
/// m)</c>.</summary>
internal static class Vectorization
{
    /// <summary>The same term with every sum over an index that can be written without it.</summary>
    public static MatrixTerm Of(MatrixTerm term)
    {
        var replaced = new List<MatrixTerm> { term };
        var replacements = new Dictionary<Expr, Expr>();
        foreach (var atom in term.Atoms)
        {
            if (atom is not SeriesAtom series || OfSeries(series) is not { } whole) continue;
            replaced.Add(whole);
            replacements[atom.Slot] = whole.Body;
        }

        return replacements.Count == 0 ? term : MatrixTerm.Entrywise(term.Shape, term.Body.Substitute(replacements), [.. replaced]);
    }

    private static MatrixTerm? OfSeries(SeriesAtom series) =>
        series.Lower == Number.One && series.Shape.IsScalar && Column(series.Body, series) is { } column ? Construction.Total(column) : null;

    // The vector whose entries are the values of a number for all values of the index.
    private static MatrixTerm? Column(MatrixTerm body, SeriesAtom series)
    {
        var shape = Shape.Vector(series.Upper);
        var sources = new List<MatrixTerm> { body };
        var columns = new Dictionary<Expr, Expr>();
        foreach (var atom in body.Atoms)
        {
            if (!atom.NamesWithin.Contains(series.Index.Name)) continue;
            if (Column(atom, series) is not { } column || column.Shape != shape) return null;
            sources.Add(column);
            columns[atom.Slot] = column.Body;
        }

        var entry = body.Body.Substitute(columns);
        return entry.DependsOn(series.Index) ? null : MatrixTerm.Entrywise(shape, entry, [.. sources]);
    }

    private static MatrixTerm? Column(Atom atom, SeriesAtom series) => atom switch
    {
        ComponentAtom { Array: { Shape.Kind: ShapeKind.Vector } array, Indices: [var index] } when index == series.Index => array.Term,
        DotAtom { Parts: [var left, var right] } => Rows(left, right, series) ?? Rows(right, left, series),
        _ => null,
    };

    private static MatrixTerm? Rows(MatrixTerm row, MatrixTerm other, SeriesAtom series) =>
        row.AtomOf(row.Body) is RowAtom atom && atom.Index == series.Index && !other.Names.Contains(series.Index.Name)
            ? MatrixProduct.Of(atom.Array.Term, other)
            : null;
}
