using Symbolic.Optimization.Runs;

namespace Symbolic.Optimization.Methods;

/// <summary>A way to make an objective small. The methods are data: immutable, and free of state between runs.</summary>
public abstract record Method
{
    private protected Method()
    {
    }

    /// <summary>What the method asks of an objective.</summary>
    public abstract Offers Needs { get; }

    /// <summary>Whether the method keeps bounds on the variables.</summary>
    public virtual bool KeepsBounds => false;

    /// <summary>Looks for a minimum.</summary>
    /// <param name="objective">The function.</param>
    /// <param name="start">Where to begin, a number for each variable.</param>
    /// <param name="options">Tolerances, limits, bounds, observer; the usual ones if null.</param>
    /// <param name="cancellationToken">Stops the run; looked at before each evaluation.</param>
    /// <returns>The point where the run ended, and why it ended there.</returns>
    /// <exception cref="ArgumentException">The start, or the bounds, have another dimension than the objective; or bounds are given to a
    /// method that keeps none.</exception>
    /// <exception cref="Symbolic.Errors.UnsupportedException">The objective does not offer what the method needs.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Minimum Minimize(
        Objective objective,
        ReadOnlySpan<double> start,
        MinimizeOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(objective);
        options ??= MinimizeOptions.Default;
        objective.Require(Needs, GetType().Name);
        if (start.Length != objective.Dimension)
            throw new ArgumentException($"The start has {start.Length} number(s), the objective {objective.Dimension} variable(s).", nameof(start));
        if (options.Bounds is { } bounds)
        {
            if (!KeepsBounds) throw new ArgumentException($"{GetType().Name} does not keep bounds.", nameof(options));
            if (bounds.Lower.Length != start.Length)
                throw new ArgumentException($"There are bounds for {bounds.Lower.Length} of {start.Length} variable(s).", nameof(options));
        }

        var run = new Run(objective, start, options, cancellationToken);
        return run.Finish(Iterate(run));
    }

    /// <summary>Goes on until there is a reason to stop.</summary>
    private protected abstract StopReason Iterate(Run run);
}
