using System.Collections.Immutable;

namespace Symbolic.Optimization;

/// <summary>Where an optimiser stands after an iteration.</summary>
/// <param name="Number">0 for the start.</param>
/// <param name="Point">The point.</param>
/// <param name="Value">The value there.</param>
/// <param name="GradientNorm">The greatest absolute component of the gradient; with bounds, of the projected gradient.</param>
public sealed record Iterate(int Number, ImmutableArray<double> Point, double Value, double GradientNorm);
