using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Matrices.Atoms;

namespace Symbolic.Matrices;

/// <summary>The matrix of the derivatives of the entries of a vector by those of another one.</summary>
internal static class Jacobians
{
    public static MatrixTerm Of(MatrixTerm term, MatrixTerm by, CancellationToken cancellationToken)
    {
        var name = ((Symbol)by.Body).Name;
        var result = Construction.Constant(Shape.Matrix(term.Shape.Rows, by.Shape.Rows), Number.Zero);
        foreach (var atom in term.Atoms)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!atom.NamesWithin.Contains(name)) continue;
            var partial = Expansion.Shortest(MatrixTerm.Entrywise(term.Shape, term.Body.Differentiate(atom.Slot), term));
            if (atom.Shape.IsScalar)
            {
                // One number in all entries: a column times a row.
                var gradient = Adjoints.Gradient(atom.Term, MatrixTerm.Scalar(Number.One), by, cancellationToken);
                result += MatrixProduct.Of(partial, Construction.Transpose(gradient));
                continue;
            }

            var inner = Of(atom, by, name, cancellationToken);
            result += partial.IsConstant
                ? Construction.Scaled(partial, partial.Body, inner)
                : MatrixProduct.Of(Construction.Diagonal(partial), inner);
        }

        return result;
    }

    private static MatrixTerm Of(Atom atom, MatrixTerm by, string name, CancellationToken cancellationToken)
    {
        switch (atom)
        {
            case NameAtom:
                return Construction.Identity(by.Shape.Rows);
            case ProductAtom { Parts: [.. var matrices, var vector] } when !matrices.Any(matrix => matrix.Names.Contains(name)):
                return MatrixProduct.Of([.. matrices, Of(vector, by, cancellationToken)]);
            case SeriesAtom series:
                return Construction.Series(Of(series.Body, by, cancellationToken), series.Index, series.Lower, series.Upper);
            default:
                throw new UnsupportedException($"the derivatives of {atom.Text} by {name} have no matrix notation; ask for those by entries");
        }
    }
}
