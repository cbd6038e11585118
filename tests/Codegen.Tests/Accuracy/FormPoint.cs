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
        return new FormPoint(cells[0], [.. cells[1..3].Where(cell => cell.Length > 0).Select(Number)], Exact(3), Exact(6));

        Exact Exact(int first) => new(Number(cells[first]), Number(cells[first + 1]), Number(cells[first + 2]));
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
