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
            : string.Join(", ", terms.Select(Lettering.Of));
        return new Picture(title, () =>
        {
            var plot = Sheet.Create(title, variable.ToUnicode(), terms.Count == 1 ? $"f({variable})" : "value", interval, range);
            for (var i = 0; i < curves.Length; i++)
                Strokes.Add(plot, curves[i], range, Style.Number(i), Lettering.Entry($"{Names[i % Names.Length]}({variable})", terms[i]));
            if (terms.Count > 1) Sheet.ShowLegend(plot);
            return plot;
        });
    }

    /// <summary>Samples a term, and refuses one without any value.</summary>
    internal static Curve Sample(Expr term, Expr variable, Interval interval, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(variable);
        Intervals.Check(interval);
        var function = term.Compile<Func<double, double>>([variable], CompileOptions.Default, cancellationToken);
        var curve = CurveSampler.Sample(function, interval, cancellationToken);
        if (curve.Pieces.Count > 0) return curve;
        throw new UnsupportedException(
            $"{Lettering.Of(term)} has no value anywhere between {Lettering.Number(interval.Lower)} and {Lettering.Number(interval.Upper)}");
    }
}
