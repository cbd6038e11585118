using Symbolic.Optimization.LineSearches;
using Symbolic.Optimization.Runs;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.Methods;

/// <summary>The quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno: learns the inverse Hessian, n x n numbers, from
/// gradients.</summary>
/// <remarks>Nocedal and Wright, Numerical Optimization, algorithm 6.1.</remarks>
public sealed record Bfgs : Method
{
    private static readonly StrongWolfe Search = new();

    /// <inheritdoc/>
    public override Offers Needs => Offers.Gradient;

    private protected override StopReason Iterate(Run run)
    {
        var n = run.Dimension;
        var inverse = new double[checked(n * n)];
        var (direction, move, change, image) = (new double[n], new double[n], new double[n], new double[n]);
        var reason = run.Begin();
        var (isFresh, first) = (true, FirstStep.Of(run));
        while (reason is null)
        {
            if (isFresh) Vector.Negate(run.G, direction);
            else Product(inverse, run.G, -1, direction);
            if (!Search.Search(run, direction, first, out _))
            {
                // What was learnt may have become useless; the gradient alone may not.
                if (isFresh) return StopReason.NoProgress;
                (isFresh, first) = (true, FirstStep.Of(run));
                continue;
            }

            Vector.Difference(run.TrialX, run.X, move);
            Vector.Difference(run.TrialG, run.G, change);
            reason = run.Accept();
            var along = Vector.Dot(move, change);
            first = 1;
            // Without positive curvature along the step the matrix would lose its definiteness.
            if (!(along > 1e-16 * Vector.Norm(move) * Vector.Norm(change)))
            {
                if (isFresh) first = FirstStep.Of(run);
                continue;
            }

            if (isFresh)
            {
                Array.Clear(inverse);
                var scale = along / Vector.Dot(change, change);
                for (var i = 0; i < n; i++) inverse[i * n + i] = scale;
                isFresh = false;
            }

            Update(inverse, move, change, image, along);
        }

        return reason.Value;
    }

    private static void Product(double[] matrix, ReadOnlySpan<double> vector, double factor, Span<double> result)
    {
        for (var i = 0; i < result.Length; i++) result[i] = factor * Vector.Dot(matrix.AsSpan(i * result.Length, result.Length), vector);
    }

    private static void Update(double[] inverse, double[] move, double[] change, double[] image, double along)
    {
        Product(inverse, change, 1, image);
        var factor = (1 + Vector.Dot(change, image) / along) / along;
        for (var i = 0; i < move.Length; i++)
        {
            var row = inverse.AsSpan(i * move.Length, move.Length);
            Vector.Add(row, factor * move[i] - image[i] / along, move);
            Vector.Add(row, -move[i] / along, image);
        }
    }
}
