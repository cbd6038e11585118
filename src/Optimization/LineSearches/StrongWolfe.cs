using Symbolic.Optimization.Runs;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.LineSearches;

/// <summary>Looks for a step at which the value has fallen enough and the slope has become flat enough (strong Wolfe conditions).</summary>
/// <remarks>An interval that holds such a step is widened, then narrowed by cubic interpolation. Where values differ by no more than their
/// rounding, slopes alone decide (approximate Wolfe conditions). Nocedal and Wright, Numerical Optimization, section 3.5; Hager
/// and Zhang, SIAM J. Optim. 16 (2005).</remarks>
public sealed record StrongWolfe : LineSearch
{
    private const int MaxTrials = 50;
    private const double Rounding = 1e-12;

    /// <summary>The part of the promised decrease that is asked for; 1e-4 if not said otherwise.</summary>
    public double Decrease { get; init; } = 1e-4;

    /// <summary>The part of the slope that may be left; 0.9 if not said otherwise.</summary>
    public double Curvature { get; init; } = 0.9;

    internal override bool Search(Run run, ReadOnlySpan<double> direction, double first, out double step)
    {
        var (value0, slope0) = (run.F, Vector.Dot(run.G, direction));
        var slack = Rounding * Math.Abs(value0);
        var low = new Trial(0, value0, slope0);
        var high = new Trial(double.PositiveInfinity, double.NaN, double.NaN);
        step = first;
        if (!(slope0 < 0)) return false;
        for (var trials = 0; trials < MaxTrials; trials++)
        {
            var value = run.TryStep(direction, step);
            var trial = new Trial(step, value, Vector.Dot(run.TrialG, direction));
            var isLow = trial.IsFinite && value <= value0 + Decrease * step * slope0;
            var isLowWithinRounding = trial.IsFinite && value <= value0 + slack;
            if (isLow && Math.Abs(trial.Slope) <= -Curvature * slope0) return true;
            if (isLowWithinRounding && Math.Abs(trial.Slope) <= -Math.Min(Curvature, 0.8) * slope0) return true;
            if ((isLow || (isLowWithinRounding && Math.Abs(value - value0) <= slack)) && trial.Slope < 0)
            {
                var before = low;
                low = trial;
                if (double.IsInfinity(high.Step))
                {
                    step = Further(before, trial);
                    if (!double.IsFinite(step)) break;
                    continue;
                }
            }
            else
            {
                high = trial;
            }

            var width = high.Step - low.Step;
            if (width <= 1e-15 * high.Step) break;
            // Every third trial halves, so that the interval shrinks whatever the interpolation says.
            step = trials % 3 == 2 || !high.IsFinite ? low.Step + (high.IsFinite ? 0.5 : 0.1) * width : Between(low, high, slack);
        }

        // The slope is still steep, but the value has fallen: take what there is.
        step = low.Step;
        if (step <= 0 || !(low.Value < value0)) return false;
        run.TryStep(direction, step);
        return true;
    }

    private static double Further(Trial before, Trial last)
    {
        var secant = last.Step + (last.Step - before.Step) * last.Slope / (before.Slope - last.Slope);
        return last.Slope > before.Slope ? Math.Clamp(secant, 2 * last.Step, 10 * last.Step) : 4 * last.Step;
    }

    private static double Between(Trial low, Trial high, double slack)
    {
        var width = high.Step - low.Step;
        double part;
        if (Math.Abs(high.Value - low.Value) <= 10 * slack && high.Slope > 0)
        {
            part = low.Slope / (low.Slope - high.Slope);
        }
        else
        {
            // The minimum of the cubic with the values and slopes of both ends, in units of the interval.
            var (a, b) = (low.Slope * width, high.Slope * width);
            var theta = 3 * (low.Value - high.Value) + a + b;
            var gamma = Math.Sqrt(Math.Max(0, theta * theta - a * b));
            part = (gamma - a + theta) / (2 * gamma - a + b);
        }

        return low.Step + width * (double.IsFinite(part) ? Math.Clamp(part, 0.02, 0.98) : 0.5);
    }

    private readonly record struct Trial(double Step, double Value, double Slope)
    {
        public bool IsFinite => double.IsFinite(Value) && double.IsFinite(Slope);
    }
}
