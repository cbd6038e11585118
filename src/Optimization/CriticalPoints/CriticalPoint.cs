using System.Collections.Immutable;

namespace Symbolic.Optimization.CriticalPoints;

/// <summary>A point where the gradient is 0.</summary>
/// <param name="Point">The point.</param>
/// <param name="Value">The value there.</param>
/// <param name="Kind">What the eigenvalues say.</param>
/// <param name="Eigenvalues">The eigenvalues of the exact Hessian, ascending.</param>
/// <param name="GradientNorm">The greatest absolute component of the gradient that is left.</param>
public sealed record CriticalPoint(
    ImmutableArray<double> Point, double Value, CriticalPointKind Kind, ImmutableArray<double> Eigenvalues, double GradientNorm);
