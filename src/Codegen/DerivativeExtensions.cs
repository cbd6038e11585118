using Symbolic.Codegen;
using Symbolic.Codegen.Backends;
using Symbolic.Codegen.Derivatives;
using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic;

/// <summary>Compiling Hessians, Jacobians, and their products by vectors.</summary>
/// <remarks>
/// <para>All are made of the program of the terms by reverse and forward accumulation, not from symbolic derivatives. Of a piecewise term
/// only the branch taken is differentiated; at kinks the derivatives are those of <c>docs/conventions.md</c>.</para>
/// <para>The compiled functions hold no state that a call changes, may be called from many threads at once, and allocate nothing.</para>
/// </remarks>
public static class DerivativeExtensions
{
    /// <summary>Compiles a term to a function that computes its value, gradient and Hessian together.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The variables in the order of the values: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the compilation of a large term.</param>
    /// <remarks>Sums over components stay loops: the Hessian of n variables then costs n products by a vector, each a small multiple of
    /// the term, or fewer where it is sparse.</remarks>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static HessianFunction CompileHessian(
        this Expr term, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default)
    {
        var tape = term.ToHessianTape(variables, options, cancellationToken);
        return Hessian(tape, variables.Count, variables.Count * variables.Count, options, cancellationToken);
    }

    /// <summary>Compiles a term to a function that computes its value, gradient and Hessian together.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The names of the variables in the order of the values.</param>
    /// <inheritdoc cref="CompileHessian(Expr, IReadOnlyList{Expr}, CompileOptions, CancellationToken)" path="/remarks"/>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static HessianFunction CompileHessian(this Expr term, params ReadOnlySpan<string> variables) =>
        term.CompileHessian(CompileExtensions.Named(variables));

    /// <summary>Compiles a term to a function that computes its value, its gradient, and the entries of its Hessian that can differ
    /// from 0.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The variables in the order of the values: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the compilation of a large term.</param>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static SparseHessian CompileSparseHessian(
        this Expr term, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default)
    {
        var tape = term.ToSparseHessianTape(variables, out var pattern, options, cancellationToken);
        return new(pattern, Hessian(tape, variables.Count, pattern.Count, options, cancellationToken));
    }

    /// <summary>Compiles a term to a function that computes its value and gradient, and the product of its Hessian by a vector, at a
    /// small multiple of the cost of the term.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The variables in the order of the values: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the compilation of a large term.</param>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static HessianProductFunction CompileHessianProduct(
        this Expr term, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default)
    {
        var tape = term.ToHessianProductTape(variables, options, cancellationToken);
        return Calls.HessianProduct(Compiled(tape, options, cancellationToken), variables.Count);
    }

    /// <summary>Compiles several terms to a function that computes their values and their Jacobian together.</summary>
    /// <param name="terms">Any terms but conditions.</param>
    /// <param name="variables">The variables in the order of the values: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the compilation of large terms.</param>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static JacobianFunction CompileJacobian(
        this IReadOnlyList<Expr> terms, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default)
    {
        var tape = terms.ToJacobianTape(variables, options: options, cancellationToken: cancellationToken);
        var entries = terms.Count * variables.Count;
        return Jacobian(tape, variables.Count, terms.Count, entries, options, cancellationToken);
    }

    /// <summary>Compiles several terms to a function that computes their values, and the entries of their Jacobian that can differ from
    /// 0.</summary>
    /// <param name="terms">Any terms but conditions.</param>
    /// <param name="variables">The variables in the order of the values: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the compilation of large terms.</param>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static SparseJacobian CompileSparseJacobian(
        this IReadOnlyList<Expr> terms, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default)
    {
        var tape = terms.ToSparseJacobianTape(variables, out var pattern, options: options, cancellationToken: cancellationToken);
        return new(pattern, Jacobian(tape, variables.Count, terms.Count, pattern.Count, options, cancellationToken));
    }

    /// <summary>Compiles several terms to a function that computes their values, and the product of their Jacobian from the left by a
    /// vector: the sum of their gradients with these weights, at a small multiple of the cost of the terms.</summary>
    /// <param name="terms">Any terms but conditions.</param>
    /// <param name="variables">The variables in the order of the values: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the compilation of large terms.</param>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static JacobianProductFunction CompileVectorJacobian(
        this IReadOnlyList<Expr> terms, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default)
    {
        var tape = terms.ToVectorJacobianTape(variables, options, cancellationToken);
        return Calls.JacobianProduct(Compiled(tape, options, cancellationToken), variables.Count, terms.Count, isFromLeft: true);
    }

    /// <summary>Compiles several terms to a function that computes their values, and the product of their Jacobian from the right by a
    /// vector: their derivatives along it, at about three times the cost of the terms.</summary>
    /// <param name="terms">Any terms but conditions.</param>
    /// <param name="variables">The variables in the order of the values: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the compilation of large terms.</param>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static JacobianProductFunction CompileJacobianProduct(
        this IReadOnlyList<Expr> terms, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default)
    {
        var tape = terms.ToJacobianProductTape(variables, options, cancellationToken);
        return Calls.JacobianProduct(Compiled(tape, options, cancellationToken), variables.Count, terms.Count, isFromLeft: false);
    }

    /// <summary>The program that computes a term, its derivatives by all variables, and its second derivatives, row by row.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The variables in the order of the inputs: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the work on a large term.</param>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static Tape ToHessianTape(this Expr term, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default) =>
        DerivativeMatrices.Hessian(Values(term, variables, options, cancellationToken), null, cancellationToken);

    /// <summary>The program that computes a term, its derivatives by all variables, and those second derivatives that can differ from
    /// 0.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The variables in the order of the inputs: symbols and indexed names.</param>
    /// <param name="pattern">Receives the order of the second derivatives.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the work on a large term.</param>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static Tape ToSparseHessianTape(
        this Expr term, IReadOnlyList<Expr> variables, out SparsityPattern pattern,
        CompileOptions? options = null, CancellationToken cancellationToken = default)
    {
        var tape = Values(term, variables, options, cancellationToken);
        pattern = DerivativeMatrices.HessianPattern(tape, cancellationToken);
        return DerivativeMatrices.Hessian(tape, pattern, cancellationToken);
    }

    /// <summary>The program that computes a term, its derivatives by all variables, and the product of its Hessian by a vector, whose
    /// components are inputs behind the variables.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The variables in the order of the inputs: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the work on a large term.</param>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static Tape ToHessianProductTape(
        this Expr term, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default) =>
        TangentTape.Along(Adjoint.Gradient(Values(term, variables, options, cancellationToken), cancellationToken), 1, 1, cancellationToken);

    /// <summary>The program that computes several terms, then the derivatives of each by all variables, term by term.</summary>
    /// <param name="terms">Any terms but conditions.</param>
    /// <param name="variables">The variables in the order of the inputs: symbols and indexed names.</param>
    /// <param name="withValues">Whether the terms themselves are among the results, or only the derivatives.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the work on large terms.</param>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static Tape ToJacobianTape(
        this IReadOnlyList<Expr> terms, IReadOnlyList<Expr> variables, bool withValues = true,
        CompileOptions? options = null, CancellationToken cancellationToken = default) =>
        DerivativeMatrices.Jacobian(Values(terms, variables, options, cancellationToken), null, withValues, cancellationToken);

    /// <summary>The program that computes the results of another one, then the derivatives of each by all inputs, result by result.</summary>
    /// <param name="tape">A program, such as one written instruction by instruction.</param>
    /// <param name="withValues">Whether the results of the program itself are among the results, or only the derivatives.</param>
    /// <param name="cancellationToken">Stops the work on a large program.</param>
    /// <exception cref="Errors.UnsupportedException">A function has no known derivative.</exception>
    /// <exception cref="Errors.LimitExceededException">Branches and loops are nested too deeply.</exception>
    public static Tape ToJacobianTape(this Tape tape, bool withValues = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tape);
        return DerivativeMatrices.Jacobian(tape, null, withValues, cancellationToken);
    }

    /// <summary>The program that computes several terms, then those of their derivatives that can differ from 0.</summary>
    /// <param name="terms">Any terms but conditions.</param>
    /// <param name="variables">The variables in the order of the inputs: symbols and indexed names.</param>
    /// <param name="pattern">Receives the order of the derivatives.</param>
    /// <param name="withValues">Whether the terms themselves are among the results, or only the derivatives.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the work on large terms.</param>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static Tape ToSparseJacobianTape(
        this IReadOnlyList<Expr> terms,
        IReadOnlyList<Expr> variables,
        out SparsityPattern pattern,
        bool withValues = true,
        CompileOptions? options = null, CancellationToken cancellationToken = default)
    {
        var tape = Values(terms, variables, options, cancellationToken);
        pattern = DependencePattern.Of(tape, 0, cancellationToken);
        return DerivativeMatrices.Jacobian(tape, pattern, withValues, cancellationToken);
    }

    /// <summary>The program that computes several terms, then for each variable the sum of their derivatives by it with weights, which
    /// are inputs behind the variables.</summary>
    /// <param name="terms">Any terms but conditions.</param>
    /// <param name="variables">The variables in the order of the inputs: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the work on large terms.</param>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static Tape ToVectorJacobianTape(
        this IReadOnlyList<Expr> terms, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default) =>
        Adjoint.VectorJacobian(Values(terms, variables, options, cancellationToken), cancellationToken);

    /// <summary>The program that computes several terms, then their derivatives along a vector, whose components are inputs behind the
    /// variables.</summary>
    /// <param name="terms">Any terms but conditions.</param>
    /// <param name="variables">The variables in the order of the inputs: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the work on large terms.</param>
    /// <inheritdoc cref="CompileExtensions.Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static Tape ToJacobianProductTape(
        this IReadOnlyList<Expr> terms, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default) =>
        TangentTape.Along(Values(terms, variables, options, cancellationToken), 0, 1, cancellationToken);

    private static HessianFunction Hessian(Tape tape, int inputs, int entries, CompileOptions? options, CancellationToken cancellationToken) =>
        Delegates.ToMatrix(
            Optimized(tape), options, inputs, true, ("gradient", "hessian"), all => Calls.Hessian(all, inputs, entries), cancellationToken);

    private static JacobianFunction Jacobian(
        Tape tape, int inputs, int outputs, int entries, CompileOptions? options, CancellationToken cancellationToken) =>
        Delegates.ToMatrix(
            Optimized(tape), options, outputs, false, ("values", "jacobian"), all => Calls.Jacobian(all, inputs, outputs, entries),
            cancellationToken);

    private static CompiledFunctions Compiled(Tape tape, CompileOptions? options, CancellationToken cancellationToken) =>
        Delegates.ToFunctions(Optimized(tape), options, cancellationToken);

    private static Tape Optimized(Tape tape) => Optimizer.Run(LoopFusion.Run(InvariantTables.Run(tape)));

    private static Tape Values(Expr term, IReadOnlyList<Expr> variables,
        CompileOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Values([term], variables, options, cancellationToken);
    }

    // The one place where the program of the values is made.
    private static Tape Values(IReadOnlyList<Expr> terms, IReadOnlyList<Expr> variables,
        CompileOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(terms);
        foreach (var term in terms) CompileExtensions.WithFixedBounds(term, variables);
        return terms.ToTape(variables, options, cancellationToken);
    }
}
