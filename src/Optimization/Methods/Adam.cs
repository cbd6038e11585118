namespace Symbolic.Optimization.Methods;

/// <summary>Adaptive moments: a mean of the gradients over the root of a mean of their squares, both corrected for beginning at
/// 0.</summary>
/// <remarks>Kingma and Ba, ICLR 2015, algorithm 1.</remarks>
public sealed record Adam : FirstOrderMethod
{
    /// <summary>Adaptive moments.</summary>
    /// <param name="rate">The learning rate; positive.</param>
    public Adam(double rate = 0.001)
        : base(rate)
    {
    }

    /// <summary>How much of the mean gradient is kept; 0.9 if not said otherwise.</summary>
    public double FirstDecay { get; init; } = 0.9;

    /// <summary>How much of the mean square is kept; 0.999 if not said otherwise.</summary>
    public double SecondDecay { get; init; } = 0.999;

    /// <summary>Keeps the divisor from 0; 1e-8 if not said otherwise.</summary>
    public double Epsilon { get; init; } = 1e-8;

    internal override UpdateRule NewRule(int dimension) => new Rule(this, new double[dimension], new double[dimension]);

    private sealed class Rule(Adam method, double[] means, double[] squares) : UpdateRule
    {
        private double _firstPower = 1;
        private double _secondPower = 1;

        public override void Apply(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> next)
        {
            _firstPower *= method.FirstDecay;
            _secondPower *= method.SecondDecay;
            for (var i = 0; i < x.Length; i++)
            {
                means[i] = method.FirstDecay * means[i] + (1 - method.FirstDecay) * gradient[i];
                squares[i] = method.SecondDecay * squares[i] + (1 - method.SecondDecay) * gradient[i] * gradient[i];
                var mean = means[i] / (1 - _firstPower);
                var square = squares[i] / (1 - _secondPower);
                next[i] = x[i] - method.Rate * mean / (Math.Sqrt(square) + method.Epsilon);
            }
        }
    }
}
