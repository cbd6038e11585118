using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Derivatives;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Derivatives;

/// <summary>All ways to a matrix lead to the same one.</summary>
public sealed class DerivativeMatricesTests
{
    private const int N = 12;
    private static readonly Expr[] Components = [.. Enumerable.Range(1, N).Select(k => Indexed.Create("x", k))];
    private static readonly double[] Point = [.. Enumerable.Range(0, N).Select(k => 0.5 + (k * 37 % 100 / 100.0))];

    public static TheoryData<string> Loops => DerivativeExtensionsTests.Loops;

    [Theory]
    [MemberData(nameof(Loops))]
    public void Hessian_WithLoops_IsTheOneWithoutThem(string text)
    {
        var tape = text.Parse().ToTape(Components);
        var pattern = DerivativeMatrices.HessianPattern(tape, default);
        var expected = Run(DerivativeMatrices.Hessian(tape, null, default));
        Check(expected, Run(DerivativeMatrices.Hessian(tape, null, default, longestUnrolled: 0)));
        Check(Picked(expected, pattern), Run(DerivativeMatrices.Hessian(tape, pattern, default, longestUnrolled: 0)));
        var gradient = Adjoint.Gradient(tape, default);
        var layout = new MatrixLayout(pattern, 1, 1 + N, IsSymmetric: true, IsDense: true);
        Check(expected, Run(CompressedMatrix.ByColumns(gradient, layout, default)));
        Check(expected, Run(CompressedMatrix.Colored(gradient, layout, Coloring.OfSymmetric(pattern), default)));
        // More colours than needed, and more than are computed at once.
        var coloring = new Coloring([.. Enumerable.Range(0, N)], N);
        Check(expected, Run(CompressedMatrix.Colored(gradient, layout, coloring, default)));
        Check(Picked(expected, pattern), Run(CompressedMatrix.Colored(gradient, layout with { IsDense = false }, coloring, default)));
    }

    [Fact]
    public void Jacobian_ByRowsAndColumns_IsTheSame()
    {
        Expr[] terms = [.. DerivativeExtensionsTests.LoopTexts.Select(text => text.Parse())];
        var tape = terms.ToTape(Components);
        var layout = new MatrixLayout(DependencePattern.Of(tape, 0, default), 0, terms.Length, IsSymmetric: false, IsDense: true);
        var expected = Run(RowMatrix.Of(tape, layout, default));
        Check(expected, Run(CompressedMatrix.ByColumns(tape, layout, default)));
        Check(expected, Run(CompressedMatrix.Colored(tape, layout, Coloring.OfColumns(layout.Pattern), default)));
        var sparse = layout with { IsDense = false };
        var entries = Run(RowMatrix.Of(tape, sparse, default));
        Check(entries, Run(CompressedMatrix.Colored(tape, sparse, Coloring.OfColumns(layout.Pattern), default)));
        Check(entries, Run(CompressedMatrix.ByColumns(tape, sparse, default)));
    }

    [Theory]
    [InlineData("table")]
    [InlineData("nested")]
    [InlineData("branch")]
    [InlineData("recurrence")]
    [InlineData("total")]
    [InlineData("product")]
    [InlineData("accumulated")]
    public void Hessian_OfLocalArrays_IsMadeOfProducts(string name)
    {
        const int n = ArrayTapes.Inputs;
        var tape = ArrayTapes.Make(name);
        var product = LinqCompiler.ToFunctions(TangentTape.Along(Adjoint.Gradient(tape, default), 1, 1, default), default);
        var (hessian, results) = (new double[1 + n + (n * n)], new double[1 + n + n]);
        LinqCompiler.ToFunctions(DerivativeMatrices.Hessian(tape, null, default), default)(ArrayTapes.Point, hessian);
        for (var column = 0; column < n; column++)
        {
            var direction = new double[n];
            direction[column] = 1;
            product([.. ArrayTapes.Point, .. direction], results);
            for (var row = 0; row < n; row++)
                Assert.Equal(results[1 + n + row], hessian[1 + n + (row * n) + column], 1e-11 * (1 + Math.Abs(results[1 + n + row])));
        }
    }

    private static double[] Run(Tape tape)
    {
        var results = new double[tape.Outputs.Length];
        LinqCompiler.ToFunctions(tape, default)(Point, results);
        return results;
    }

    private static double[] Picked(double[] dense, SparsityPattern pattern) =>
    [
        .. dense[..(1 + N)],
        .. Enumerable.Range(0, N).SelectMany(row => pattern.ColumnsOf(row).ToArray().Select(column => dense[1 + N + (row * N) + column])),
    ];

    private static void Check(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var k = 0; k < expected.Length; k++) Assert.Equal(expected[k], actual[k], 1e-11 * (1 + Math.Abs(expected[k])));
    }
}
