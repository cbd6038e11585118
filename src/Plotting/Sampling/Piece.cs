namespace Symbolic.Plotting.Sampling;

/// <summary>A part of a curve without a gap: finite points from left to right.</summary>
/// <param name="Xs">Where, ascending.</param>
/// <param name="Ys">The values there.</param>
internal sealed record Piece(double[] Xs, double[] Ys)
{
    public int Count => Xs.Length;
}
