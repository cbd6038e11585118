using CsCheck;
using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Passes;

/// <summary>Programs before and after a pass.</summary>
internal static class Programs
{
    /// <summary>Fails unless a pass changes results of random terms by no more than roundings do.</summary>
    public static void AssertKeepsValues(TapePasses passes, bool isExact = false)
    {
        var decided = 0;
        Gen.Select(RandomTerms.Terms, RandomTerms.Points).CheckEach(
            (term, point) =>
            {
                var tape = term.ToTape(RandomTerms.Variables);
                var (before, after) = (Run(tape, point)[0], Run(tape.Optimize(passes), point)[0]);
                if (before.Equals(after))
                {
                    decided++;
                    return;
                }

                Assert.False(isExact, $"{before:R} becomes {after:R} for {term}");
                var bound = ErrorBound.At(term, point);
                if (!ErrorBound.IsTelling(bound, before)) return;
                decided++;
                Assert.True(Math.Abs(before - after) <= bound, $"{before:R} becomes {after:R} for {term}\n{tape}\n{tape.Optimize(passes)}");
            },
            count: 300);
        Assert.True(decided > 150, $"Only {decided} points tell something.");
    }

    /// <summary>Fails unless a pass keeps value and gradient of sums over arrays, which loops compute.</summary>
    public static void AssertKeepsLoops(TapePasses passes)
    {
        Expr[] variables = [.. Enumerable.Range(1, 12).Select(k => Indexed.Create("x", k))];
        double[] point = [.. Enumerable.Range(0, 12).Select(k => 0.5 + (k * 37 % 100 / 100.0))];
        string[] texts =
        [
            "sum(x[i]*x[i+1]^2/x[3] + x[i]/x[3], i, 1, 11)", "exp(sum(sin(x[i])*x[13-i]*cos(x[i]), i, 1, 12)/10)*x[3]",
            "sum(log(1 + sum(x[i]^2*x[j], j, 1, 12)), i, 1, 12) + x[12]",
            "product(1 + x[i]/i, i, 1, 12)*sum(x[i*(i+1)/2], i, 1, 4)",
            "sum(piecewise(x[i]^2/x[2], x[i] > x[i+1], x[i+1]*sin(x[i])), i, 1, 11)",
        ];
        foreach (var text in texts)
        {
            var tape = text.Parse().ToGradientTape(variables);
            var (before, after) = (Run(tape, point), Run(tape.Optimize(passes), point));
            for (var k = 0; k < before.Length; k++) Assert.Equal(before[k], after[k], 1e-13 * (1 + Math.Abs(before[k])));
        }
    }

    public static int Count(Tape tape, params ReadOnlySpan<Opcode> opcodes)
    {
        var count = 0;
        foreach (var instruction in tape.Instructions)
        {
            if (opcodes.IsEmpty ? !instruction.IsLeaf : opcodes.Contains(instruction.Opcode)) count++;
        }

        return count;
    }

    public static double[] Run(Tape tape, double[] point)
    {
        var results = new double[tape.Outputs.Length];
        tape.Compile()(point, results);
        return results;
    }

    /// <summary>Rosenbrock's function, written out in parts with different weights, which have too few terms to become loops.</summary>
    public static (Expr Term, Expr[] Variables) Rosenbrock(int n)
    {
        const int Part = 15;
        Expr[] x = [.. Enumerable.Range(1, n).Select(k => (Expr)Symbol.Named($"x{k:D4}"))];
        var terms = Enumerable.Range(0, n - 1).Select(k => (100 * ((x[k + 1] - (x[k] ^ 2)) ^ 2)) + ((1 - x[k]) ^ 2));
        return (Add.Create([.. terms.Chunk(Part).Select((part, k) => (k + 2) * Add.Create(part))]), x);
    }
}
