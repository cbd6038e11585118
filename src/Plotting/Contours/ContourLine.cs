namespace Symbolic.Plotting.Contours;

/// <summary>One connected line along which a function has one value.</summary>
/// <param name="Level">The value.</param>
/// <param name="Xs">Its points from end to end; the first again at the end if it is closed.</param>
/// <param name="Ys">Their second coordinates.</param>
internal sealed record ContourLine(double Level, double[] Xs, double[] Ys);
