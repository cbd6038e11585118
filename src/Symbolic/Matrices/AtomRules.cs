using Symbolic.Errors;
using Symbolic.Matrices.Atoms;

namespace Symbolic.Matrices;

/// <summary>The rules of matrix calculus, backwards: what the derivative by an atom gives to those by its parts.</summary>
internal static class AtomRules
{
    public static IEnumerable<(MatrixTerm Part, MatrixTerm Contribution)> Contributions(Atom atom, MatrixTerm adjoint, string name) => atom switch
    {
        ProductAtom product => Product(product, adjoint, name),
        TransposeAtom { Parts: [var part] } => [(part, Construction.Transpose(adjoint))],
        DiagonalAtom { Parts: [var part] } => [(part, Construction.Diagonal(adjoint))],
        DotAtom { Parts: [var left, var right] } => [(left, Construction.Hadamard(adjoint, right)), (right, Construction.Hadamard(adjoint, left))],
        NormAtom { Parts: [var part] } => [(part, Construction.Hadamard(adjoint, Reciprocal(atom.Term), part))],
        TotalAtom { Parts: [var part] } => [(part, MatrixTerm.Entrywise(part.Shape, adjoint.Body, adjoint))],
        ComponentAtom or RowAtom when name != ((NameAtom)atom.Parts[0].Atoms[0]).Text => [],
        ComponentAtom or RowAtom => throw new UnsupportedException(
            $"{atom.Text} is a part of {name}: there is no matrix notation for the derivative by all of {name}; ask for that by an entry"),
        _ => throw new InvalidOperationException($"No rule for {atom.GetType().Name}."),
    };

    // Before the factor transposed from the left, behind it transposed from the right.
    private static IEnumerable<(MatrixTerm, MatrixTerm)> Product(ProductAtom product, MatrixTerm adjoint, string name)
    {
        var factors = product.Parts;
        for (var i = 0; i < factors.Length; i++)
        {
            if (!factors[i].Names.Contains(name)) continue;
            var before = factors[..i].Reverse().Select(Construction.Transpose);
            var behind = factors[(i + 1)..].Reverse().Select(Construction.Transpose);
            yield return (factors[i], MatrixProduct.Of([.. before, adjoint, .. behind]));
        }
    }

    private static MatrixTerm Reciprocal(MatrixTerm term) =>
        MatrixTerm.Entrywise(term.Shape, Expressions.Number.One / term.Body, term);
}
