using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Matrices.Atoms;

namespace Symbolic.Matrices;

/// <summary>Products of matrices, vectors and numbers, in canonical form: numbers in front, products flat, no identity matrices, a
/// transposed vector times a vector as dot, a diagonal matrix times a vector entry by entry.</summary>
internal static class MatrixProduct
{
    public static MatrixTerm Of(params ReadOnlySpan<MatrixTerm> terms)
    {
        var numbers = MatrixTerm.Scalar(Number.One);
        var factors = new List<MatrixTerm>();
        foreach (var term in terms)
        {
            if (term.Shape.IsScalar)
            {
                numbers = Construction.Hadamard(numbers, term);
                continue;
            }

            var (number, rest) = term.IsConstant ? (Number.One, term) : Construction.Split(term);
            if (number != Number.One) numbers = Construction.Hadamard(numbers, MatrixTerm.Entrywise(Shape.Scalar, number, term));
            if (rest.AtomOf(rest.Body) is ProductAtom product) factors.AddRange(product.Parts);
            else factors.Add(rest);
        }

        if (factors.Count == 0) return numbers;
        for (var i = 0; i + 1 < factors.Count;)
        {
            if (Together(factors, i) is not { } joined)
            {
                i++;
                continue;
            }

            factors.RemoveRange(i, joined.Count);
            if (joined.Term.Shape.IsScalar)
            {
                numbers = Construction.Hadamard(numbers, joined.Term);
            }
            else
            {
                // What was joined may bring a number along, and go together with what stands before it.
                var (number, rest) = joined.Term.IsConstant ? (Number.One, joined.Term) : Construction.Split(joined.Term);
                if (number != Number.One) numbers = Construction.Hadamard(numbers, MatrixTerm.Entrywise(Shape.Scalar, number, joined.Term));
                factors.Insert(i, rest);
            }

            i = 0;
        }

        if (factors.Count == 0) return numbers;
        if (factors.Count == 1) return Construction.Hadamard(numbers, factors[0]);
        var shape = factors.Aggregate(factors[0].Shape, (left, factor) => ReferenceEquals(factor, factors[0]) ? left : ShapeOf(left, factor.Shape));
        if (factors.Any(factor => factor.IsZero)) return Construction.Constant(shape, Number.Zero);
        return Construction.Hadamard(numbers, new ProductAtom(shape, [.. factors]).Term);
    }

    /// <summary>The shape of a product of two things that are no numbers.</summary>
    /// <exception cref="ShapeException">There is no such product.</exception>
    public static Shape ShapeOf(Shape left, Shape right)
    {
        if (left.Columns != right.Rows || (left.Kind == ShapeKind.Vector && right.Kind == ShapeKind.Vector))
        {
            var isBothVectors = left.Kind == ShapeKind.Vector && right.Kind == ShapeKind.Vector;
            throw new ShapeException($"{left} times {right}: " + (isBothVectors
                ? "write dot(a, b) for the inner product, a*b^T for the outer one, hadamard(a, b) for the product of entries"
                : $"the inner dimensions {left.Columns} and {right.Rows} differ"));
        }

        return (left.Kind, right.Kind) switch
        {
            (ShapeKind.Row, ShapeKind.Vector) => Shape.Scalar,
            (ShapeKind.Row, _) => Shape.Vector(right.Columns).Transposed,
            (_, ShapeKind.Vector) => Shape.Vector(left.Rows),
            _ => Shape.Matrix(left.Rows, right.Columns),
        };
    }

    // What some factors come to together, from one of them on; null if they stay side by side.
    private static (int Count, MatrixTerm Term)? Together(List<MatrixTerm> factors, int at)
    {
        var (left, right) = (factors[at], factors[at + 1]);
        ShapeOf(left.Shape, right.Shape);
        if (left.AtomOf(left.Body) is IdentityAtom) return (2, right);
        if (right.AtomOf(right.Body) is IdentityAtom) return (2, left);
        if (left.AtomOf(left.Body) is DiagonalAtom { Shape.Kind: ShapeKind.Matrix, Parts: [var diagonal] } && right.Shape.Kind == ShapeKind.Vector)
            return (2, Construction.Hadamard(diagonal, right));
        if (left.AtomOf(left.Body) is DiagonalAtom { Shape.Kind: ShapeKind.Matrix, Parts: [var one] } &&
            right.AtomOf(right.Body) is DiagonalAtom { Shape.Kind: ShapeKind.Matrix, Parts: [var other] })
            return (2, Construction.Diagonal(Construction.Hadamard(one, other)));
        if (left.Shape.Kind != ShapeKind.Row) return null;

        // A transposed vector, and the next vector behind it: all between them is one number.
        for (var end = at + 1; end < factors.Count; end++)
        {
            if (factors[end].Shape.Kind == ShapeKind.Row) return null;
            if (factors[end].Shape.Kind != ShapeKind.Vector) continue;
            var rest = Of([.. factors[(at + 1)..(end + 1)]]);
            return (end - at + 1, Construction.Dot(Construction.Transpose(left), rest));
        }

        return null;
    }
}
