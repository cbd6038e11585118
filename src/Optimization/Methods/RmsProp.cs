namespace Symbolic.Optimization.Methods;

/// <summary>Gradient descent with a rate of its own for each variable: components are divided by their recent root mean square.</summary>
/// <remarks><c>s = Decay*s + (1 - Decay)*g^2; x = x - Rate*g/(sqrt(s) + Epsilon)</c>. Tieleman and Hinton, Coursera lecture 6.5
/// (2012).</remarks>
public sealed record RmsProp : FirstOrderMethod
{
    /// <summary>Gradient descent with a rate of its own for each variable.</summary>
    /// <param name="rate">The learning rate; positive.</param>
    public RmsProp(double rate)
        : base(rate)
    {
    }

    /// <summary>How much of the mean square is kept; 0.9 if not said otherwise.</summary>
    public double Decay { get; init; } = 0.9;

    /// <summary>Keeps the divisor from 0; 1e-8 if not said otherwise.</summary>
    public double Epsilon { get; init; } = 1e-8;

    internal override UpdateRule NewRule(int dimension) => new Rule(this, new double[dimension]);

    private sealed class Rule(RmsProp method, double[] squares) : UpdateRule
    {
        public override void Apply(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> next)
        {
            for (var i = 0; i < x.Length; i++)
            {
                squares[i] = method.Decay * squares[i] + (1 - method.Decay) * gradient[i] * gradient[i];
                next[i] = x[i] - method.Rate * gradient[i] / (Math.Sqrt(squares[i]) + method.Epsilon);
            }
        }
    }
}
