using Symbolic.Codegen.Derivatives;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Derivatives;

public sealed class DependencePatternTests
{
    private static readonly Expr[] Components = [.. Enumerable.Range(1, 12).Select(k => Indexed.Create("x", k))];

    [Theory]
    [InlineData("x[2]*x[5]", "1 4")]
    [InlineData("7", "")]
    [InlineData("sum(x[i], i, 1, 12)", "0 1 2 3 4 5 6 7 8 9 10 11")]
    [InlineData("sum(x[2*i]*i, i, 1, 5) + sum(i*x[12]^i, i, 1, 20)", "1 3 5 7 9 11")]
    [InlineData("sum(sum(x[i + j], j, 1, i), i, 1, 3)", "1 2 3 4 5")]
    [InlineData("piecewise(x[1], x[3] > 0, x[2])", "0 1")]
    [InlineData("floor(x[1])*x[2]", "0 1")]
    public void Of_Term_IsWhatItDependsOn(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', DependencePattern.Of(text.Parse().ToTape(Components), 0, default).ColumnIndices));

    [Fact]
    public void Of_GradientOfChain_IsBand()
    {
        var tape = "sum(x[i]*x[i+1]^2, i, 1, 11)".Parse().ToGradientTape(Components);
        var pattern = DependencePattern.Of(tape, 1, default);
        Assert.Equal(12, pattern.Rows);
        for (var row = 0; row < 12; row++)
        {
            foreach (var column in pattern.ColumnsOf(row)) Assert.InRange(column, row - 1, row + 1);
        }

        // The first derivative by x[12] is 2*x[11]*x[12].
        Assert.Equal([10, 11], pattern.ColumnsOf(11).ToArray());
    }

    [Fact]
    public void Of_LocalArrays_FollowsElements()
    {
        var pattern = DependencePattern.Of(ArrayTapes.Make("recurrence"), 0, default);
        Assert.Equal([0, 1, 2, 3, 4, 5], pattern.ColumnsOf(0).ToArray());
    }

    [Fact]
    public void PositionOf_Entries_IsTheirOrder()
    {
        var pattern = DependencePattern.Of("sum(x[i]*x[i+1]^2, i, 1, 11)".Parse().ToGradientTape(Components), 1, default);
        var position = 0;
        for (var row = 0; row < pattern.Rows; row++)
        {
            foreach (var column in pattern.ColumnsOf(row)) Assert.Equal(position++, pattern.PositionOf(row, column));
        }

        Assert.Equal(pattern.Count, position);
        Assert.Equal(-1, pattern.PositionOf(0, 11));
        Assert.Throws<ArgumentOutOfRangeException>(() => pattern.PositionOf(12, 0));
    }
}
