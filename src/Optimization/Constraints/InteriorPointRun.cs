using System.Diagnostics;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.Constraints;

/// <summary>One run of the interior point method: the iterate, the search along Newton's step, and the end.</summary>
internal sealed class InteriorPointRun
{
    private readonly KktSystem _system;
    private readonly MinimizeOptions _options;
    private readonly NewtonStep _step;
    private readonly long _begin = Stopwatch.GetTimestamp();
    private double[] _x;
    private double[] _s;
    private readonly double[] _lambda;
    private readonly double[] _z;
    private double _barrier;
    private double _weight = 1;

    public InteriorPointRun(KktSystem system, double[] start, MinimizeOptions options, double barrier)
    {
        (_system, _options, _barrier, _x) = (system, options, barrier, start);
        (_s, _lambda, _z) = (new double[system.Q], new double[system.P], new double[system.Q]);
        _step = new(system);
        system.Evaluate(start);
        for (var i = 0; i < system.Q; i++)
        {
            _s[i] = Math.Max(-system.Values[1 + system.P + i], 0.1);
            _z[i] = barrier / _s[i];
        }
    }

    public ConstrainedMinimum Solve()
    {
        for (var iteration = 0; ; iteration++)
        {
            if (!double.IsFinite(Vector.MaxNorm(_system.Values)) || !double.IsFinite(Vector.MaxNorm(_system.Jacobian)))
                return Result(iteration, StopReason.NotFinite);
            if (Error(0) <= _options.GradientTolerance) return Result(iteration, StopReason.GradientTolerance);
            if (_system.Values[0] < -1e100) return Result(iteration, StopReason.Unbounded);
            if (iteration >= _options.MaxIterations) return Result(iteration, StopReason.MaxIterations);
            if (_options.Time is { } time && Stopwatch.GetElapsedTime(_begin) >= time) return Result(iteration, StopReason.Time);
            while (_system.Q > 0 && _barrier > _options.GradientTolerance / 20 && Error(_barrier) <= 10 * _barrier)
                _barrier = Math.Max(_options.GradientTolerance / 20, Math.Min(0.2 * _barrier, Math.Pow(_barrier, 1.5)));
            _system.EvaluateCurvature(_x, _lambda, _z);
            if (!double.IsFinite(Vector.MaxNorm(_system.Curvature))) return Result(iteration, StopReason.NotFinite);
            var isTaken = false;
            for (var attempt = 0; attempt < 6 && !isTaken; attempt++)
            {
                if (!_step.Factor(_s, _z, attempt == 0 ? 0 : Math.Pow(100, attempt - 3))) break;
                _step.Solve(_s, _z, _lambda, _barrier, _system.Values);
                isTaken = Search();
            }

            if (!isTaken) return Result(iteration, StopReason.NoProgress);
        }
    }

    private ConstrainedMinimum Result(int iterations, StopReason reason) =>
        _system.Result(_x, _lambda, _z, iterations, reason, _options.GradientTolerance);

    // The greatest failure of a condition; stationarity and complementarity relative to the multipliers.
    private double Error(double barrier)
    {
        var gradient = new double[_system.N];
        _system.Gradient(_lambda, _z, gradient);
        var sum = _lambda.Sum(Math.Abs) + _z.Sum();
        var scale = Math.Max(1, sum / Math.Max(1, _lambda.Length + _z.Length) / 100);
        var error = Math.Max(Vector.MaxNorm(gradient) / scale, Vector.MaxNorm(_system.Values.AsSpan(1, _system.P)));
        for (var i = 0; i < _z.Length; i++)
        {
            error = Math.Max(error, Math.Abs(_system.Values[1 + _system.P + i] + _s[i]));
            error = Math.Max(error, Math.Abs(_s[i] * _z[i] - barrier) / scale);
        }

        return error;
    }

    private bool Search()
    {
        var violation = Violation(_s);
        var slope = Vector.Dot(_system.Row(0), _step.X);
        for (var i = 0; i < _s.Length; i++) slope -= _barrier * _step.S[i] / _s[i];
        var needed = violation > 0 ? (slope + Math.Max(0, _step.Curvature) / 2) / (0.7 * violation) : 0;
        if (needed > _weight) _weight = 2 * needed;
        else if (10 * needed < _weight) _weight = Math.Max(1, Math.Max(needed * 3, _weight / 3));
        var merit = Merit(_s);
        slope -= _weight * violation;
        var (first, dual) = (Fraction(_s, _step.S), Fraction(_z, _step.Z));
        var slack = 1e-13 * (Math.Abs(_system.Values[0]) + _weight * violation + 1e-10);
        var (x, s) = (_x, _s);
        for (var (step, trial) = (first, 0); trial < 30; trial++, step /= 2)
        {
            if (Try(x, s, step, merit + 1e-4 * step * Math.Min(slope, 0) + slack)) return Take(step, dual);
            if (trial == 0 && _system.P + _system.Q > 0 && double.IsFinite(Vector.MaxNorm(_system.Values)))
            {
                // Constraints that curve away from their tangents: step again, from where the first step led (second-order correction).
                var undo = _step.Corrected(s, first, _system.Values, _lambda, _z, _barrier);
                var fraction = Fraction(s, _step.S);
                if (Try(x, s, fraction, merit + 1e-4 * fraction * Math.Min(slope, 0) + slack)) return Take(fraction, dual);
                undo();
            }
        }

        (_x, _s) = (x, s);
        _system.Evaluate(x);
        return false;
    }

    private bool Try(double[] x, double[] s, double step, double limit)
    {
        (_x, _s) = (new double[x.Length], new double[s.Length]);
        Vector.Sum(x, step, _step.X, _x);
        Vector.Sum(s, step, _step.S, _s);
        _system.Evaluate(_x);
        // A slack that is too small for its constraint only makes the violation larger.
        for (var i = 0; i < _s.Length; i++) _s[i] = Math.Max(_s[i], -_system.Values[1 + _system.P + i]);
        return Merit(_s) <= limit;
    }

    private bool Take(double primal, double dual)
    {
        for (var i = 0; i < _lambda.Length; i++) _lambda[i] += primal * _step.Lambda[i];
        for (var i = 0; i < _z.Length; i++)
        {
            // Multipliers stay within a wide band around what the barrier says.
            _z[i] = Math.Clamp(_z[i] + dual * _step.Z[i], _barrier / (1e10 * _s[i]), 1e10 * _barrier / _s[i]);
        }

        return true;
    }

    private double Violation(double[] s)
    {
        var sum = 0.0;
        for (var i = 0; i < _system.P; i++) sum += Math.Abs(_system.Values[1 + i]);
        for (var i = 0; i < s.Length; i++) sum += Math.Abs(_system.Values[1 + _system.P + i] + s[i]);
        return sum;
    }

    private double Merit(double[] s)
    {
        var merit = _system.Values[0] + _weight * Violation(s);
        foreach (var slack in s) merit -= _barrier * Math.Log(slack);
        return double.IsFinite(merit) ? merit : double.PositiveInfinity;
    }

    // How much of a step keeps numbers positive.
    private double Fraction(double[] values, double[] step)
    {
        var (fraction, rest) = (1.0, Math.Min(0.01, _barrier));
        for (var i = 0; i < values.Length; i++)
        {
            if (step[i] < -(1 - rest) * values[i]) fraction = Math.Min(fraction, -(1 - rest) * values[i] / step[i]);
        }

        return fraction;
    }
}
