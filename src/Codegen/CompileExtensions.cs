using System.Numerics;
using Symbolic.Codegen;
using Symbolic.Codegen.Backends;
using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Derivatives;
using Symbolic.Codegen.Lowering;
using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic;

/// <summary>Compiling terms to machine code.</summary>
/// <remarks>
/// <para>The compiled functions compute what <see cref="Evaluation.Interpreter"/> does, up to rounding: powers with whole and half
/// exponents up to 64 are computed by multiplication. Of a piecewise term only the branch taken runs. What does not depend on the index
/// of a sum is computed once before it. Forms that lose digits or overflow are computed as others that do not:
/// <c>docs/accuracy.md</c>.</para>
/// <para>Tapes are as they are lowered and derived, for people to read and derivatives to be taken; before they are compiled they go
/// through <see cref="OptimizeExtensions.Optimize"/>.</para>
/// <para>They hold no state that a call changes: they may be called from many threads at once, and calls allocate nothing. (Those of
/// more than about a thousand instructions, and those that are interpreted, rent a workspace from
/// <see cref="System.Buffers.ArrayPool{T}"/>.)</para>
/// <para>Compiling costs time linear in the number of distinct nodes, some microseconds each; <see cref="CompileOptions.Mode"/> tells
/// when it is spent.</para>
/// </remarks>
public static class CompileExtensions
{
    /// <summary>Compiles a term to a delegate: <c>f.Compile&lt;Func&lt;double, double, double&gt;&gt;("x", "y")</c>.</summary>
    /// <typeparam name="T">A delegate whose parameters, one for each variable, and result are of one type: double, float or
    /// <see cref="Complex"/>.</typeparam>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The names of the variables in the order of the parameters: <c>x</c>, <c>x[1]</c>.</param>
    /// <exception cref="ArgumentException">The delegate is of another type, or a name is no variable or is given twice.</exception>
    /// <exception cref="Errors.UnboundSymbolException">The term contains a variable that is not given.</exception>
    /// <exception cref="Errors.UnsupportedException">A node has no numeric value, or can only be interpreted.</exception>
    /// <exception cref="Errors.LimitExceededException">Piecewise terms and sums are nested too deeply.</exception>
    public static T Compile<T>(this Expr term, params ReadOnlySpan<string> variables)
        where T : Delegate => term.Compile<T>(Named(variables));

    /// <summary>Compiles a term to a delegate.</summary>
    /// <remarks>Functions of floats compute in double precision and round the result once. Functions of complex numbers take the
    /// principal branches of <c>docs/conventions.md</c>; they compute all branches of a piecewise term, whose conditions may only ask
    /// whether numbers are equal, or put data and indices in order, and are always compiled at once. Data are real numbers; a component
    /// that turns out not to be there is NaN.</remarks>
    /// <typeparam name="T">A delegate whose parameters, one for each variable, and result are of one type: double, float or
    /// <see cref="Complex"/>.</typeparam>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The variables in the order of the parameters: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the compilation of a large term.</param>
    /// <inheritdoc cref="Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static T Compile<T>(
        this Expr term, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default)
        where T : Delegate
    {
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentNullException.ThrowIfNull(term);
        var type = Signature.TypeOf(typeof(T), variables.Count);
        if (type == typeof(Complex)) return ComplexCompiler.ToDelegate<T>(term, variables, options?.Data ?? [], cancellationToken);
        var tape = Optimized(term.ToTape(variables, options, cancellationToken));
        return type == typeof(float)
            ? SingleCompiler.ToDelegate<T>(tape, options, cancellationToken)
            : Delegates.ToDelegate<T>(tape, options, cancellationToken);
    }

    /// <summary>Compiles a term to a function of a span of values.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The names of the variables in the order of the values.</param>
    /// <inheritdoc cref="Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static CompiledFunction Compile(this Expr term, params ReadOnlySpan<string> variables) => term.Compile(Named(variables));

    /// <summary>Compiles a term to a function of a span of values.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The variables in the order of the values: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the compilation of a large term.</param>
    /// <inheritdoc cref="Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static CompiledFunction Compile(
        this Expr term, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default) =>
        Delegates.ToFunction(Optimized(term.ToTape(variables, options, cancellationToken)), options, cancellationToken);

    /// <summary>Compiles several terms, such as the entries of a Hessian, to one function, which computes what they share once.</summary>
    /// <param name="terms">Any terms but conditions.</param>
    /// <param name="variables">The variables in the order of the values: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the compilation of large terms.</param>
    /// <inheritdoc cref="Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static CompiledFunctions CompileAll(
        this IReadOnlyList<Expr> terms, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default) =>
        Delegates.ToFunctions(Optimized(terms.ToTape(variables, options, cancellationToken)), options, cancellationToken);

    /// <summary>Compiles a term to a function that computes its value and its gradient together.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The names of the variables in the order of the values.</param>
    /// <inheritdoc cref="CompileGradient(Expr, IReadOnlyList{Expr}, CompileOptions, CancellationToken)" path="/remarks"/>
    /// <inheritdoc cref="Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static GradientFunction CompileGradient(this Expr term, params ReadOnlySpan<string> variables) =>
        term.CompileGradient(Named(variables));

    /// <summary>Compiles a term to a function that computes its value and its gradient together.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The variables in the order of the values: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the compilation of a large term.</param>
    /// <remarks>By reverse accumulation over the compiled program, so that a gradient costs a small multiple of the value, however
    /// many variables there are. Of a piecewise term only the branch taken is differentiated; at kinks the derivatives are those of
    /// <c>docs/conventions.md</c>.</remarks>
    /// <inheritdoc cref="Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static GradientFunction CompileGradient(
        this Expr term, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default) =>
        Delegates.ToGradient(Optimizer.Run(GradientTape(term, variables, options, true, cancellationToken)), options, cancellationToken);

    /// <summary>Compiles a term to a function of floats that computes its value and its gradient together.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The variables in the order of the values: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the compilation of a large term.</param>
    /// <remarks>Computes in double precision, and rounds each result once.</remarks>
    /// <inheritdoc cref="Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static SingleGradientFunction CompileSingleGradient(
        this Expr term, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default) =>
        SingleCompiler.Gradient(term.CompileGradient(variables, options, cancellationToken), variables.Count);

    /// <summary>The program that computes a term and its derivatives by all variables, in this order.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The variables in the order of the inputs: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the lowering of a large term.</param>
    /// <inheritdoc cref="Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static Tape ToGradientTape(
        this Expr term, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default) =>
        GradientTape(term, variables, options, false, cancellationToken);

    /// <summary>The program that computes a term.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The variables in the order of the inputs: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the lowering of a large term.</param>
    /// <inheritdoc cref="Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static Tape ToTape(
        this Expr term, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return new[] { term }.ToTape(variables, options, cancellationToken);
    }

    /// <summary>The program that computes several terms.</summary>
    /// <param name="terms">Any terms but conditions.</param>
    /// <param name="variables">The variables in the order of the inputs: symbols and indexed names.</param>
    /// <param name="options">What names in the term are bound to, and how to compile; by default nothing, and at once.</param>
    /// <param name="cancellationToken">Stops the lowering of large terms.</param>
    /// <inheritdoc cref="Compile{T}(Expr, ReadOnlySpan{string})" path="/exception"/>
    public static Tape ToTape(
        this IReadOnlyList<Expr> terms, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(variables);
        return Lowerer.Lower(terms, variables, options ?? CompileOptions.Default, cancellationToken);
    }

    internal static Tape GradientTape(
        Expr term, IReadOnlyList<Expr> variables, CompileOptions? options, bool isForMachine, CancellationToken cancellationToken)
    {
        var tape = WithFixedBounds(term, variables).ToTape(variables, options, cancellationToken);
        var passes = (options ?? CompileOptions.Default).LoopPasses;
        if (passes.HasFlag(LoopPasses.SymmetricSums)) tape = SymmetricSums.Run(tape, cancellationToken);
        var gradient = Adjoint.Gradient(Preparation.Run(tape, isForMachine, passes), cancellationToken);
        return passes.HasFlag(LoopPasses.LoopFusion) ? LoopFusion.Run(gradient) : gradient;
    }

    internal static Tape Optimized(Tape tape) => Optimizer.Run(LoopFusion.Run(Preparation.Run(tape, isForMachine: true)));

    internal static Expr WithFixedBounds(Expr term, IReadOnlyList<Expr> variables)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(variables);
        var nodes = Traversal.ChildrenFirst(term);
        if (!nodes.Any(node => node is Series)) return term;
        var dependent = Dependence.On([.. variables], [term]);
        if (nodes.FirstOrDefault(node => node is Series sum && (dependent.Contains(sum.Lower) || dependent.Contains(sum.Upper))) is not { } found)
            return term;
        throw new Errors.UnsupportedException(
            $"the bounds of {Writer.Excerpt(found)} depend on a variable: they are whole numbers, so there is no derivative; put numbers in");
    }

    internal static Expr[] Named(ReadOnlySpan<string> names)
    {
        var variables = new Expr[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            if (!names[i].TryParse(out var variable, out _) || variable is not (Symbol or Indexed))
                throw new ArgumentException($"'{names[i]}' is no variable: a name such as x or x[1] is needed.", nameof(names));
            variables[i] = variable;
        }

        return variables;
    }
}
