namespace Symbolic.Codegen;

/// <summary>A compiled term: its value at a point.</summary>
/// <param name="x">The values of the variables, in the order in which they were given to the compiler.</param>
/// <exception cref="ArgumentException">The number of values is wrong.</exception>
/// <remarks>Holds no state that a call changes: may be called from many threads at once, and allocates nothing.</remarks>
public delegate double CompiledFunction(ReadOnlySpan<double> x);

/// <summary>Several compiled terms: their values at a point.</summary>
/// <param name="x">The values of the variables, in the order in which they were given to the compiler.</param>
/// <param name="results">Receives the values of the terms, in their order; must not overlap <paramref name="x"/>.</param>
/// <exception cref="ArgumentException">The number of values or of results is wrong.</exception>
/// <remarks>Holds no state that a call changes: may be called from many threads at once, and allocates nothing.</remarks>
public delegate void CompiledFunctions(ReadOnlySpan<double> x, Span<double> results);

/// <summary>A compiled term: its value and its gradient at a point.</summary>
/// <param name="x">The values of the variables, in the order in which they were given to the compiler.</param>
/// <param name="gradient">Receives the derivative by each variable, in their order; must not overlap <paramref name="x"/>.</param>
/// <returns>The value.</returns>
/// <exception cref="ArgumentException">The number of values or of derivatives is wrong.</exception>
/// <remarks>Holds no state that a call changes: may be called from many threads at once, and allocates nothing.</remarks>
public delegate double GradientFunction(ReadOnlySpan<double> x, Span<double> gradient);

/// <summary>A compiled term: its value and its gradient at a point, in floats.</summary>
/// <param name="x">The values of the variables, in the order in which they were given to the compiler.</param>
/// <param name="gradient">Receives the derivative by each variable, in the same order.</param>
/// <returns>The value.</returns>
/// <exception cref="ArgumentException">A span has another length than there are variables.</exception>
/// <remarks>Computed in double precision and rounded once. Holds no state that a call changes: may be called from many threads at once,
/// and allocates nothing.</remarks>
public delegate float SingleGradientFunction(ReadOnlySpan<float> x, Span<float> gradient);
