using System.Collections.Immutable;
using Symbolic.Expressions;

namespace Symbolic.Optimization.CriticalPoints;

/// <summary>All that is found of the critical points of a term.</summary>
public sealed record CriticalPointSurvey
{
    /// <summary>The term.</summary>
    public required Expr Term { get; init; }

    /// <summary>The variables, in the order of the points.</summary>
    public required IReadOnlyList<Expr> Variables { get; init; }

    /// <summary>The derivatives by the variables.</summary>
    public required IReadOnlyList<Expr> Gradient { get; init; }

    /// <summary>The second derivatives, n x n, row by row.</summary>
    public required IReadOnlyList<Expr> Hessian { get; init; }

    /// <summary>The points, by value, then by coordinates.</summary>
    public required IReadOnlyList<CriticalPoint> Points { get; init; }

    /// <summary>Whether it is proved that there are no other points: the gradient is linear, or a polynomial in one variable. Within
    /// <see cref="Within"/>, if that is given.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Where points were looked for; null for everywhere.</summary>
    public required Bounds? Within { get; init; }

    /// <summary>Where a linear gradient is 0 nowhere: a direction that the Hessian maps to 0, along which the slope is the same at all
    /// points; empty otherwise.</summary>
    public ImmutableArray<Expr> SlopeDirection { get; init; } = [];

    /// <summary>The slope along <see cref="SlopeDirection"/>, not divided by its length; or null.</summary>
    public Expr? ConstantSlope { get; init; }

    /// <summary>Where a linear gradient is 0 on a whole line, plane or more: directions that lead from the one point that is listed to
    /// all others; empty otherwise.</summary>
    public ImmutableArray<ImmutableArray<Expr>> RidgeDirections { get; init; } = [];

    /// <summary>The eigenvalues of the Hessian, ascending, where it is the same at all points; empty otherwise.</summary>
    public ImmutableArray<double> ConstantEigenvalues { get; init; } = [];
}
