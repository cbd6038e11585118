namespace Symbolic.Optimization;

/// <summary>How often an optimiser asked the objective.</summary>
/// <param name="Values">For the value alone.</param>
/// <param name="Gradients">For value and gradient.</param>
/// <param name="Hessians">For a Hessian.</param>
/// <param name="HessianProducts">For the product of the Hessian by a vector.</param>
/// <param name="Jacobians">For residuals and Jacobian.</param>
public readonly record struct EvaluationCounts(long Values, long Gradients, long Hessians, long HessianProducts, long Jacobians)
{
    /// <summary>All together.</summary>
    public long Total => Values + Gradients + Hessians + HessianProducts + Jacobians;
}
