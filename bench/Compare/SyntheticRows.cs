using System.Globalization;
using System.Runtime.CompilerServices;
using Symbolic.Codegen;

namespace Symbolic.Compare;

/// <summary>What compiling and running long programs costs for each instruction.</summary>
internal static class SyntheticRows
{
    private const ulong Seed = 6;

    private static readonly CompileOptions Interpreted = new() { Mode = CompileMode.Interpreted };

    private static double Kept;

    /// <summary>Prints the rows of programs of 1000, 10 000, ... instructions.</summary>
    /// <param name="largest">The size of the longest program, as text.</param>
    public static void Print(string largest)
    {
        for (var n = 0; n < 10; n++) Compile(new SyntheticProgram(1000, (ulong)(1000 + n)), CompileOptions.Default, out _);
        var most = int.Parse(largest, CultureInfo.InvariantCulture);
        for (var (n, times) = (1000, 21); n <= most; n *= 10, times = Math.Max(3, times / 2)) Print(n, times);
    }

    private static void Print(int n, int times)
    {
        var program = new SyntheticProgram(n, Seed);
        // Terms become fewer or more instructions than operations were asked for.
        var instructions = program.Results.ToTape(program.Variables).Instructions.Count(instruction => !instruction.IsLeaf);
        Console.Error.WriteLine($"(synthetic {n}: {instructions} instructions, {program.Results.Length} results)");

        // Each time another program, so that nothing remembered from the last one helps.
        var programs = Enumerable.Range(0, times).Select(time => new SyntheticProgram(n, Seed + (ulong)time));
        var (compile, interpret) = (new List<double>(), new List<double>());
        foreach (var each in programs)
        {
            interpret.Add(Compile(each, Interpreted, out _));
            compile.Add(Compile(each, CompileOptions.Default, out _));
        }

        Compile(program, CompileOptions.Default, out var compiled);
        Compile(program, Interpreted, out var interpreted);
        var check = Sum(program, compiled);
        if (!Sum(program, interpreted).Equals(check))
            throw new InvalidOperationException($"synthetic {n}: compiled and interpreted code give different results");
        Print(n, "compile", Measurement.MedianAndLeast(compile), instructions, check);
        Print(n, "evaluate", Time(program, compiled), instructions, check);
        Print(n, "compile interpreted", Measurement.MedianAndLeast(interpret), instructions, check);
        Print(n, "evaluate interpreted", Time(program, interpreted), instructions, check);
    }

    // Not compared with what was computed beside the terms: one unit in the last place of an input changes the results of a
    // thousand operations by a tenth, and so does a multiplication and addition that round once. They may even become infinite.
    private static double Sum(SyntheticProgram program, CompiledFunctions function)
    {
        var results = new double[program.Results.Length];
        function(program.Point, results);
        var sum = results.Sum();
        return double.IsFinite(sum) ? sum : 0;
    }

    private static (double Median, double Least) Time(SyntheticProgram program, CompiledFunctions function)
    {
        var (x, results) = (program.Point, new double[program.Results.Length]);
        return Measurement.Of([MethodImpl(MethodImplOptions.AggressiveOptimization)] (calls) =>
        {
            for (long call = 0; call < calls; call++)
            {
                function(x, results);
                Kept = results[0];
            }
        });
    }

    private static double Compile(SyntheticProgram program, CompileOptions options, out CompiledFunctions function)
    {
        var results = new double[program.Results.Length];
        var begin = Measurement.Now();
        function = program.Results.CompileAll(program.Variables, options);
        function(program.Point, results);
        return Measurement.Now() - begin;
    }

    private static void Print(int n, string what, (double Median, double Least) ns, int instructions, double check) => new Row
    {
        Problem = "synthetic", N = n, What = what, Ns = ns.Median / instructions, MinNs = ns.Least / instructions, Check = check,
    }.Print();
}
