namespace Symbolic.Optimization.Methods;

/// <summary>Gradient descent with a fixed rate: <c>x = x - Rate*g</c>.</summary>
public sealed record FixedRateDescent : FirstOrderMethod
{
    /// <summary>Gradient descent with a fixed rate.</summary>
    /// <param name="rate">The learning rate; positive.</param>
    public FixedRateDescent(double rate)
        : base(rate)
    {
    }

    internal override UpdateRule NewRule(int dimension) => new Rule(Rate);

    private sealed class Rule(double rate) : UpdateRule
    {
        public override void Apply(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> next)
        {
            for (var i = 0; i < x.Length; i++) next[i] = x[i] - rate * gradient[i];
        }
    }
}
