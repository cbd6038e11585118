namespace Symbolic.Optimization.Constraints;

/// <summary>Penalties together with estimates of the multipliers, which become better from run to run, so that weights stay
/// moderate.</summary>
/// <remarks>Hestenes, J. Optim. Theory Appl. 4 (1969); Powell (1969); for inequalities Rockafellar, Math. Programming 5 (1973).</remarks>
public sealed record AugmentedLagrangian : PenaltyMethod
{
    private protected override bool KeepsMultipliers => true;

    private protected override double Tolerance(MinimizeOptions options) => options.GradientTolerance;
}
