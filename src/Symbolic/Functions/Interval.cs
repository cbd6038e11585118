namespace Symbolic.Functions;

/// <summary>A closed interval of real numbers.</summary>
/// <param name="Lower">The left end.</param>
/// <param name="Upper">The right end.</param>
public readonly record struct Interval(double Lower, double Upper);
