using Symbolic.Optimization.Runs;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.TrustRegions;

/// <summary>Conjugate gradients on the quadratic model at the current point of a run, until the border of the trust region, negative
/// curvature, or a residual that is small enough.</summary>
internal sealed class Steihaug(Run run, int maxProducts)
{
    private readonly double[] _residual = new double[run.Dimension];
    private readonly double[] _direction = new double[run.Dimension];
    private readonly double[] _product = new double[run.Dimension];
    private readonly double[] _image = new double[run.Dimension];

    /// <summary>The step.</summary>
    public double[] Step { get; } = new double[run.Dimension];

    /// <summary>Computes the step.</summary>
    /// <returns>By how much the model falls.</returns>
    public double Solve(double radius)
    {
        Array.Clear(Step);
        Array.Clear(_image);
        run.G.CopyTo(_residual, 0);
        Vector.Negate(run.G, _direction);
        var square = Vector.Dot(_residual, _residual);
        var norm = Math.Sqrt(square);
        // The forcing term makes the convergence faster than linear.
        var tolerance = Math.Min(0.5, Math.Sqrt(norm)) * norm;
        for (var i = 0; i < maxProducts; i++)
        {
            run.HessianProduct(run.X, _direction, _product);
            var curvature = Vector.Dot(_direction, _product);
            if (double.IsNaN(curvature)) return double.NaN;
            var factor = square / curvature;
            if (!(curvature > 0) || LengthAfter(factor) >= radius)
            {
                Advance(ToBorder(radius));
                break;
            }

            Advance(factor);
            Vector.Add(_residual, factor, _product);
            var next = Vector.Dot(_residual, _residual);
            if (Math.Sqrt(next) <= tolerance) break;
            var beta = next / square;
            for (var k = 0; k < _direction.Length; k++) _direction[k] = beta * _direction[k] - _residual[k];
            square = next;
        }

        return -(Vector.Dot(run.G, Step) + Vector.Dot(Step, _image) / 2);
    }

    private void Advance(double factor)
    {
        Vector.Add(Step, factor, _direction);
        Vector.Add(_image, factor, _product);
    }

    private double LengthAfter(double factor) => Math.Sqrt(
        Vector.Dot(Step, Step) + 2 * factor * Vector.Dot(Step, _direction) + factor * factor * Vector.Dot(_direction, _direction));

    private double ToBorder(double radius)
    {
        var (a, b) = (Vector.Dot(_direction, _direction), Vector.Dot(Step, _direction));
        var c = Math.Max(0, radius * radius - Vector.Dot(Step, Step));
        return c / (b + Math.Sqrt(b * b + a * c));
    }
}
