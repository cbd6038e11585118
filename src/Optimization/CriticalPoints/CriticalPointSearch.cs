using Symbolic.Optimization.TrustRegions;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.CriticalPoints;

/// <summary>Newton's method on the gradient, from many starts within a box.</summary>
internal sealed class CriticalPointSearch(Objective objective, CancellationToken cancellation)
{
    private const int MaxIterations = 100;
    private const double Flat = 1e-7;

    private readonly int _n = objective.Dimension;
    private readonly double[] _hessian = new double[objective.Dimension * objective.Dimension];

    /// <summary>Follows Newton's steps from a start; null where they lead nowhere.</summary>
    public CriticalPoint? From(double[] start)
    {
        var (x, trial) = (start, new double[_n]);
        var (gradient, next, slopes, values) = (new double[_n], new double[_n], new double[_n], new double[_n]);
        var (step, move) = (new double[_n], new double[_n]);
        for (var i = 0; i < MaxIterations; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var value = objective.Hessian(x, gradient, _hessian);
            if (!double.IsFinite(value) || !double.IsFinite(Vector.MaxNorm(_hessian)) || !double.IsFinite(Vector.MaxNorm(gradient))) return null;
            var vectors = Spectrum.Of(_hessian, _n, values);
            Spectrum.ToCoordinates(vectors, gradient, slopes);
            var greatest = Vector.MaxNorm(values);
            // Directions in which the gradient does not change are left alone, unless all is flat.
            for (var k = 0; k < _n; k++) step[k] = Math.Abs(values[k]) > 1e-14 * greatest ? -slopes[k] / values[k] : 0;
            Spectrum.FromCoordinates(vectors, step, move);
            var size = Vector.Norm(move);
            if (!double.IsFinite(size)) return null;
            if (size <= 1e-15 * (1 + Vector.Norm(x)))
                return Vector.MaxNorm(gradient) <= 1e-10 * (1 + greatest) ? Classify(x, value, gradient, values) : null;
            if (!Advance(x, move, gradient, trial, next))
                return Vector.MaxNorm(gradient) <= 1e-9 * Math.Max(1e-3, greatest) ? Classify(x, value, gradient, values) : null;
            (x, trial) = (trial, x);
        }

        var last = objective.Hessian(x, gradient, _hessian);
        Spectrum.Of(_hessian, _n, values);
        return Vector.MaxNorm(gradient) <= 1e-10 ? Classify(x, last, gradient, values) : null;
    }

    /// <summary>Describes a point that is known to be critical.</summary>
    public CriticalPoint At(double[] x)
    {
        var (gradient, values) = (new double[_n], new double[_n]);
        var value = objective.Hessian(x, gradient, _hessian);
        if (!double.IsFinite(Vector.MaxNorm(_hessian))) Array.Clear(values);
        else Spectrum.Of(_hessian, _n, values);
        return Classify(x, value, gradient, values);
    }

    // Shortens the step until the gradient shrinks.
    private bool Advance(double[] x, double[] move, double[] gradient, double[] trial, double[] next)
    {
        var norm = Vector.Norm(gradient);
        for (var (factor, i) = (1.0, 0); i < 40; i++, factor /= 2)
        {
            Vector.Sum(x, factor, move, trial);
            objective.Gradient(trial, next);
            if (Vector.Norm(next) < (1 - 1e-4 * factor) * norm) return true;
        }

        return false;
    }

    private static CriticalPoint Classify(double[] x, double value, double[] gradient, double[] eigenvalues)
    {
        var small = Flat * Math.Max(1, Vector.MaxNorm(eigenvalues));
        var (positive, negative) = (eigenvalues.Any(e => e > small), eigenvalues.Any(e => e < -small));
        var kind = positive && negative ? CriticalPointKind.Saddle
            : eigenvalues.Any(e => Math.Abs(e) <= small) ? CriticalPointKind.Degenerate
            : positive ? CriticalPointKind.Minimum : CriticalPointKind.Maximum;
        return new([.. x], value, kind, [.. eigenvalues], Vector.MaxNorm(gradient));
    }
}
