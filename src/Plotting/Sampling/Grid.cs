using Symbolic.Codegen;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Plotting.Sampling;

/// <summary>A function of two variables at the points of a grid.</summary>
internal sealed class Grid
{
    // Greater numbers overflow in the arithmetic of levels.
    private const double Largest = 1e300;

    private Grid(double[] xs, double[] ys, double[,] values) => (Xs, Ys, Values) = (xs, ys, values);

    /// <summary>The columns, from left to right.</summary>
    public double[] Xs { get; }

    /// <summary>The rows, from below.</summary>
    public double[] Ys { get; }

    /// <summary>The values by column and row; NaN where there is none.</summary>
    public double[,] Values { get; }

    /// <summary>The finite values, ascending.</summary>
    public double[] Ordered => [.. Values.Cast<double>().Where(double.IsFinite).Order()];

    /// <summary>Samples a function.</summary>
    public static Grid Sample(
        Func<double, double, double> function, Interval xs, Interval ys, int columns, int rows, CancellationToken cancellationToken = default)
    {
        var grid = new Grid(Spread(xs, columns), Spread(ys, rows), new double[columns, rows]);
        for (var i = 0; i < columns; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var j = 0; j < rows; j++)
            {
                var value = function(grid.Xs[i], grid.Ys[j]);
                grid.Values[i, j] = Math.Abs(value) <= Largest ? value : double.NaN;
            }
        }

        return grid;
    }

    /// <summary>Samples a term, and refuses one without any value.</summary>
    public static Grid Sample(
        Expr term, Expr x, Expr y, Interval xs, Interval ys, int columns, int rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        Intervals.Check(xs);
        Intervals.Check(ys);
        var function = term.Compile<Func<double, double, double>>([x, y], CompileOptions.Default, cancellationToken);
        var grid = Sample(function, xs, ys, columns, rows, cancellationToken);
        if (grid.Values.Cast<double>().Any(double.IsFinite)) return grid;
        throw new UnsupportedException(
            $"{term.ToUnicode()} has no value anywhere for {x} in {Intervals.Text(xs)} and {y} in {Intervals.Text(ys)}");
    }

    private static double[] Spread(Interval interval, int count)
    {
        var places = new double[count];
        for (var i = 0; i < count; i++)
        {
            var part = i / (count - 1.0);
            places[i] = interval.Lower * (1 - part) + interval.Upper * part;
        }

        return places;
    }
}
