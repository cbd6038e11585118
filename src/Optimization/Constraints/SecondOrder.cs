namespace Symbolic.Optimization.Constraints;

/// <summary>What the Hessian of the Lagrangian, bordered by the gradients of the constraints that hold with equality, says of a point.</summary>
public enum SecondOrder
{
    /// <summary>The Lagrangian curves upwards along all directions that keep the constraints: a strict local minimum.</summary>
    Minimum,

    /// <summary>It curves downwards along one of them: no minimum.</summary>
    NotMinimum,

    /// <summary>It curves along one of them neither way, the gradients of the constraints depend on each other, or a constraint has a
    /// multiplier of 0: second derivatives do not decide.</summary>
    Undecided,

    /// <summary>The point is not stationary or not feasible, so that the question does not arise.</summary>
    NotStationary,
}
