using Symbolic.Optimization.Runs;
using Symbolic.Optimization.TrustRegions;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.Methods;

/// <summary>Newton's method for many variables: the system is solved by conjugate gradients, which need products of the Hessian by
/// vectors only, and only as exactly as it pays.</summary>
/// <remarks>Steihaug, SIAM J. Numer. Anal. 20 (1983); Nocedal and Wright, Numerical Optimization, algorithm 7.2.</remarks>
public sealed record TruncatedNewton : Method
{
    /// <summary>The greatest number of products an iteration; if not positive, twice the number of variables.</summary>
    public int MaxProducts { get; init; }

    /// <inheritdoc/>
    public override Offers Needs => Offers.Value | Offers.Gradient | Offers.HessianProduct;

    private protected override StopReason Iterate(Run run)
    {
        var solver = new Steihaug(run, MaxProducts > 0 ? MaxProducts : checked(2 * run.Dimension));
        var reason = run.Begin();
        var radius = new Radius(Math.Max(1, Vector.Norm(run.X)));
        while (reason is null)
        {
            var promised = solver.Solve(radius.Value);
            Vector.Sum(run.X, 1, solver.Step, run.TrialX);
            if (!double.IsFinite(promised)) return StopReason.NotFinite;
            if (run.TrialX.AsSpan().SequenceEqual(run.X)) return StopReason.NoProgress;
            if (!radius.Judge(run.F, run.TryValue(), promised, Vector.Norm(solver.Step)))
            {
                reason = run.Reject();
                continue;
            }

            run.TryPoint();
            if (run.TrialF >= run.F && !(Vector.MaxNorm(run.TrialG) < run.GradientNorm)) return StopReason.NoProgress;
            reason = run.Accept();
        }

        return reason.Value;
    }
}
