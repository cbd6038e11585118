using System.Collections.Immutable;
using Symbolic.Expressions;

namespace Symbolic.Optimization.CriticalPoints;

/// <summary>A point where the gradient is 0.</summary>
/// <param name="Point">The point.</param>
/// <param name="Value">The value there.</param>
/// <param name="Kind">What the eigenvalues say.</param>
/// <param name="Eigenvalues">The eigenvalues of the exact Hessian, ascending.</param>
/// <param name="GradientNorm">The greatest absolute component of the gradient that is left.</param>
public sealed record CriticalPoint(
    ImmutableArray<double> Point, double Value, CriticalPointKind Kind, ImmutableArray<double> Eigenvalues, double GradientNorm)
{
    /// <summary>The point in exact terms, where the gradient is known to be exactly 0; empty if only numbers are known.</summary>
    public ImmutableArray<Expr> ExactPoint { get; init; } = [];

    /// <summary>The exact value at <see cref="ExactPoint"/>, or null.</summary>
    public Expr? ExactValue { get; init; }

    /// <summary>At an exact degenerate point of a function of one variable: the order of the first derivative that is not 0; 0 if that is
    /// not known. Of even order its sign tells minimum from maximum, of odd order the point is neither.</summary>
    public int DecidingOrder { get; init; }

    /// <summary>The derivative of <see cref="DecidingOrder"/> at the point, or null.</summary>
    public Expr? DecidingDerivative { get; init; }
}
