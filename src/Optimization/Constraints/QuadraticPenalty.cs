namespace Symbolic.Optimization.Constraints;

/// <summary>Charges for broken constraints by their squares, more from run to run; the answers break them less and less, but always a
/// little.</summary>
/// <remarks>Nocedal and Wright, Numerical Optimization, framework 17.1. The runs become ill-conditioned, so that six digits are about
/// what can be had; constraints are taken as kept to the root of the gradient tolerance.</remarks>
public sealed record QuadraticPenalty : PenaltyMethod
{
    private protected override bool KeepsMultipliers => false;

    private protected override double Tolerance(MinimizeOptions options) => Math.Sqrt(options.GradientTolerance);
}
