using System.Diagnostics;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.Runs;

/// <summary>One run of an optimiser: where it stands, where it tries to go, what it has asked, and whether it is over.</summary>
/// <remarks>A method writes a point into <see cref="TrialX"/>, evaluates it, and either accepts it or tries another. Nothing is allocated
/// after the start, except for observers and traces.</remarks>
internal sealed class Run
{
    private const double UnboundedBelow = -1e100;

    private readonly Objective _objective;
    private readonly CancellationToken _cancellation;
    private readonly long _begin = Stopwatch.GetTimestamp();
    private readonly List<Iterate> _trace = [];
    private long _values;
    private long _gradients;
    private long _hessians;
    private long _products;
    private long _jacobians;

    public Run(Objective objective, ReadOnlySpan<double> start, MinimizeOptions options, CancellationToken cancellation)
    {
        (_objective, Options, _cancellation) = (objective, options, cancellation);
        (X, TrialX) = (start.ToArray(), start.ToArray());
        (G, TrialG) = (new double[start.Length], new double[start.Length]);
        options.Bounds?.Project(X);
    }

    public MinimizeOptions Options { get; }

    public Objective Objective => _objective;

    public int Dimension => X.Length;

    /// <summary>The current point, its value and its gradient.</summary>
    public double[] X { get; private set; }

    public double F { get; private set; } = double.NaN;

    public double[] G { get; private set; }

    /// <summary>The greatest absolute component of the (projected) gradient at the current point.</summary>
    public double GradientNorm { get; private set; } = double.NaN;

    /// <summary>The point that is tried, its value and its gradient.</summary>
    public double[] TrialX { get; private set; }

    public double TrialF { get; set; }

    public double[] TrialG { get; private set; }

    public int Iterations { get; private set; }

    public EvaluationCounts Evaluations => new(_values, _gradients, _hessians, _products, _jacobians);

    /// <summary>Evaluates the start; a reason if the run is over before it begins.</summary>
    public StopReason? Begin()
    {
        F = Gradient(X, G);
        return Started();
    }

    /// <summary>The same where a method has computed value and gradient at the start in its own way.</summary>
    public StopReason? Begin(double value)
    {
        F = value;
        return Started();
    }

    /// <summary>Tries a step along a direction.</summary>
    public double TryStep(ReadOnlySpan<double> direction, double step)
    {
        Vector.Sum(X, step, direction, TrialX);
        return TryPoint();
    }

    /// <summary>Evaluates value and gradient at the point that is tried.</summary>
    public double TryPoint() => TrialF = Gradient(TrialX, TrialG);

    /// <summary>Evaluates the value alone at the point that is tried.</summary>
    public double TryValue() => TrialF = Value(TrialX);

    public double Value(ReadOnlySpan<double> x)
    {
        _cancellation.ThrowIfCancellationRequested();
        _values++;
        return _objective.Value(x);
    }

    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        _cancellation.ThrowIfCancellationRequested();
        _gradients++;
        return _objective.Gradient(x, gradient);
    }

    public double Hessian(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian)
    {
        _cancellation.ThrowIfCancellationRequested();
        _hessians++;
        return _objective.Hessian(x, gradient, hessian);
    }

    public void HessianProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> product)
    {
        _cancellation.ThrowIfCancellationRequested();
        _products++;
        _objective.HessianProduct(x, direction, [], product);
    }

    public void Jacobian(ReadOnlySpan<double> x, Span<double> residuals, Span<double> jacobian)
    {
        _cancellation.ThrowIfCancellationRequested();
        _jacobians++;
        _objective.Jacobian(x, residuals, jacobian);
    }

    /// <summary>Makes the point that is tried, with its value and gradient, the current one; a reason if the run is over.</summary>
    public StopReason? Accept()
    {
        Iterations++;
        var (before, step) = (F, 0.0);
        for (var i = 0; i < X.Length; i++) step += (TrialX[i] - X[i]) * (TrialX[i] - X[i]);
        (X, TrialX) = (TrialX, X);
        (G, TrialG) = (TrialG, G);
        F = TrialF;
        if (Entered() is { } reason) return reason;
        if (Options.StepTolerance > 0 && Math.Sqrt(step) <= Options.StepTolerance * (1 + Vector.Norm(X))) return StopReason.StepTolerance;
        var decrease = before - F;
        if (decrease >= 0 && decrease <= Options.ValueTolerance * Math.Max(1, Math.Abs(F))) return StopReason.ValueTolerance;
        return Exhausted();
    }

    /// <summary>Counts an iteration that found no better point; a reason if the run is over.</summary>
    public StopReason? Reject()
    {
        Iterations++;
        return Exhausted();
    }

    public Minimum Finish(StopReason reason) => new()
    {
        Point = [.. X],
        Value = F,
        GradientNorm = GradientNorm,
        Iterations = Iterations,
        Evaluations = Evaluations,
        Reason = reason,
        Trace = _trace,
        Variables = _objective.Variables,
    };

    private StopReason? Started() => Entered() ?? Exhausted();

    /// <summary>What the current point alone decides.</summary>
    private StopReason? Entered()
    {
        GradientNorm = Options.Bounds is { } bounds ? bounds.ProjectedNorm(X, G) : Vector.MaxNorm(G);
        var goesOn = Tell();
        if (!double.IsFinite(F) || !double.IsFinite(GradientNorm)) return StopReason.NotFinite;
        if (GradientNorm <= Options.GradientTolerance) return StopReason.GradientTolerance;
        if (F <= Options.TargetValue) return StopReason.TargetValue;
        if (F < UnboundedBelow) return StopReason.Unbounded;
        return goesOn ? null : StopReason.Observer;
    }

    private StopReason? Exhausted()
    {
        if (Iterations >= Options.MaxIterations) return StopReason.MaxIterations;
        if (Evaluations.Total >= Options.MaxEvaluations) return StopReason.MaxEvaluations;
        return Options.Time is { } time && Stopwatch.GetElapsedTime(_begin) >= time ? StopReason.Time : null;
    }

    private bool Tell()
    {
        if (!Options.KeepsTrace && Options.Observe is null) return true;
        var iterate = new Iterate(Iterations, [.. X], F, GradientNorm);
        if (Options.KeepsTrace) _trace.Add(iterate);
        return Options.Observe?.Invoke(iterate) ?? true;
    }
}
