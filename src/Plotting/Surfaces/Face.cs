namespace Symbolic.Plotting.Surfaces;

/// <summary>A flat piece of a surface.</summary>
/// <param name="Corners">Its corners, three to six.</param>
/// <param name="Height">How high it lies, from 0 to 1.</param>
/// <param name="Light">How bright it is, from 0 to 1.</param>
internal sealed record Face(Point3[] Corners, double Height, double Light);
