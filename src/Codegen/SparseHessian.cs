namespace Symbolic.Codegen;

/// <summary>A compiled term: its value, gradient, and those second derivatives that can differ from 0.</summary>
/// <remarks>Holds no state that a call changes: may be called from many threads at once, and calls allocate nothing.</remarks>
public sealed class SparseHessian
{
    private readonly HessianFunction _function;

    internal SparseHessian(SparsityPattern pattern, HessianFunction function) => (Pattern, _function) = (pattern, function);

    /// <summary>Which second derivatives there are, and in which order; both halves of the symmetric matrix.</summary>
    public SparsityPattern Pattern { get; }

    /// <summary>Computes value, gradient and second derivatives.</summary>
    /// <param name="x">The values of the variables, in the order in which they were given to the compiler: n of them.</param>
    /// <param name="gradient">Receives the n derivatives; or is empty, where they are not wanted.</param>
    /// <param name="entries">Receives the second derivatives in the order of the <see cref="Pattern"/>.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The length of a span is wrong.</exception>
    public double Evaluate(ReadOnlySpan<double> x, Span<double> gradient, Span<double> entries) => _function(x, gradient, entries);
}
