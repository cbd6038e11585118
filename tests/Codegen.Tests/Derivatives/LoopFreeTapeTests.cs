using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Derivatives;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Derivatives;

public sealed class LoopFreeTapeTests
{
    private static readonly Expr[] Components = [.. Enumerable.Range(1, 12).Select(k => Indexed.Create("x", k))];

    [Theory]
    [InlineData("sum(x[i]*x[i+1]^2, i, 1, 11)")]
    [InlineData("sum(sum(x[i]*x[j]/(i + j), j, 1, i), i, 1, 12)")]
    [InlineData("product(1 + x[i]/i, i, 1, 12)*sum(x[i*(i+1)/2], i, 1, 4)")]
    [InlineData("sum(piecewise(x[i]^2, x[i] > x[i+1], x[i+1]), i, 1, 11)")]
    public void Of_ShortLoops_GivesSameValueWithoutThem(string text)
    {
        var tape = text.Parse().ToTape(Components);
        var unrolled = LoopFreeTape.Of(tape, 5000, default)!;
        Assert.DoesNotContain("loop", unrolled.ToString(), StringComparison.Ordinal);
        double[] point = [.. Enumerable.Range(0, 12).Select(k => 0.5 + (k * 37 % 100 / 100.0))];
        var value = LinqCompiler.ToFunction(tape, default)(point);
        Assert.Equal(value, LinqCompiler.ToFunction(unrolled, default)(point), 1e-14 * Math.Abs(value));
    }

    [Theory]
    [InlineData("sum(x[i]*x[i+1]^2, i, 1, 11)", 20)]
    [InlineData("sum(x[i + 2], i, 1, 11)", 1000)]
    [InlineData("sum(k*x[1], k, 1, floor(x[2]))", 1000)]
    public void Of_LongLoopsAndUnknownOnes_IsRefused(string text, int limit) =>
        Assert.Null(LoopFreeTape.Of(text.Parse().ToTape(Components), limit, default));
}
