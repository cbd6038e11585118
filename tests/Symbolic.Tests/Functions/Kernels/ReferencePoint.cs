using System.Globalization;

namespace Symbolic.Tests.Functions.Kernels;

/// <summary>One line of a reference table. Y is NaN for functions of one argument; errors are relative to the scale.</summary>
internal readonly record struct ReferencePoint(string Function, double X, double Y, double Value, double Scale)
{
    internal static ReferencePoint Parse(string line)
    {
        string[] cells = line.Split(',');
        double value = Number(cells[3]);
        return new ReferencePoint(cells[0], Number(cells[1]), Number(cells[2]), value, Number(cells[4], Math.Abs(value))) { Text = cells[3] };
    }

    /// <summary>The value with all its digits.</summary>
    internal string Text { get; private init; } = "";

    /// <summary>What is missing to the value from the double nearest to it.</summary>
    internal double Missing => AccuracyPoints.MissingOf(Text, Value);

    /// <summary>The error in units of the scale, less one last place of a subnormal; infinite if there is no number.</summary>
    internal double ErrorOf(double actual)
    {
        if (actual == Value)
            return 0;
        double error = Math.Max(Math.Abs(actual - Value) - double.Epsilon, 0) / Scale;
        return double.IsFinite(error) ? error : double.PositiveInfinity;
    }

    private static double Number(string text, double missing = double.NaN) =>
        text.Length == 0 ? missing : double.Parse(text, CultureInfo.InvariantCulture);
}
