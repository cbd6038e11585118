using System.Collections.Immutable;
using Symbolic.Expressions;

namespace Symbolic.Optimization;

/// <summary>What an optimiser found.</summary>
public sealed record Minimum
{
    /// <summary>The point; the last iterate, which for most methods is the best one.</summary>
    public required ImmutableArray<double> Point { get; init; }

    /// <summary>The value there.</summary>
    public required double Value { get; init; }

    /// <summary>The greatest absolute component of the gradient there; with bounds, of the projected gradient. NaN where no gradient
    /// was computed.</summary>
    public required double GradientNorm { get; init; }

    /// <summary>How many iterations were made.</summary>
    public required int Iterations { get; init; }

    /// <summary>How often the objective was asked.</summary>
    public required EvaluationCounts Evaluations { get; init; }

    /// <summary>Why the run ended.</summary>
    public required StopReason Reason { get; init; }

    /// <summary>The start and all iterates, where <see cref="MinimizeOptions.KeepsTrace"/> is set; empty otherwise.</summary>
    public IReadOnlyList<Iterate> Trace { get; init; } = [];

    /// <summary>The variables in the order of the point; empty where the objective was made from delegates.</summary>
    public IReadOnlyList<Expr> Variables { get; init; } = [];

    /// <summary>Whether one of the tolerances was met.</summary>
    public bool Converged =>
        Reason is StopReason.GradientTolerance or StopReason.StepTolerance or StopReason.ValueTolerance or StopReason.TargetValue;

    /// <summary>The value of a variable at the point.</summary>
    /// <param name="variable">The variable as it prints: <c>x</c>, or <c>w[2]</c>.</param>
    /// <exception cref="ArgumentException">There is no such variable.</exception>
    public double this[string variable]
    {
        get
        {
            for (var i = 0; i < Variables.Count; i++)
            {
                if (Variables[i].ToString() == variable) return Point[i];
            }

            throw new ArgumentException($"'{variable}' is not among the variables {string.Join(", ", Variables)}.", nameof(variable));
        }
    }
}
