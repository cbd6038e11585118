namespace Symbolic.Optimization.Methods;

/// <summary>Gradient descent with a heavy ball: the step is the sum of all gradients so far, older ones fading.</summary>
/// <remarks><c>v = Decay*v - Rate*g; x = x + v</c>. Polyak, USSR Comput. Math. 4 (1964).</remarks>
public sealed record Momentum : FirstOrderMethod
{
    /// <summary>Gradient descent with a heavy ball.</summary>
    /// <param name="rate">The learning rate; positive.</param>
    public Momentum(double rate)
        : base(rate)
    {
    }

    /// <summary>What is left of a step in the next one; 0.9 if not said otherwise.</summary>
    public double Decay { get; init; } = 0.9;

    internal override UpdateRule NewRule(int dimension) => new Rule(this, new double[dimension]);

    private sealed class Rule(Momentum method, double[] velocity) : UpdateRule
    {
        public override void Apply(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> next)
        {
            for (var i = 0; i < x.Length; i++)
            {
                velocity[i] = method.Decay * velocity[i] - method.Rate * gradient[i];
                next[i] = x[i] + velocity[i];
            }
        }
    }
}
