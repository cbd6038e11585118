using System.Globalization;
using System.Runtime.CompilerServices;

namespace Symbolic.Codegen.Tests.Accuracy;

/// <summary>A point at which value and derivative of a form are known to many digits.</summary>
internal sealed record FormPoint(string Text, double[] At, FormPoint.Exact Value, FormPoint.Exact Derivative)
{
    /// <summary>The points that eng/accuracy/forms.py writes, by the text of the form.</summary>
    public static ILookup<string, FormPoint> All([CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "Forms.csv")).Skip(1).Select(Read).ToLookup(point => point.Text);

    private static FormPoint Read(string line)
    {
        var cells = line.Split(',');
        // The text may have commas in it.
        var first = cells.Length - 8;
        var text = string.Join(',', cells[..first]);
        return new FormPoint(text, [.. cells[first..(first + 2)].Where(cell => cell.Length > 0).Select(Number)], Exact(first + 2), Exact(first + 5));

        Exact Exact(int place) => new(Number(cells[place]), Number(cells[place + 1]), Number(cells[place + 2]));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The double nearest to a number, what is missing to it, and the size relative to which errors are measured.</summary>
    internal readonly record struct Exact(double Nearest, double Missing, double Size)
    {
        /// <summary>The error in units in the last place.</summary>
        public double ErrorOf(double actual)
        {
            if (actual == Nearest && Missing == 0) return 0;
            var error = Math.Abs(actual - Nearest - Missing) / (Math.BitIncrement(Size) - Size);
            return double.IsNaN(error) ? double.PositiveInfinity : error;
        }
    }
}
