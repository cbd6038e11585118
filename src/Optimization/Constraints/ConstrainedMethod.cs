using Symbolic.Codegen;

namespace Symbolic.Optimization.Constraints;

/// <summary>A way to solve constrained problems. The methods are data: immutable, and free of state between runs.</summary>
public abstract record ConstrainedMethod
{
    private protected ConstrainedMethod()
    {
    }

    /// <summary>Looks for a minimum.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="start">Where to begin, a number for each variable; constraints need not hold there.</param>
    /// <param name="options">The gradient tolerance, which holds for all conditions, the greatest number of iterations, and the time; the
    /// usual ones if null. Bounds are constraints like others here, and observers are not called.</param>
    /// <param name="compileOptions">The data that the terms read.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="ArgumentException">The start has another dimension, or the options hold bounds.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ConstrainedMinimum Minimize(
        ConstrainedProblem problem,
        ReadOnlySpan<double> start,
        MinimizeOptions? options = null,
        CompileOptions? compileOptions = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        options ??= new() { MaxIterations = 1000 };
        if (start.Length != problem.Variables.Count)
            throw new ArgumentException($"The start has {start.Length} number(s), there are {problem.Variables.Count} variable(s).", nameof(start));
        if (options.Bounds is not null) throw new ArgumentException("State bounds as constraints.", nameof(options));
        return Solve(new(problem, compileOptions, cancellationToken), start.ToArray(), options, compileOptions, cancellationToken);
    }

    private protected abstract ConstrainedMinimum Solve(
        KktSystem system, double[] start, MinimizeOptions options, CompileOptions? compileOptions, CancellationToken cancellationToken);
}
