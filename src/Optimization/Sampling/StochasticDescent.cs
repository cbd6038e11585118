using Symbolic.Optimization.Methods;
using Symbolic.Optimization.Runs;

namespace Symbolic.Optimization.Sampling;

/// <summary>First-order descent on batches of rows: stochastic with one row a batch, mini-batch with several.</summary>
/// <remarks>Every epoch goes through all rows once, in an order that is drawn from the seed; the whole loss and its gradient are
/// evaluated after each, and decide when to stop. The same seed gives the same run.</remarks>
public sealed record StochasticDescent
{
    /// <summary>Descent on batches.</summary>
    /// <param name="rule">How to go on from the gradient of a batch; its rate, decay and clipping hold for batches.</param>
    /// <param name="batchSize">How many rows a batch has; the last batch of an epoch may have fewer.</param>
    /// <param name="seed">Where the order of the rows comes from.</param>
    public StochasticDescent(FirstOrderMethod rule, int batchSize = 1, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(batchSize);
        (Rule, BatchSize, Seed) = (rule, batchSize, seed);
    }

    /// <summary>How to go on from the gradient of a batch.</summary>
    public FirstOrderMethod Rule { get; }

    /// <summary>How many rows a batch has.</summary>
    public int BatchSize { get; }

    /// <summary>Where the order of the rows comes from.</summary>
    public int Seed { get; }

    /// <summary>Looks for a minimum. An iteration is an epoch.</summary>
    /// <param name="objective">The loss.</param>
    /// <param name="start">Where to begin, a number for each variable.</param>
    /// <param name="options">Tolerances, limits, observer; bounds are not kept.</param>
    /// <param name="cancellationToken">Stops the run; looked at before each batch.</param>
    /// <exception cref="ArgumentException">The start has another dimension, or bounds are given.</exception>
    public Minimum Minimize(
        SampledObjective objective,
        ReadOnlySpan<double> start,
        MinimizeOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(objective);
        options ??= MinimizeOptions.Default;
        if (options.Bounds is not null) throw new ArgumentException($"{nameof(StochasticDescent)} does not keep bounds.", nameof(options));
        if (start.Length != objective.Full.Dimension)
            throw new ArgumentException($"The start has {start.Length} number(s), the objective {objective.Full.Dimension} variable(s).", nameof(start));
        var run = new Run(objective.Full, start, options, cancellationToken);
        var rule = Rule.NewRule(run.Dimension);
        var random = new Random(Seed);
        int[] order = [.. Enumerable.Range(0, objective.Count)];
        var (x, gradient) = (new double[run.Dimension], new double[run.Dimension]);
        var reason = run.Begin();
        while (reason is null)
        {
            random.Shuffle(order);
            run.X.CopyTo(x, 0);
            for (var first = 0; first < order.Length; first += BatchSize)
            {
                cancellationToken.ThrowIfCancellationRequested();
                objective.Gradient(x, order.AsSpan(first, Math.Min(BatchSize, order.Length - first)), gradient);
                Rule.Clip(gradient);
                rule.Apply(x, gradient, x);
            }

            x.CopyTo(run.TrialX, 0);
            run.TryPoint();
            reason = run.Accept();
        }

        return run.Finish(reason.Value);
    }
}
