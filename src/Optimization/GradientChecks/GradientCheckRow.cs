namespace Symbolic.Optimization.GradientChecks;

/// <summary>A derivative beside its approximation.</summary>
/// <param name="Direction">The variable, as it prints; or <c>random direction 3</c>.</param>
/// <param name="Computed">What the gradient says.</param>
/// <param name="Approximated">What extrapolated central differences say.</param>
/// <param name="RelativeError">Their difference over their scale: the greater of both sizes and of the norm of the gradient times 1e-3, so
/// that components that vanish are not compared with themselves.</param>
/// <param name="Uncertainty">How far the approximation itself may be off, in the same units.</param>
public readonly record struct GradientCheckRow(
    string Direction, double Computed, double Approximated, double RelativeError, double Uncertainty);
