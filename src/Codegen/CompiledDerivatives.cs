namespace Symbolic.Codegen;

/// <summary>A compiled term: its value, gradient and Hessian at a point.</summary>
/// <param name="x">The values of the variables, in the order in which they were given to the compiler: n of them.</param>
/// <param name="gradient">Receives the n derivatives; or is empty, where they are not wanted.</param>
/// <param name="hessian">Receives the n x n second derivatives, row by row.</param>
/// <returns>The value.</returns>
/// <exception cref="ArgumentException">The length of a span is wrong.</exception>
/// <remarks>Holds no state that a call changes: may be called from many threads at once, and allocates nothing.</remarks>
public delegate double HessianFunction(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian);

/// <summary>A compiled term: its value and gradient at a point, and the product of its Hessian by a vector.</summary>
/// <param name="x">The values of the variables, in the order in which they were given to the compiler: n of them.</param>
/// <param name="direction">The vector, of n components.</param>
/// <param name="gradient">Receives the n derivatives; or is empty, where they are not wanted.</param>
/// <param name="product">Receives the n components of the product.</param>
/// <returns>The value.</returns>
/// <exception cref="ArgumentException">The length of a span is wrong.</exception>
/// <remarks>Holds no state that a call changes: may be called from many threads at once, and allocates nothing.</remarks>
public delegate double HessianProductFunction(
    ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> gradient, Span<double> product);

/// <summary>Several compiled terms: their values and their Jacobian at a point.</summary>
/// <param name="x">The values of the variables, in the order in which they were given to the compiler: n of them.</param>
/// <param name="values">Receives the m values; or is empty, where they are not wanted.</param>
/// <param name="jacobian">Receives the m x n derivatives, those of the first term first.</param>
/// <exception cref="ArgumentException">The length of a span is wrong.</exception>
/// <remarks>Holds no state that a call changes: may be called from many threads at once, and allocates nothing.</remarks>
public delegate void JacobianFunction(ReadOnlySpan<double> x, Span<double> values, Span<double> jacobian);

/// <summary>Several compiled terms: their values at a point, and a product of their Jacobian, m x n, by a vector.</summary>
/// <param name="x">The values of the variables, in the order in which they were given to the compiler: n of them.</param>
/// <param name="vector">The vector: from the right n components, from the left m.</param>
/// <param name="values">Receives the m values; or is empty, where they are not wanted.</param>
/// <param name="product">Receives the product: from the right m components, from the left n.</param>
/// <exception cref="ArgumentException">The length of a span is wrong.</exception>
/// <remarks>Holds no state that a call changes: may be called from many threads at once, and allocates nothing.</remarks>
public delegate void JacobianProductFunction(
    ReadOnlySpan<double> x, ReadOnlySpan<double> vector, Span<double> values, Span<double> product);
