using Symbolic.Codegen;

namespace Symbolic.Cli.Timing;

/// <summary>Derivatives as people approximate them who have no others: (f(x + h) - f(x - h))/2h.</summary>
internal static class CentralDifferences
{
    // The cube root of the unit of rounding balances what rounding and what the approximation costs.
    private const double Step = 6e-6;

    /// <summary>The gradient from values.</summary>
    public static void Gradient(CompiledFunction function, double[] x, double[] gradient)
    {
        for (var i = 0; i < x.Length; i++)
        {
            var (at, h) = (x[i], Step * Math.Max(1, Math.Abs(x[i])));
            x[i] = at + h;
            var above = function(x);
            x[i] = at - h;
            gradient[i] = (above - function(x)) / (2 * h);
            x[i] = at;
        }
    }

    /// <summary>The Hessian from gradients, row by row.</summary>
    public static void Hessian(GradientFunction function, double[] x, double[] above, double[] below, double[] hessian)
    {
        for (var i = 0; i < x.Length; i++)
        {
            var (at, h) = (x[i], Step * Math.Max(1, Math.Abs(x[i])));
            x[i] = at + h;
            function(x, above);
            x[i] = at - h;
            function(x, below);
            x[i] = at;
            for (var j = 0; j < x.Length; j++) hessian[(i * x.Length) + j] = (above[j] - below[j]) / (2 * h);
        }
    }
}
