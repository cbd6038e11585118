using System.Collections.Immutable;
using Symbolic.Expressions;
using Symbolic.Matrices.Writing;
using Symbolic.Printing;

namespace Symbolic.Matrices.Atoms;

/// <summary>The length of a vector, or the root of the sum of the squares of the entries of a matrix.</summary>
internal sealed class NormAtom(MatrixTerm part)
    : Atom(Shape.Scalar, $"norm({InfixWriter.Write(part)})", Precedence.Primary, [part])
{
    public override MatrixTerm WithParts(ImmutableArray<MatrixTerm> parts) => Construction.Norm(parts[0]);
}

/// <summary>The sum of all entries.</summary>
internal sealed class TotalAtom(MatrixTerm part)
    : Atom(Shape.Scalar, $"sum({InfixWriter.Write(part)})", Precedence.Primary, [part])
{
    public override MatrixTerm WithParts(ImmutableArray<MatrixTerm> parts) => Construction.Total(parts[0]);
}

/// <summary>A sum over an index, of numbers, vectors or matrices.</summary>
internal sealed class SeriesAtom(MatrixTerm body, Symbol index, Expr lower, Expr upper)
    : Atom(
        body.Shape, $"sum({InfixWriter.Write(body)}, {index}, {lower}, {upper})", Precedence.Primary, [body], [index, lower, upper])
{
    public MatrixTerm Body => Parts[0];

    public Symbol Index => index;

    public Expr Lower => lower;

    public Expr Upper => upper;

    public override MatrixTerm WithParts(ImmutableArray<MatrixTerm> parts) => Construction.Series(parts[0], index, lower, upper);
}
