using System.Runtime.Intrinsics;
using Symbolic.Codegen.Passes;
using Symbolic.Functions;

namespace Symbolic.Benchmarks;

/// <summary>What the quick table shows, and beside what.</summary>
internal static class QuickRows
{
    /// <summary>All rows, in an order in which what is compared comes after what it is compared with. Suites are set up when a row of
    /// theirs is run; the one that keeps a million nodes alive is the last.</summary>
    public static IEnumerable<QuickRow> All() =>
        [.. Derivatives(), .. Programs(), .. Hessians(), .. Passes(), .. LoopPasses(), .. Functions(), .. Texts(), .. Nodes()];

    private static IEnumerable<QuickRow> Derivatives()
    {
        var suite = new DifferentiationBenchmarks();
        var eighth = "d^8 exp(sin(x)*cos(x^2))";
        yield return new(eighth, () => suite.RepeatedDerivative(8));
        if (Maxima.IsInstalled)
        {
            yield return new($"{eighth}, Maxima", null)
            {
                Seconds = () => Maxima.Seconds("f: exp(sin(x)*cos(x^2))", "diff(f, x, 8)", 20),
                BesideName = eighth,
            };
        }

        yield return new("d^10 exp(sin(x)*cos(x^2))", () => suite.RepeatedDerivative(10)) { BesideName = eighth };
        yield return new("d^8 sin(sin(sin(sin(x))))", () => suite.RepeatedDerivativeOfSines(8));
        yield return new("d^10 sin(sin(sin(sin(x))))", () => suite.RepeatedDerivativeOfSines(10))
        {
            BesideName = "d^8 sin(sin(sin(sin(x))))",
        };

        foreach (var n in new[] { 100, 1000 })
        {
            yield return OfSize("term", () => suite.RosenbrockTerm(n));
            yield return OfSize("term and gradient", () => suite.RosenbrockGradient(n));
            yield return OfSize("known gradient of a known term", () => suite.RosenbrockKnownGradient(n));
            yield return OfSize("term and Hessian", () => suite.RosenbrockHessian(n));

            QuickRow OfSize(string what, Action operation) =>
                new($"Rosenbrock {n}, {what}", operation) { BesideName = n == 1000 ? $"Rosenbrock 100, {what}" : null };
        }

        if (Maxima.IsInstalled)
        {
            yield return new("Rosenbrock 1000, gradient, Maxima", null)
            {
                Seconds = () => Maxima.Seconds(
                    "f: sum(100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2, i, 1, 999)", "makelist(diff(f, x[i]), i, 1, 1000)", 1),
                BesideName = "Rosenbrock 1000, term and gradient",
            };
        }

        yield return new("shared levels 1000, term", () => suite.SharedTerm());
        yield return new("shared levels 1000, term and derivative", () => suite.SharedDerivative());
        yield return new("shared levels 1000, interpreted", () => suite.SharedInterpreted());
        yield return new("shared levels 1000, lowered", () => suite.SharedLowered());
        yield return new("shared levels 1000, lowered, compiled, called once", () => suite.SharedCompiled());
        yield return new("nested sines 100 000, term", () => suite.NestedTerm());
        yield return new("nested sines 100 000, term and derivative", () => suite.NestedDerivative());
    }

    private static IEnumerable<QuickRow> Programs()
    {
        var suite = new Lazy<CompileBenchmarks>(() => new CompileBenchmarks());
        yield return new("compile a small function, with a first call", () => suite.Value.CompileSmall());
        yield return new("call it, written by hand", () => suite.Value.CallHandWritten()) { Operations = 1000 };
        yield return new("call it, compiled", () => suite.Value.CallCompiled()) { Operations = 1000, BesideName = "call it, written by hand" };
        foreach (var size in new[] { 1000, 10_000, 100_000 })
        {
            yield return new($"compile, an instruction of {size}", () => suite.Value.CompileProgram(size))
            {
                Operations = size,
                BesideName = size == 1000 ? null : "compile, an instruction of 1000",
            };
        }

        foreach (var size in new[] { 1000, 10_000, 100_000 })
        {
            yield return new($"run, an instruction of {size}", () => suite.Value.CallProgram(size))
            {
                Operations = size,
                BesideName = size == 1000 ? null : "run, an instruction of 1000",
            };
        }

        foreach (var row in RepeatedTerms(suite)) yield return row;
    }

    private static IEnumerable<QuickRow> RepeatedTerms(Lazy<CompileBenchmarks> suite)
    {
        foreach (var terms in new[] { 1000, 10_000 })
        {
            yield return new($"compile the gradient of repeated terms, a term of {terms}", () => suite.Value.CompileRepeated(terms))
            {
                Operations = terms,
                BesideName = terms == 1000 ? "compile, an instruction of 1000" : "compile the gradient of repeated terms, a term of 1000",
            };
        }

        foreach (var sums in new[] { 50, 400 })
        {
            yield return new($"compile the gradient of double sums, a sum of {sums}", () => suite.Value.CompileDoubleSums(sums))
            {
                Operations = sums,
                BesideName = sums == 50 ? null : "compile the gradient of double sums, a sum of 50",
            };
        }
    }

    private static IEnumerable<QuickRow> Hessians()
    {
        var suite = new Lazy<HessianBenchmarks>(() => new HessianBenchmarks());
        yield return new("Hessian: small, compiled, with a first call", () => suite.Value.CompileSmall());
        yield return new("Hessian: Rosenbrock 200, gradient", () => suite.Value.RosenbrockGradient());
        yield return new("Hessian: Rosenbrock 200, sparse", () => suite.Value.RosenbrockHessian()) { BesideName = "Hessian: Rosenbrock 200, gradient" };
        yield return new("Hessian: full of 500, gradient", () => suite.Value.FullGradient());
        yield return new("Hessian: full of 500", () => suite.Value.FullHessian()) { BesideName = "Hessian: full of 500, gradient" };
        yield return new("Hessian: small, gradient", () => suite.Value.SmallGradient());
        yield return new("Hessian: small", () => suite.Value.SmallHessian()) { BesideName = "Hessian: small, gradient" };
        yield return new("Hessian: small, entries as terms", () => suite.Value.SmallEntries()) { BesideName = "Hessian: small" };
    }

    // Gradients that are written out: as they come, with all passes, and with all but one.
    private static IEnumerable<QuickRow> Passes()
    {
        foreach (var program in PassBenchmarks.Programs)
        {
            yield return Row(TapePasses.None, "without passes", null);
            yield return Row(TapePasses.All, "all passes", $"pass: {program}, without passes");
            foreach (var pass in Enum.GetValues<TapePasses>().Where(pass => pass is not (TapePasses.None or TapePasses.All)))
                yield return Row(TapePasses.All & ~pass, $"all but {pass}", $"pass: {program}, all passes");

            QuickRow Row(TapePasses passes, string what, string? beside)
            {
                var suite = new Lazy<PassBenchmarks>(() =>
                {
                    var made = new PassBenchmarks { Program = program, Passes = passes };
                    made.Setup();
                    return made;
                });
                return new($"pass: {program}, {what}", () => suite.Value.Gradient()) { BesideName = beside };
            }
        }
    }

    // Gradients of sums over data: with all passes over loops, and without the one that the problem is made for.
    private static IEnumerable<QuickRow> LoopPasses()
    {
        foreach (var pass in LoopPassBenchmarks.Passes)
        {
            yield return Row(false, "all passes", null);
            yield return Row(true, "without it", $"pass over loops: {pass}, all passes");

            QuickRow Row(bool isLeftOut, string what, string? beside)
            {
                var suite = new Lazy<LoopPassBenchmarks>(() =>
                {
                    var made = new LoopPassBenchmarks { Pass = pass, IsLeftOut = isLeftOut };
                    made.Setup();
                    return made;
                });
                return new($"pass over loops: {pass}, {what}", () => suite.Value.Gradient()) { BesideName = beside };
            }
        }
    }

    // A point of each function: the rows of the table that have a vector kernel, at the widest.
    private static IEnumerable<QuickRow> Functions()
    {
        foreach (var row in FunctionTable.Default.Rows)
        {
            if (row.VectorKernel.IsLaneByLane) continue;
            var name = row.MaxArity == 1 ? row.Name : $"{row.Name} of {(row.MaxArity == int.MaxValue ? 2 : row.MaxArity)}";
            yield return new($"function {name}", Loop(row, typeof(double))) { Operations = VectorLoop.Points };
            yield return new($"function {name}, by eight", Loop(row, typeof(Vector512<double>)))
            {
                Operations = VectorLoop.Points,
                BesideName = $"function {name}",
            };
        }

        static Action Loop(Function row, Type type)
        {
            var loop = new Lazy<VectorLoop>(() => new VectorLoop(row, type));
            return () => loop.Value.Run();
        }
    }

    private static IEnumerable<QuickRow> Texts()
    {
        var suite = new Lazy<ParseBenchmarks>(() =>
        {
            var made = new ParseBenchmarks();
            made.Hold();
            return made;
        });
        yield return new("parse 0.5 MB, nodes exist", () => suite.Value.ParseKnownTerm()) { Characters = () => suite.Value.TextLength };
        yield return new("parse 0.5 MB, new nodes", () => suite.Value.ParseNewTerm()) { Characters = () => suite.Value.TextLength };
    }

    private static IEnumerable<QuickRow> Nodes()
    {
        var suite = new Lazy<InterningBenchmarks>(() =>
        {
            var made = new InterningBenchmarks();
            made.Setup();
            return made;
        });
        yield return new("node that exists, among a million", () => suite.Value.FoundNode()) { Operations = 10_000 };
        yield return new("new node, among a million", () => suite.Value.NewNode())
        {
            Operations = 10_000,
            BesideName = "node that exists, among a million",
        };
    }
}
