using Symbolic.Codegen.Derivatives;

namespace Symbolic.Codegen.Tests.Derivatives;

public sealed class ColoringTests
{
    [Fact]
    public void OfColumns_BandMatrix_TakesWidthOfBand()
    {
        var coloring = Coloring.OfColumns(Band(30, 1));
        Assert.Equal(3, coloring.Count);
        Assert.Equal(5, Coloring.OfColumns(Band(30, 2)).Count);
    }

    [Fact]
    public void OfSymmetric_Arrow_TakesTwoColors()
    {
        // The first row and column, and the diagonal: each two columns have a row in common.
        var arrow = new SparsityPattern(20, [Enumerable.Range(0, 20).ToArray(), .. Enumerable.Range(1, 19).Select(k => new[] { 0, k })]);
        Assert.Equal(20, Coloring.OfColumns(arrow).Count);
        Assert.Equal(2, Coloring.OfSymmetric(arrow).Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void OfSymmetric_RandomPattern_LetsEachEntryBeRead(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 30; run++)
        {
            var n = random.Next(2, 25);
            var rows = Enumerable.Range(0, n).Select(row => Enumerable.Range(0, n).Where(_ => random.Next(5) == 0).ToArray()).ToArray();
            var pattern = new SparsityPattern(n, rows).Symmetric();
            var coloring = Coloring.OfSymmetric(pattern);
            for (var row = 0; row < n; row++)
            {
                foreach (var column in pattern.ColumnsOf(row))
                    Assert.True(coloring.IsReadAtRow(pattern, row, column) || coloring.IsReadAtRow(pattern, column, row));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void OfColumns_RandomPattern_ColumnsOfOneColorShareNoRow(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, 30).Where(_ => random.Next(12) == 0).ToArray()).ToArray();
        var coloring = Coloring.OfColumns(new SparsityPattern(30, rows));
        foreach (var row in rows) Assert.Equal(row.Length, row.Select(column => coloring.Colors[column]).Distinct().Count());
        Assert.Equal(coloring.Count, coloring.Colors.Max() + 1);
    }

    private static SparsityPattern Band(int n, int width) => new(
        n, [.. Enumerable.Range(0, n).Select(row => Enumerable.Range(0, n).Where(column => Math.Abs(row - column) <= width).ToArray())]);
}
