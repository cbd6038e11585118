using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Symbolic.Codegen.Tests.Backends.Sources;

/// <summary>The compilers and interpreters of the machine.</summary>
internal static class Machine
{
    /// <summary>Runs a program to its end.</summary>
    /// <returns>Its status, output and errors; null if there is no such program.</returns>
    public static (int Status, string Output, string Errors)? Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Calls something with a folder that does not outlive it.</summary>
    public static T WithFolder<T>(Func<string, T> call)
    {
        var folder = Directory.CreateTempSubdirectory("symbolic-sources-");
        try
        {
            return call(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The numbers that a program printed, one in a line, in rows as long as the results of the cases.</summary>
    public static Dictionary<string, double[][]> Read(string output, IEnumerable<WrittenCase> cases)
    {
        var numbers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Number).ToArray();
        var (results, next) = (new Dictionary<string, double[][]>(), 0);
        foreach (var each in cases)
        {
            results[each.Name] = new double[each.Points.Length][];
            for (var i = 0; i < each.Points.Length; i++)
            {
                results[each.Name][i] = numbers[next..(next + each.Count)];
                next += each.Count;
            }
        }

        Assert.Equal(numbers.Length, next);
        return results;
    }

    private static double Number(string text) => text.Trim() switch
    {
        "nan" or "-nan" => double.NaN,
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        var number => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture),
    };
}
