namespace Symbolic.Codegen;

/// <summary>Several compiled terms: their values, and those derivatives that can differ from 0.</summary>
/// <remarks>Holds no state that a call changes: may be called from many threads at once, and calls allocate nothing.</remarks>
public sealed class SparseJacobian
{
    private readonly JacobianFunction _function;

    internal SparseJacobian(SparsityPattern pattern, JacobianFunction function) => (Pattern, _function) = (pattern, function);

    /// <summary>Which derivatives there are, and in which order: a row for each term, a column for each variable.</summary>
    public SparsityPattern Pattern { get; }

    /// <summary>Computes values and derivatives.</summary>
    /// <param name="x">The values of the variables, in the order in which they were given to the compiler: n of them.</param>
    /// <param name="values">Receives the m values; or is empty, where they are not wanted.</param>
    /// <param name="entries">Receives the derivatives in the order of the <see cref="Pattern"/>.</param>
    /// <exception cref="ArgumentException">The length of a span is wrong.</exception>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> values, Span<double> entries) => _function(x, values, entries);
}
