using ScottPlot;
using Symbolic.Codegen;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Plotting.Drawing;
using Symbolic.Plotting.Sampling;

namespace Symbolic.Plotting;

/// <summary>Pictures of functions of one variable.</summary>
/// <remarks>Where a function has no value, jumps or has a pole, its curve has a gap. With poles, the picture shows the usual values
/// and not the greatest ones. Single points without a value, at which the function has a limit, are open circles.</remarks>
public static class FunctionPicture
{
    private static readonly string[] Names = ["f", "g", "h", "u", "v", "w"];

    /// <summary>The curve of a function.</summary>
    /// <param name="term">A term with no other variable.</param>
    /// <param name="variable">The variable: a symbol or an indexed name.</param>
    /// <param name="interval">Where; finite, and not empty.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The interval is empty or not finite.</exception>
    /// <exception cref="UnboundSymbolException">The term contains another variable.</exception>
    /// <exception cref="UnsupportedException">The function has no value in the interval, or cannot be computed.</exception>
    public static Picture Of(Expr term, Expr variable, Interval interval, CancellationToken cancellationToken = default) =>
        Of([term], variable, interval, cancellationToken);

    /// <summary>The curves of several functions.</summary>
    /// <param name="terms">Terms with no other variable.</param>
    /// <param name="variable">The variable: a symbol or an indexed name.</param>
    /// <param name="interval">Where; finite, and not empty.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <inheritdoc cref="Of(Expr, Expr, Interval, CancellationToken)" path="/exception"/>
    public static Picture Of(
        IReadOnlyList<Expr> terms, Expr variable, Interval interval, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfZero(terms.Count);
        var curves = terms.Select(term => Sample(term, variable, interval, cancellationToken)).ToArray();
        var range = TypicalRange.Of(curves);
        var title = terms.Count == 1
            ? $"f({variable}) = {Lettering.Of(terms[0])}"
            : Lettering.TitleOf(terms, variable);
        return new Picture(title, width =>
        {
            var plot = Sheet.Create(title, variable.ToUnicode(), terms.Count == 1 ? $"f({variable})" : "value", interval, range);
            for (var i = 0; i < curves.Length; i++)
                Strokes.Add(plot, curves[i], range, Style.Number(i), Lettering.Entry($"{Names[i % Names.Length]}({variable})", terms[i]));
            if (terms.Count > 1) Sheet.ShowLegend(plot, width);
            return plot;
        });
    }

    /// <summary>A function, its derivative, and on the derivative's curve the differences of the function's values.</summary>
    /// <param name="term">A term with no other variable.</param>
    /// <param name="variable">The variable: a symbol or an indexed name.</param>
    /// <param name="interval">Where; finite, and not empty.</param>
    /// <param name="derivative">The derivative as it is to be written, such as a simplified one; by default it is taken here.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <remarks>The dots are central differences, computed from values of the function alone: where they lie on the curve, the derivative
    /// is right. There are none where the function jumps.</remarks>
    /// <inheritdoc cref="Of(Expr, Expr, Interval, CancellationToken)" path="/exception"/>
    public static Picture WithDerivative(
        Expr term, Expr variable, Interval interval, Expr? derivative = null, CancellationToken cancellationToken = default)
    {
        var curve = Sample(term, variable, interval, cancellationToken);
        derivative ??= term.Differentiate(variable, 1, cancellationToken);
        var slopes = Sample(derivative, variable, interval, cancellationToken);
        var differences = Differences.Of(Compiled(term, variable, cancellationToken), interval);
        var range = TypicalRange.Of([curve, slopes]);
        var title = $"f({variable}) = {Lettering.Of(term)} and its derivative";
        return new Picture(title, width =>
        {
            var plot = Sheet.Create(title, variable.ToUnicode(), $"f({variable}), f′({variable})", interval, range);
            Strokes.Add(plot, curve, range, Style.Number(0), Lettering.Entry($"f({variable})", term));
            Strokes.Add(plot, slopes, range, Style.Number(1), Lettering.Entry($"f′({variable})", derivative));
            foreach (var (x, y) in differences.Where(point => point.Y >= range.Lower && point.Y <= range.Upper))
                Strokes.Ring(plot, x, y, Style.Ink, 6);
            Strokes.Explain(plot, "numeric differences", Style.Ink, MarkerShape.OpenCircle, 6);
            Sheet.ShowLegend(plot, width);
            return plot;
        });
    }

    /// <summary>A function and its tangent line at a point.</summary>
    /// <param name="term">A term with no other variable.</param>
    /// <param name="variable">The variable: a symbol or an indexed name.</param>
    /// <param name="interval">Where; finite, and not empty.</param>
    /// <param name="at">Where the line touches the curve.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The interval is empty or not finite, or the point is not in it.</exception>
    /// <exception cref="UnboundSymbolException">The term contains another variable.</exception>
    /// <exception cref="UnsupportedException">The function has no value, no derivative or a kink at the point, or cannot be
    /// computed.</exception>
    public static Picture WithTangent(
        Expr term, Expr variable, Interval interval, double at, CancellationToken cancellationToken = default)
    {
        var curve = Sample(term, variable, interval, cancellationToken);
        var (value, slope) = TangentLine.Of(term, variable, interval, at, cancellationToken);
        var range = TypicalRange.Of([curve]);
        if (!curve.HasPoles) range = TypicalRange.Widened(new Interval(Math.Min(range.Lower, value), Math.Max(range.Upper, value)));
        var line = new Piece(
            [interval.Lower, interval.Upper], [value + slope * (interval.Lower - at), value + slope * (interval.Upper - at)]);
        var title = $"f({variable}) = {Lettering.Of(term)} with its tangent at {variable} = {Lettering.Short(at)}";
        return new Picture(title, width =>
        {
            var plot = Sheet.Create(title, variable.ToUnicode(), $"f({variable})", interval, range);
            Strokes.Add(plot, curve, range, Style.Number(0), Lettering.Entry($"f({variable})", term));
            foreach (var piece in Clipping.Within(line, range)) Strokes.Line(plot, piece.Xs, piece.Ys, Style.Number(1));
            Strokes.Explain(plot, $"tangent: y = {TangentLine.Text(variable, at, value, slope)}", Style.Number(1));
            Strokes.Mark(plot, at, value, Style.Ink, MarkerShape.FilledCircle, 9);
            Strokes.Explain(plot, $"({Lettering.Short(at)}, {Lettering.Short(value)})", Style.Ink, MarkerShape.FilledCircle);
            Sheet.ShowLegend(plot, width);
            return plot;
        });
    }

    /// <summary>Samples a term, and refuses one without any value.</summary>
    internal static Curve Sample(Expr term, Expr variable, Interval interval, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(variable);
        Intervals.Check(interval);
        var curve = CurveSampler.Sample(Compiled(term, variable, cancellationToken), interval, cancellationToken);
        if (curve.Pieces.Count > 0) return curve;
        throw new UnsupportedException(
            $"{Lettering.Of(term)} has no value anywhere between {Lettering.Number(interval.Lower)} and {Lettering.Number(interval.Upper)}");
    }

    private static Func<double, double> Compiled(Expr term, Expr variable, CancellationToken cancellationToken) =>
        term.Compile<Func<double, double>>([variable], CompileOptions.Default, cancellationToken);
}
