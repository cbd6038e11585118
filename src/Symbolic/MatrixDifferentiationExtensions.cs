using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Matrices;

namespace Symbolic;

/// <summary>Derivatives by vectors and matrices, in matrix notation.</summary>
public static class MatrixDifferentiationExtensions
{
    /// <summary>The gradient in matrix notation: <c>2*X^T*(X*w - y)</c> for <c>norm(X*w - y)^2</c> by <c>w</c>.</summary>
    /// <param name="term">A number.</param>
    /// <param name="by">A symbol, a vector or a matrix by its name; see <see cref="MatrixTerm.Named"/>.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>A term of the shape of <paramref name="by"/>: each entry is the derivative by that entry.</returns>
    /// <exception cref="ArgumentException"><paramref name="by"/> is no name.</exception>
    /// <exception cref="ShapeException">The term is no number.</exception>
    /// <exception cref="UnsupportedException">The gradient has no matrix notation: the term speaks of single entries of what it is to be
    /// differentiated by.</exception>
    public static MatrixTerm Gradient(this MatrixTerm term, MatrixTerm by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        CheckName(by);
        if (!term.Shape.IsScalar) throw new ShapeException($"only a scalar has a gradient, and {term} is {term.Shape}");
        return Adjoints.Gradient(Vectorization.Of(term), MatrixTerm.Scalar(Number.One), by, cancellationToken);
    }

    /// <summary>The matrix of the second derivatives in matrix notation: <c>2*X^T*X</c> for <c>norm(X*w - y)^2</c> by <c>w</c>.</summary>
    /// <param name="term">A number.</param>
    /// <param name="by">A vector by its name.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <exception cref="ArgumentException"><paramref name="by"/> is no name.</exception>
    /// <exception cref="ShapeException">The term is no number, or what it is to be differentiated by no vector.</exception>
    /// <exception cref="UnsupportedException">The second derivatives have no matrix notation.</exception>
    public static MatrixTerm Hessian(this MatrixTerm term, MatrixTerm by, CancellationToken cancellationToken = default)
    {
        var gradient = term.Gradient(by, cancellationToken);
        return by.Shape.Kind switch
        {
            ShapeKind.Scalar => gradient.Gradient(by, cancellationToken),
            ShapeKind.Vector => Jacobians.Of(gradient, by, cancellationToken),
            _ => throw new ShapeException($"second derivatives by {by.Shape} have four indices and are no matrix; ask for those by entries"),
        };
    }

    /// <summary>The gradient in matrix notation with the steps by which it is found: the parts by their names, the derivative by each
    /// part from the outside in, and the gradient.</summary>
    /// <param name="term">A number.</param>
    /// <param name="by">A symbol, a vector or a matrix by its name.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <exception cref="ArgumentException"><paramref name="by"/> is no name.</exception>
    /// <exception cref="ShapeException">The term is no number.</exception>
    /// <exception cref="UnsupportedException">The gradient has no matrix notation.</exception>
    public static Matrices.Explained.MatrixDerivation DeriveGradient(
        this MatrixTerm term, MatrixTerm by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        CheckName(by);
        return Matrices.Explained.Backwards.Of(term, by, cancellationToken);
    }

    private static void CheckName(MatrixTerm by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Body is not Symbol) throw new ArgumentException($"{by} is no name.", nameof(by));
    }
}
