using System.Collections.Immutable;

namespace Symbolic.Optimization.Constraints;

/// <summary>What a method for constrained problems found, and how well the conditions of Karush, Kuhn and Tucker hold there.</summary>
public sealed record ConstrainedMinimum
{
    /// <summary>The problem.</summary>
    public required ConstrainedProblem Problem { get; init; }

    /// <summary>The point.</summary>
    public required ImmutableArray<double> Point { get; init; }

    /// <summary>The value there.</summary>
    public required double Value { get; init; }

    /// <summary>The multipliers of the equalities.</summary>
    public required ImmutableArray<double> EqualityMultipliers { get; init; }

    /// <summary>The multipliers of the inequalities.</summary>
    public required ImmutableArray<double> InequalityMultipliers { get; init; }

    /// <summary>The greatest absolute derivative of the Lagrangian by a variable.</summary>
    public required double Stationarity { get; init; }

    /// <summary>By how much the constraint that is broken most is broken; 0 if none is.</summary>
    public required double Infeasibility { get; init; }

    /// <summary>The greatest absolute product of an inequality and its multiplier.</summary>
    public required double Complementarity { get; init; }

    /// <summary>Which inequalities hold with equality and have a positive multiplier, so that they border the Hessian.</summary>
    public ImmutableArray<int> Active { get; init; } = [];

    /// <summary>What second derivatives say.</summary>
    public required SecondOrder SecondOrder { get; init; }

    /// <summary>How many iterations were made; of penalty methods, of all inner runs.</summary>
    public required int Iterations { get; init; }

    /// <summary>How often the objective and the constraints were evaluated, with whatever derivatives.</summary>
    public required long Evaluations { get; init; }

    /// <summary>Why the run ended. <see cref="StopReason.GradientTolerance"/> says that stationarity (relative to the size of the
    /// multipliers), feasibility and complementarity all meet the tolerance.</summary>
    public required StopReason Reason { get; init; }

    /// <summary>Whether the conditions hold within the tolerance.</summary>
    public bool Converged => Reason == StopReason.GradientTolerance;

    /// <summary>The value of a variable at the point.</summary>
    /// <param name="variable">The variable as it prints.</param>
    /// <exception cref="ArgumentException">There is no such variable.</exception>
    public double this[string variable]
    {
        get
        {
            for (var i = 0; i < Problem.Variables.Count; i++)
            {
                if (Problem.Variables[i].ToString() == variable) return Point[i];
            }

            throw new ArgumentException($"'{variable}' is not among the variables {string.Join(", ", Problem.Variables)}.", nameof(variable));
        }
    }
}
