namespace Symbolic.Optimization.Methods;

/// <summary>How a first-order method goes on from a gradient; holds what it remembers of earlier gradients, for one run.</summary>
internal abstract class UpdateRule
{
    /// <summary>Writes the next point.</summary>
    public abstract void Apply(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> next);
}
