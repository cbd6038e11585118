using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Backends.Linq.Vectors;
using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;
using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Passes;

public sealed class LoopPassTests
{
    private const int Rows = 37;
    private const int Columns = 12;
    private static readonly double[,] Table = Filled(Rows, Columns, 5);
    private static readonly double[] Labels = [.. Enumerable.Range(0, Rows).Select(i => Math.Sin(i))];
    private static readonly Expr[] Weights = [.. Enumerable.Range(1, Columns).Select(j => Indexed.Create("w", j))];
    private static readonly double[] Point = [.. Enumerable.Range(0, Columns).Select(j => Math.Cos(3 * j) / 2)];

    private static CompileOptions Options => new() { Data = [DataArray.Matrix("X", Table), DataArray.Vector("y", Labels)] };

    [Theory]
    [InlineData("sum((sum(X[i,j]*w[j], j, 1, 12) - y[i])^2, i, 1, 37)")]
    [InlineData("sum(softplus(sum(X[i,j]*w[j], j, 1, 12)) - y[i]*sum(X[i,j]*w[j], j, 1, 12), i, 1, 37)")]
    [InlineData("ln(sum(exp(w[1]*y[i]) + w[2]^2, i, 1, 37))*w[3]")]
    [InlineData("sum(ln(sum(exp(w[k])*(X[i,k] - w[k])^2, k, 1, 12)), i, 1, 37)")]
    [InlineData("sum(sum(exp(w[k]/2)*sum(w[r]*X[i,r]*y[k], r, 1, k), k, 1, 12)^2, i, 1, 37)")]
    [InlineData("sum(piecewise(sqrt(w[1]*y[i]), w[1]*y[i] > 0, w[2]*y[i]^2), i, 1, 37)")]
    [InlineData("sum(piecewise(sum(w[k]^2*y[i], k, 1, 12), w[1] > 10, w[2]*y[i]*i), i, 1, 37)")]
    [InlineData("product(1 + w[1]*y[i]/10, i, 1, 37) + sum(i*w[2] + w[4], i, 3, 30)")]
    [InlineData("sum(sum(X[i,j]*w[i]*w[j], j, 1, 12), i, 1, 12)/(1 + sum(w[j]^2, j, 1, 12))")]
    [InlineData("sum(100*(w[i+1] - w[i]^2)^2 + (1 - w[i])^2, i, 1, 11)")]
    [InlineData("sum(w[i]*w[i+2]*w[13 - i], i, 1, 10)")]
    public void CompileGradient_OverData_IsThatOfTheInterpreter(string text)
    {
        var term = text.Parse();
        var environment = EvaluationEnvironment.Empty.With("X", Table).With("y", Labels).With("w", Point);
        var slopes = new double[Columns];
        var value = term.CompileGradient(Weights, Options)(Point, slopes);
        Close(term.Evaluate(environment), value);
        Close(value, term.Compile(Weights, Options)(Point));
        for (var j = 0; j < Columns; j++) Close(term.Differentiate(Weights[j]).Evaluate(environment), slopes[j]);
    }

    [Theory]
    [InlineData("sum(100*(w[i+1] - w[i]^2)^2 + (1 - w[i])^2, i, 1, 11)")]
    [InlineData("sum(w[i]*w[i+2]*w[13 - i], i, 1, 10)")]
    [InlineData("sum(ln(sum(exp(w[k]*X[i,k]), k, 1, 12)), i, 1, 37)")]
    [InlineData("sum(piecewise(sqrt(w[1]*y[i]), w[1]*y[i] > 0, piecewise(w[2]*i, i > 20, w[3]*y[i]^2), y[i] > -1/2, exp(w[4])), i, 1, 37)")]
    [InlineData("sum(piecewise(ln(y[i]), and(y[i] > 0, not(i == 5)), -w[1]), i, 1, 37)")]
    [InlineData("product(1 + w[1]*y[i]/10 + w[2]/50, i, 2, 36)*sum(max(w[3]*y[i], w[4], 1/10), i, 1, 37)")]
    [InlineData("sum(sum(w[j]*X[2*j + 1,j]*i, j, 1, 12)^2*y[38 - i], i, 1, 37)")]
    [InlineData("sum(sum(X[i,j]*w[j], j, 1, 12)*sum(X[i,j]*w[13 - j]^2, j, 2, 11), i, 1, 37)/(2 + sum(w[j]^2, j, 1, 12))")]
    [InlineData("sum(sum(sin(w[j]*i)*cos(w[j]*i), j, 1, 12), i, 1, 37)")]
    [InlineData("sum(sum(exp(w[k]/2)*sum(w[r]*X[i,r]*y[k], r, 1, k), k, 1, 12)^2, i, 1, 37)")]
    public void Gradient_AtEveryWidth_IsThatWithoutVectors(string text)
    {
        var tape = Optimizer.Run(text.Parse().ToGradientTape(Weights, Options));
        var (expected, slopes) = (new double[Columns], new double[Columns]);
        var value = LinqCompiler.Chunked(new ProgramLayout(tape, null), true, default).ValueAndGradient(Point, expected);
        foreach (var shape in VectorShape.All)
        {
            Close(value, LinqCompiler.Chunked(new ProgramLayout(tape, shape), true, default).ValueAndGradient(Point, slopes));
            for (var j = 0; j < Columns; j++) Close(expected[j], slopes[j]);
        }
    }

    [Theory]
    [InlineData(nameof(LoopPasses.LogSumExp), "sum(ln(sum(exp(w[k]*X[i,k]), k, 1, 12)), i, 1, 37)")]
    [InlineData(nameof(LoopPasses.SymmetricSums), "sum(w[i]*sum((X[i,j] + X[j,i])*w[j], j, 1, 12), i, 1, 12)")]
    [InlineData(nameof(LoopPasses.InvariantTables), "sum(sum(exp(w[k])*(X[i,k] - w[k])^2, k, 1, 12)^2, i, 1, 37)")]
    [InlineData(nameof(LoopPasses.ShortLoops), "sum((sum(X[i,j]*w[j], j, 1, 12) - y[i])^2, i, 1, 37)")]
    [InlineData(nameof(LoopPasses.LoopFusion), "sum((w[1]*y[i] - w[2])^2, i, 1, 37)")]
    public void CompileGradient_WithoutOnePass_IsAnotherProgramWithTheSameResults(string without, string text)
    {
        var term = text.Parse();
        var fewer = Options with { LoopPasses = LoopPasses.All & ~Enum.Parse<LoopPasses>(without) };
        Assert.NotEqual(term.ToGradientTape(Weights, Options).ToString(), term.ToGradientTape(Weights, fewer).ToString());
        var (expected, slopes) = (new double[Columns], new double[Columns]);
        Close(term.CompileGradient(Weights, Options)(Point, expected), term.CompileGradient(Weights, fewer)(Point, slopes));
        for (var j = 0; j < Columns; j++) Close(expected[j], slopes[j]);
    }

    [Fact]
    public void LoopFusion_SumOverData_MakesOnePass()
    {
        var tape = "sum((w[1]*y[i] - w[2])^2, i, 1, 37)".Parse().ToGradientTape(Weights, Options);
        Assert.Single(tape.Instructions, instruction => instruction.Opcode == Opcode.Loop);
        Assert.Single(tape.Instructions, instruction => instruction.Opcode == Opcode.Load);
    }

    [Fact]
    public void LoopFusion_ThousandSums_OneLoopForEachBounds()
    {
        // Each sum goes through a function, so that nothing puts them together before; pairwise search would take minutes.
        var sums = Enumerable.Range(1, 1000).Select(k => $"sin(sum(exp(-{k}*w[1]*i/100), i, 1, {(k % 2) + 20}))".Parse());
        var tape = Add.Create([.. sums]).ToGradientTape(Weights);
        Assert.Equal(2, tape.Instructions.Count(instruction => instruction.Opcode == Opcode.Loop));
    }

    [Fact]
    public void LoopFusion_ChainOfTotals_KeepsTheirOrder()
    {
        var term = "sum((y[i] - sum(y[i]*w[1], i, 1, 37))^2, i, 1, 37)*sum(y[i]*w[2], i, 1, 37) + sum(exp(w[3]*y[i]/sum(w[2]*y[i]^2, i, 1, 37)), i, 1, 37)".Parse();
        var fused = LoopFusion.Run(term.ToTape(Weights, Options));
        Assert.Equal(2, fused.Instructions.Count(instruction => instruction.Opcode == Opcode.Loop));
        var results = new double[1];
        fused.Compile()(Point, results);
        Close(term.Evaluate(EvaluationEnvironment.Empty.With("y", Labels).With("w", Point)), results[0]);
    }

    [Fact]
    public void LoopFusion_TotalNeededByTheSecondLoop_KeepsBoth()
    {
        var tape = "sum((y[i] - sum(y[i]*w[1], i, 1, 37))^2, i, 1, 37)".Parse().ToTape(Weights, Options);
        Assert.Equal(2, LoopFusion.Run(tape).Instructions.Count(instruction => instruction.Opcode == Opcode.Loop));
    }

    [Fact]
    public void ShortLoops_InnerLoop_LeavesOneLoop()
    {
        var tape = "sum((sum(X[i,j]*w[j], j, 1, 12) - y[i])^2, i, 1, 37)".Parse().ToTape(Weights, Options);
        Assert.Equal(2, tape.Instructions.Count(instruction => instruction.Opcode == Opcode.Loop));
        Assert.Single(ShortLoops.Run(tape).Instructions, instruction => instruction.Opcode == Opcode.Loop);
    }

    [Fact]
    public void InvariantTables_FunctionOfTheInnerIndex_IsComputedOncePerIndex()
    {
        var tape = "sum(sum(exp(w[k])*X[i,k], k, 1, 12), i, 1, 37)".Parse().ToTape(Weights, Options);
        var hoisted = InvariantTables.Run(tape);
        var call = Enumerable.Range(0, hoisted.Instructions.Length).Single(i => hoisted.Instructions[i].Opcode == Opcode.Call);
        Assert.Equal(-1, hoisted.RegionOf(hoisted.RegionOf(call)));
    }

    private static void Close(double expected, double actual) => Assert.Equal(expected, actual, Math.Max(1e-12, Math.Abs(expected) * 1e-11));

    private static double[,] Filled(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        var table = new double[rows, columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++) table[i, j] = (2 * random.NextDouble()) - 1;
        }

        return table;
    }
}
