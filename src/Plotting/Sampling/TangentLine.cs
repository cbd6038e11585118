using Symbolic.Codegen;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Plotting.Drawing;

namespace Symbolic.Plotting.Sampling;

/// <summary>The line that touches a curve at a point.</summary>
internal static class TangentLine
{
    /// <summary>The value and the slope at a point.</summary>
    public static (double Value, double Slope) Of(
        Expr term, Expr variable, Interval interval, double at, CancellationToken cancellationToken)
    {
        if (!(at >= interval.Lower && at <= interval.Upper))
            throw new ArgumentException($"the point {Lettering.Number(at)} of the tangent is not in {Intervals.Text(interval)}", nameof(at));
        var function = term.Compile<Func<double, double>>([variable], CompileOptions.Default, cancellationToken);
        var derivative = term.Differentiate(variable, 1, cancellationToken)
            .Compile<Func<double, double>>([variable], CompileOptions.Default, cancellationToken);
        var (value, slope) = (function(at), derivative(at));
        var place = $"{term.ToUnicode()} has no tangent at {variable} = {Lettering.Number(at)}";
        if (!double.IsFinite(value)) throw new UnsupportedException($"{place}: it has no value there");
        if (!double.IsFinite(slope)) throw new UnsupportedException($"{place}: it has no derivative there");
        if (Bends(1e-5) && Bends(1e-7)) throw new UnsupportedException($"{place}: it has a kink or a jump there");
        return (value, slope);

        // Whether the slopes on both sides differ, however near; ends of the domain have one side.
        bool Bends(double part)
        {
            var step = part * Math.Max(Math.Abs(at), interval.Upper - interval.Lower);
            var (left, right) = ((value - function(at - step)) / step, (function(at + step) - value) / step);
            return Math.Abs(right - left) > 0.01 * Math.Max(Math.Abs(left), Math.Abs(right)) + 0.001 * (1 + Math.Abs(slope));
        }
    }

    /// <summary>The line as a term is written: <c>2·x − 1</c>.</summary>
    public static string Text(Expr variable, double at, double value, double slope)
    {
        var offset = value - slope * at;
        var isFlat = Math.Abs(slope) < 1e-12 * (1 + Math.Abs(value));
        if (isFlat) return Lettering.Short(value);
        var factor = slope == 1 ? "" : slope == -1 ? "−" : Lettering.Short(slope) + "·";
        var isThroughZero = Math.Abs(offset) < 1e-12 * (1 + Math.Abs(slope * at));
        var rest = isThroughZero ? "" : $" {(offset < 0 ? '−' : '+')} {Lettering.Short(Math.Abs(offset))}";
        return $"{factor}{variable.ToUnicode()}{rest}";
    }
}
