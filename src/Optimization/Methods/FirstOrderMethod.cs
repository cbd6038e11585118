using Symbolic.Optimization.Runs;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.Methods;

/// <summary>A method whose next point follows from the gradients so far, without asking whether the value falls. It can also be fed the
/// gradients of batches: see <see cref="Sampling.StochasticDescent"/>.</summary>
public abstract record FirstOrderMethod : Method
{
    private protected FirstOrderMethod(double rate)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        Rate = rate;
    }

    /// <summary>The learning rate.</summary>
    public double Rate { get; }

    /// <summary>The greatest Euclidean norm of a gradient; a longer one is shortened to it. Infinity, that is never, if not said
    /// otherwise.</summary>
    public double ClipNorm { get; init; } = double.PositiveInfinity;

    /// <inheritdoc/>
    public override Offers Needs => Offers.Gradient;

    internal abstract UpdateRule NewRule(int dimension);

    /// <summary>Shortens a gradient that is longer than allowed.</summary>
    internal void Clip(Span<double> gradient)
    {
        if (double.IsInfinity(ClipNorm)) return;
        var norm = Vector.Norm(gradient);
        if (norm > ClipNorm) Vector.Scale(gradient, ClipNorm / norm);
    }

    private protected override StopReason Iterate(Run run)
    {
        var rule = NewRule(run.Dimension);
        var gradient = new double[run.Dimension];
        var reason = run.Begin();
        while (reason is null)
        {
            run.G.CopyTo(gradient, 0);
            Clip(gradient);
            rule.Apply(run.X, gradient, run.TrialX);
            run.TryPoint();
            reason = run.Accept();
        }

        return reason.Value;
    }
}
