using System.Globalization;
using System.Runtime.CompilerServices;
using Symbolic.Codegen;

namespace Symbolic.Compare;

/// <summary>What compiling and running long programs costs for each instruction.</summary>
internal static class SyntheticRows
{
    private const ulong Seed = 6;

    private static double Kept;

    /// <summary>Prints the rows of programs of 1000, 10 000, ... instructions.</summary>
    /// <param name="largest">The size of the longest program, as text.</param>
    public static void Print(string largest)
    {
        for (var n = 0; n < 10; n++) Compile(new SyntheticProgram(1000, (ulong)(1000 + n)), out _);
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
        var compile = programs.Select(each => Compile(each, out _)).ToList();
        // Quotients of quotients amplify every rounding beyond measure: only operations in their order give the same sum.
        Compile(program, out var function);
        var results = new double[program.Results.Length];
        program.Results.ToTape(program.Variables).Compile()(program.Point, results);
        var check = results.Sum();
        if (!(Math.Abs(check - program.Check) <= 1e-9 * Math.Abs(check)))
            throw new InvalidOperationException($"synthetic {n}: compiled code gives {check:R}, not {program.Check:R}");
        Print(n, "compile", Measurement.MedianAndLeast(compile), instructions, check);

        var x = program.Point;
        var run = Measurement.Of([MethodImpl(MethodImplOptions.AggressiveOptimization)] (calls) =>
        {
            for (long call = 0; call < calls; call++)
            {
                function(x, results);
                Kept = results[0];
            }
        });
        Print(n, "evaluate", run, instructions, check);
    }

    private static double Compile(SyntheticProgram program, out CompiledFunctions function)
    {
        var results = new double[program.Results.Length];
        var begin = Measurement.Now();
        function = program.Results.CompileAll(program.Variables);
        function(program.Point, results);
        return Measurement.Now() - begin;
    }

    private static void Print(int n, string what, (double Median, double Least) ns, int instructions, double check) => new Row
    {
        Problem = "synthetic", N = n, What = what, Ns = ns.Median / instructions, MinNs = ns.Least / instructions, Check = check,
    }.Print();
}
