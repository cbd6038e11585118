namespace Symbolic.Plotting.Contours;

/// <summary>An arrow from one point to another.</summary>
internal readonly record struct Arrow(double X, double Y, double TipX, double TipY);
