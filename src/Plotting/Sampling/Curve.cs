using Symbolic.Functions;

namespace Symbolic.Plotting.Sampling;

/// <summary>A sampled function of one variable.</summary>
/// <param name="Pieces">Its parts from left to right; between them it has no value, jumps, or grows without bound.</param>
/// <param name="Holes">Single points without a value, at which the function has a limit.</param>
/// <param name="HasPoles">Whether it grows without bound somewhere.</param>
/// <param name="Values">The finite values at places spread evenly, ascending: what a typical value is.</param>
/// <param name="Extent">The least and the greatest value that was met, close surroundings of gaps left out.</param>
internal sealed record Curve(
    IReadOnlyList<Piece> Pieces, IReadOnlyList<(double X, double Y)> Holes, bool HasPoles, double[] Values, Interval Extent);
