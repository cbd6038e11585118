namespace Symbolic.Optimization.Methods;

/// <summary>Accelerated gradient descent: momentum that takes the gradient where the momentum leads.</summary>
/// <remarks>The iterates are the points ahead, at which gradients are taken: <c>v = Decay*v - Rate*g; x = x + Decay*v - Rate*g</c>.
/// Nesterov, Soviet Math. Dokl. 27 (1983), in the form of Sutskever and others, ICML 2013.</remarks>
public sealed record Nesterov : FirstOrderMethod
{
    /// <summary>Accelerated gradient descent.</summary>
    /// <param name="rate">The learning rate; positive.</param>
    public Nesterov(double rate)
        : base(rate)
    {
    }

    /// <summary>What is left of a step in the next one; 0.9 if not said otherwise.</summary>
    public double Decay { get; init; } = 0.9;

    internal override UpdateRule NewRule(int dimension) => new Rule(this, new double[dimension]);

    private sealed class Rule(Nesterov method, double[] velocity) : UpdateRule
    {
        public override void Apply(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> next)
        {
            for (var i = 0; i < x.Length; i++)
            {
                velocity[i] = method.Decay * velocity[i] - method.Rate * gradient[i];
                next[i] = x[i] + method.Decay * velocity[i] - method.Rate * gradient[i];
            }
        }
    }
}
