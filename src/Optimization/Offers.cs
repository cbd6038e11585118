namespace Symbolic.Optimization;

/// <summary>What an <see cref="Objective"/> can compute.</summary>
[Flags]
public enum Offers
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The value at a point.</summary>
    Value = 1,

    /// <summary>The value and the gradient.</summary>
    Gradient = 2,

    /// <summary>The value, the gradient and the Hessian as a dense matrix.</summary>
    Hessian = 4,

    /// <summary>The value, the gradient and the product of the Hessian by a vector.</summary>
    HessianProduct = 8,

    /// <summary>The residuals whose squares the objective adds up, and their Jacobian.</summary>
    Residuals = 16,
}
