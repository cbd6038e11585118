using Symbolic.Codegen;

namespace Symbolic.Optimization.Constraints;

/// <summary>Newton's method on the conditions of Karush, Kuhn and Tucker, with slacks that stay positive: a primal-dual interior point
/// method.</summary>
/// <remarks>Where the matrix has not the inertia of a minimum, the Hessian is shifted; steps are shortened until a merit function falls.
/// Nocedal and Wright, Numerical Optimization, chapter 19; Wächter and Biegler, Math. Programming 106 (2006). Matrices are dense:
/// (n + p)^3 operations an iteration.</remarks>
public sealed record InteriorPoint : ConstrainedMethod
{
    /// <summary>The first weight of the barrier; 0.1 if not said otherwise.</summary>
    public double FirstBarrier { get; init; } = 0.1;

    private protected override ConstrainedMinimum Solve(
        KktSystem system, double[] start, MinimizeOptions options, CompileOptions? compileOptions, CancellationToken cancellationToken) =>
        new InteriorPointRun(system, start, options, FirstBarrier).Solve();
}
