using Symbolic.Evaluation;
using Symbolic.Expressions;
using Symbolic.Matrices;
using Symbolic.Matrices.Reading;
using Symbolic.Matrices.Writing;
using Symbolic.Parsing;

namespace Symbolic;

/// <summary>Reading and writing terms with vectors and matrices.</summary>
public static class MatrixExtensions
{
    /// <summary>Reads a term with vectors and matrices in the infix syntax: <c>"norm(X*w - y)^2".ParseMatrix(shapes)</c>.</summary>
    /// <param name="text">The whole text is one term. Beside the usual syntax: <c>dot(a, b)</c>, <c>norm(a)</c>, <c>X^T</c>,
    /// <c>diag(v)</c>, <c>sum(v)</c> of all entries, <c>hadamard(a, b)</c> entry by entry, rows <c>x[i]</c>, <c>identity(n)</c>,
    /// <c>ones(n)</c>, <c>zeros(n)</c>; functions are applied to every entry.</param>
    /// <param name="shapes">The shapes of vectors and matrices; other names are numbers.</param>
    /// <param name="options">How to read it; the usual way if null.</param>
    /// <param name="cancellationToken">Stops the parsing of a long text.</param>
    /// <exception cref="Errors.ParseException">The text is no term, or shapes do not fit; says where and why.</exception>
    /// <exception cref="Errors.LimitExceededException">The text is too long, or nested too deeply.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static MatrixTerm ParseMatrix(
        this string text, Shapes shapes, ParseOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        options ??= ParseOptions.Default;
        return Parser.Parse(text, options, source => new MatrixBuilder(source, text, shapes, options, cancellationToken)).Term;
    }

    /// <summary>The infix syntax, which parses back to an equal term under the same declarations: <c>2*X^T*(X*w - y)</c>.</summary>
    /// <param name="term">Any term.</param>
    public static string ToInfix(this MatrixTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return InfixWriter.Write(term);
    }

    /// <summary>LaTeX for math mode, with bold names: <c>2 \, \boldsymbol{X}^{\top} ...</c>.</summary>
    /// <param name="term">Any term.</param>
    /// <remarks>Needs the package amsmath. A number that counts for every entry stands before a bold 1, the vector of ones.</remarks>
    public static string ToLatex(this MatrixTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return LatexWriter.Write(term);
    }

    /// <summary>The entry of a term with sums over indices in the place of products with vectors.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="indices">Which entry: none for a number, one index for a vector, row and column for a matrix.</param>
    /// <returns>A term without vectors: <c>sum((sum(X[i,j]*w[j], j, 1, d) - y[i])^2, i, 1, m)</c> for <c>norm(X*w - y)^2</c>.</returns>
    /// <exception cref="ArgumentException">The number of indices is not that of the shape.</exception>
    public static Expr ToIndexNotation(this MatrixTerm term, params ReadOnlySpan<Expr> indices)
    {
        ArgumentNullException.ThrowIfNull(term);
        var rank = term.Shape.Kind switch { ShapeKind.Scalar => 0, ShapeKind.Matrix => 2, _ => 1 };
        if (indices.Length != rank)
            throw new ArgumentException($"An entry of {term.Shape} has {rank} indices, and {indices.Length} are given.", nameof(indices));
        var names = IndexNames.Beside(term, indices);
        return term.Shape.Kind == ShapeKind.Row
            ? IndexNotation.Entry(term, Number.One, indices[0], names)
            : IndexNotation.Entry(term, rank > 0 ? indices[0] : Number.One, rank > 1 ? indices[1] : Number.One, names);
    }

    /// <summary>The numbers that a term is.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="environment">The values of its symbols, also of dimensions, and of its vectors and matrices, as arrays.</param>
    /// <param name="cancellationToken">Stops a long evaluation.</param>
    /// <returns>Rows and columns; of a vector one column, of a number one entry.</returns>
    /// <exception cref="Errors.UnboundSymbolException">A name has no value.</exception>
    public static double[,] Evaluate(this MatrixTerm term, EvaluationEnvironment environment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(environment);
        return new MatrixValue(environment, cancellationToken).Of(term);
    }
}
