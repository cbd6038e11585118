using Symbolic.Optimization.Runs;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.Methods;

/// <summary>How far to go along the gradient when nothing is known but the start.</summary>
internal static class FirstStep
{
    /// <summary>A hundredth of the size of the point, or 1 at the origin, but never more than the whole gradient.</summary>
    public static double Of(Run run)
    {
        var (size, slope) = (Vector.MaxNorm(run.X), Vector.MaxNorm(run.G));
        return slope > 0 ? Math.Min(1, (size > 0 ? 0.01 * size : 1) / slope) : 1;
    }
}
