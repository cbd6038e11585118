using System.Collections.Immutable;
using Symbolic.Matrices.Writing;
using Symbolic.Printing;

namespace Symbolic.Matrices.Atoms;

/// <summary>A product of matrices and vectors, in order; none of its factors is a number.</summary>
internal sealed class ProductAtom(Shape shape, ImmutableArray<MatrixTerm> factors)
    : Atom(shape, string.Join("*", factors.Select(factor => InfixWriter.Write(factor, Precedence.Power))), Precedence.Product, factors)
{
    public override MatrixTerm WithParts(ImmutableArray<MatrixTerm> parts) => MatrixProduct.Of(parts.AsSpan());
}

/// <summary>A transposed vector or matrix.</summary>
internal sealed class TransposeAtom(MatrixTerm part)
    : Atom(part.Shape.Transposed, InfixWriter.Write(part, Precedence.Postfix) + "^T", Precedence.Power, [part])
{
    public override MatrixTerm WithParts(ImmutableArray<MatrixTerm> parts) => Construction.Transpose(parts[0]);
}

/// <summary>The diagonal matrix of a vector, or the vector of the diagonal of a matrix.</summary>
internal sealed class DiagonalAtom(Shape shape, MatrixTerm part)
    : Atom(shape, $"diag({InfixWriter.Write(part)})", Precedence.Primary, [part])
{
    public override MatrixTerm WithParts(ImmutableArray<MatrixTerm> parts) => Construction.Diagonal(parts[0]);
}

/// <summary>The sum of the products of the entries of two vectors.</summary>
internal sealed class DotAtom(MatrixTerm left, MatrixTerm right)
    : Atom(Shape.Scalar, $"dot({InfixWriter.Write(left)}, {InfixWriter.Write(right)})", Precedence.Primary, [left, right])
{
    public override MatrixTerm WithParts(ImmutableArray<MatrixTerm> parts) => Construction.Dot(parts[0], parts[1]);
}
