using Symbolic.Codegen;
using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Backends.Linq.Vectors;
using Symbolic.Codegen.Passes;
using Symbolic.Expressions;

namespace Symbolic;

/// <summary>Compiling terms to functions of many points at once.</summary>
/// <remarks>The functions hold no state that a call changes. Of a piecewise term all branches are computed, for other points than those
/// that take them in vain.</remarks>
public static class BatchExtensions
{
    /// <summary>Compiles terms to a function that evaluates them at many points in one call.</summary>
    /// <param name="terms">Any terms but conditions.</param>
    /// <param name="variables">The variables in the order of the columns: symbols and indexed names.</param>
    /// <param name="options">What names in the terms are bound to; by default nothing. The mode of compilation does not matter.</param>
    /// <param name="cancellationToken">Stops the compilation of large terms.</param>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static BatchFunction CompileBatch(
        this IReadOnlyList<Expr> terms, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default)
    {
        var tape = CompileExtensions.Optimized(terms.ToTape(variables, options, cancellationToken));
        return new BatchFunction(BatchCompiler.ToBatch(tape, VectorShape.Widest, cancellationToken), variables.Count, terms.Count);
    }

    /// <summary>Compiles a term to a function that evaluates it at many points in one call.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The names of the variables in the order of the columns.</param>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static BatchFunction CompileBatch(this Expr term, params ReadOnlySpan<string> variables) =>
        new[] { term }.CompileBatch(CompileExtensions.Named(variables));

    /// <summary>Compiles a term to a function that computes its value and its gradient at many points in one call: the column of the
    /// values, then those of the derivatives by each variable.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The variables in the order of the columns: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to; by default nothing. The mode of compilation does not matter.</param>
    /// <param name="cancellationToken">Stops the compilation of a large term.</param>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static BatchFunction CompileGradientBatch(
        this Expr term, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default)
    {
        var tape = Optimizer.Run(CompileExtensions.GradientTape(term, variables, options, true, cancellationToken));
        return new BatchFunction(BatchCompiler.ToBatch(tape, VectorShape.Widest, cancellationToken), variables.Count, variables.Count + 1);
    }

    /// <summary>Compiles a term to a function that computes its value and its gradient at many points in one call.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The names of the variables in the order of the columns.</param>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static BatchFunction CompileGradientBatch(this Expr term, params ReadOnlySpan<string> variables) =>
        term.CompileGradientBatch(CompileExtensions.Named(variables));
}
