using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Derivatives;
using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;
using Symbolic.Compare;
using Symbolic.Expressions;

namespace Symbolic.Benchmarks;

/// <summary>Where the time goes when long programs are compiled.</summary>
internal sealed class PhaseRows
{
    private const ulong Seed = 6;
    private const int Warm = 20;
    private const int Rounds = 9;
    private readonly List<(string Phase, double Ns)> _phases = [];
    private int _instructions;

    /// <summary>Prints the nanoseconds of each phase for an instruction of the program that is compiled, and its share.</summary>
    /// <param name="size">How many operations the program of the values has, as text.</param>
    public static void Print(string size)
    {
        var operations = int.Parse(size, CultureInfo.InvariantCulture);
        Console.WriteLine("| what | phase | us an instruction | share |");
        Console.WriteLine("| --- | --- | ---: | ---: |");
        var (values, gradient) = (new List<PhaseRows>(), new List<PhaseRows>());
        for (var round = 0; round < Warm + Rounds; round++)
        {
            var program = new SyntheticProgram(operations, Seed + (ulong)round);
            if (round == Warm) Thread.Sleep(500);
            foreach (var (rounds, compile) in new[] { (values, (Action<PhaseRows, SyntheticProgram>)Values), (gradient, Gradient) })
            {
                var rows = new PhaseRows();
                GC.Collect();
                compile(rows, program);
                if (round >= Warm) rounds.Add(rows);
            }
        }

        Print("values", values);
        Print("gradient", gradient);
    }

    private static void Print(string what, List<PhaseRows> rounds)
    {
        var total = Measurement.MedianAndLeast(rounds.Select(rows => rows._phases.Sum(phase => phase.Ns) / rows._instructions)).Median;
        for (var phase = 0; phase < rounds[0]._phases.Count; phase++)
        {
            var median = Measurement.MedianAndLeast(rounds.Select(rows => rows._phases[phase].Ns / rows._instructions)).Median;
            Print(what, rounds[0]._phases[phase].Phase, median, median / total);
        }

        Print(what, $"all, {rounds[0]._instructions} instructions", total, 1);
    }

    private static void Print(string what, string phase, double ns, double share) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {phase} | {ns / 1000:F2} | {share:P0} |"));

    private static void Values(PhaseRows rows, SyntheticProgram program)
    {
        var tape = rows.Timed("lowering", () => program.Results.ToTape(program.Variables));
        tape = rows.Timed("loops", () => LoopFusion.Run(Preparation.Run(tape, isForMachine: true)));
        rows.Compiled(tape, program);
    }

    private static void Gradient(PhaseRows rows, SyntheticProgram program)
    {
        var sum = Add.Create(program.Results);
        var tape = rows.Timed("lowering", () => sum.ToTape(program.Variables));
        tape = rows.Timed("loops", () => Preparation.Run(SymmetricSums.Run(tape, default), isForMachine: true));
        tape = rows.Timed("derivatives", () => LoopFusion.Run(Adjoint.Gradient(tape, default)));
        rows.Compiled(tape, program);
    }

    private void Compiled(Tape tape, SyntheticProgram program)
    {
        tape = Timed("strength reduction", () => Optimizer.Run(tape, TapePasses.StrengthReduction | TapePasses.CirclePairs));
        tape = Timed("scheduling", () => Optimizer.Run(tape, TapePasses.Scheduling));
        tape = Timed("strands, fused operations", () => Optimizer.Run(tape, TapePasses.SumStrands | TapePasses.FusedMultiplyAdd));
        var emitter = Timed("cuts, lifetimes", () => new ProgramLayout(tape).Emitter(Places.OfChunk(false)));
        var (begin, inCompiler, inJit) = (Measurement.Now(), 0.0, JitInfo.GetCompilationTime(currentThread: true));
        var clock = new Stopwatch();
        var chunks = emitter.Chunks(compile: lambda =>
        {
            var before = Measurement.Now();
            clock.Start();
            var compiled = lambda.Compile();
            clock.Stop();
            inCompiler += Measurement.Now() - before;
            return compiled;
        });
        // Delegates of dynamic methods are machine code from the start. What the JIT tells is by the clock, and a part of that.
        var jit = (JitInfo.GetCompilationTime(currentThread: true) - inJit) / clock.Elapsed;
        _phases.Add(("expression trees", Measurement.Now() - begin - inCompiler));
        _phases.Add(("IL, by the runtime's expression compiler", inCompiler * (1 - jit)));
        _phases.Add(("machine code, by the JIT", inCompiler * jit));
        var function = new ChunkedProgram(chunks)
        {
            Inputs = tape.Inputs.Length, Results = tape.Outputs.Length, Workspace = emitter.WorkspaceSize, Cleared = emitter.ClearedSize,
            IsAccumulated = tape.Outputs.Contains(-1), ValuePlace = emitter.ValuePlace, Data = emitter.Data,
        };
        var results = new double[tape.Outputs.Length];
        Timed("a first call", () =>
        {
            function.Run(program.Point, results);
            return 0;
        });
        _instructions = tape.Instructions.Count(instruction => !instruction.IsLeaf);
    }

    private T Timed<T>(string phase, Func<T> work)
    {
        var begin = Measurement.Now();
        var result = work();
        _phases.Add((phase, Measurement.Now() - begin));
        return result;
    }
}
