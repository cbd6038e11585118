using ScottPlot;
using Symbolic.Functions;
using Symbolic.Plotting.Drawing;
using Symbolic.Plotting.Sampling;

namespace Symbolic.Plotting;

/// <summary>Pictures of losses against iterations.</summary>
public static class LossPicture
{
    private const double Decades = 100;

    /// <summary>The losses of one run.</summary>
    /// <param name="losses">The loss at the start and after each iteration.</param>
    /// <param name="title">A title.</param>
    /// <exception cref="ArgumentException">No loss is a finite number.</exception>
    /// <remarks>The axis is logarithmic where no loss is negative and the positive ones span two powers of ten or more; losses of 0 are then
    /// triangles at the lower border, and the legend says so. Losses that are no finite numbers leave gaps, and the legend counts
    /// them.</remarks>
    public static Picture Of(IReadOnlyList<double> losses, string title = "Loss against iteration") => Of([("loss", losses)], title);

    /// <summary>The losses of several runs.</summary>
    /// <param name="runs">A name and the losses of each.</param>
    /// <param name="title">A title.</param>
    /// <exception cref="ArgumentException">No loss is a finite number.</exception>
    /// <inheritdoc cref="Of(IReadOnlyList{double}, string)" path="/remarks"/>
    public static Picture Of(IReadOnlyList<(string Name, IReadOnlyList<double> Losses)> runs, string title = "Loss against iteration")
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(title);
        var finite = runs.SelectMany(run => run.Losses).Where(double.IsFinite).ToArray();
        if (finite.Length == 0) throw new ArgumentException("no loss is a finite number", nameof(runs));
        var isLogarithmic = IsLogarithmic(finite);
        var shown = finite.Where(loss => !isLogarithmic || loss > 0).Select(loss => isLogarithmic ? Math.Log10(loss) : loss).ToArray();
        var across = new Interval(0, Math.Max(1, runs.Max(run => run.Losses.Count) - 1));
        var upwards = TypicalRange.Widened(new Interval(shown.Min(), shown.Max()));
        return new Picture(title, width =>
        {
            var plot = Sheet.Create(
                title, "iteration", isLogarithmic ? "loss (logarithmic axis)" : "loss",
                Intervals.Around([across.Lower, across.Upper], 0.02), upwards);
            Sheet.CountAcross(plot);
            if (isLogarithmic) Sheet.PowersUpwards(plot);
            for (var i = 0; i < runs.Count; i++) Draw(plot, runs[i], Style.Number(i), isLogarithmic, upwards);
            if (runs.Count > 1 || finite.Length < runs[0].Losses.Count || shown.Length < finite.Length) Sheet.ShowLegend(plot, width);
            return plot;
        });
    }

    private static bool IsLogarithmic(double[] losses)
    {
        var positive = losses.Where(loss => loss > 0).ToArray();
        return positive.Length > 0 && losses.Min() >= 0 && positive.Max() / positive.Min() >= Decades;
    }

    private static void Draw(
        Plot plot, (string Name, IReadOnlyList<double> Losses) run, Style style, bool isLogarithmic, Interval range)
    {
        var (xs, ys) = (new List<double>(), new List<double>());
        var (zeros, missing) = (0, 0);
        var isShort = run.Losses.Count <= 40;
        for (var i = 0; i < run.Losses.Count; i++)
        {
            var loss = run.Losses[i];
            if (double.IsFinite(loss) && (loss > 0 || !isLogarithmic))
            {
                xs.Add(i);
                ys.Add(isLogarithmic ? Math.Log10(loss) : loss);
                if (isShort) Strokes.Dot(plot, xs[^1], ys[^1], style.Color, 5);
                continue;
            }

            if (loss == 0)
            {
                zeros++;
                Strokes.Mark(plot, i, range.Lower + 0.015 * (range.Upper - range.Lower), style.Color, MarkerShape.FilledTriangleDown, 10);
            }
            else
            {
                missing++;
            }

            Flush();
        }

        Flush();
        Strokes.Explain(plot, run.Name + (missing == 0 ? "" : $" ({missing} not finite)"), style);
        if (zeros > 0) Strokes.Explain(plot, $"{run.Name} is 0 ({zeros})", style.Color, MarkerShape.FilledTriangleDown);

        void Flush()
        {
            if (xs.Count == 1) Strokes.Dot(plot, xs[0], ys[0], style.Color);
            else if (xs.Count > 1) Strokes.Line(plot, [.. xs], [.. ys], style);
            xs.Clear();
            ys.Clear();
        }
    }
}
