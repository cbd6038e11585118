namespace Symbolic.Optimization.CriticalPoints;

/// <summary>What the eigenvalues of the Hessian say of a point where the gradient is 0.</summary>
public enum CriticalPointKind
{
    /// <summary>All eigenvalues are positive: a strict local minimum.</summary>
    Minimum,

    /// <summary>All eigenvalues are negative: a strict local maximum.</summary>
    Maximum,

    /// <summary>Some are positive and some negative: a saddle.</summary>
    Saddle,

    /// <summary>An eigenvalue is 0 within rounding, and none of the others decides: the second-derivative test says nothing.</summary>
    Degenerate,
}
