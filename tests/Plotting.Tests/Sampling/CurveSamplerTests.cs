using Symbolic.Functions;
using Symbolic.Plotting.Sampling;

namespace Symbolic.Plotting.Tests.Sampling;

public sealed class CurveSamplerTests
{
    [Fact]
    public void Sample_OfTangent_HasAGapAtEachPole()
    {
        var curve = CurveSampler.Sample(Math.Tan, new Interval(-5, 5));
        Assert.Equal(5, curve.Pieces.Count);
        Assert.True(curve.HasPoles);
        AssertGaps(curve, [-1.5 * Math.PI, -Math.PI / 2, Math.PI / 2, 1.5 * Math.PI], 1e-9);
        Assert.All(curve.Pieces, piece => Assert.Equal(piece.Ys.Order(), piece.Ys));
    }

    [Theory]
    [InlineData(-10, 10)]
    [InlineData(-7, 3.3)]
    public void Sample_OfReciprocal_HasAGapAtZero(double from, double to)
    {
        var curve = CurveSampler.Sample(x => 1 / x, new Interval(from, to));
        Assert.Equal(2, curve.Pieces.Count);
        Assert.True(curve.HasPoles);
        AssertGaps(curve, [0], 1e-9);
        Assert.Empty(curve.Holes);
    }

    [Fact]
    public void Sample_OfAPoleWithoutChangeOfSign_HasAGap()
    {
        var curve = CurveSampler.Sample(x => 1 / (Math.Cos(x) * Math.Cos(x)), new Interval(-5, 5));
        Assert.True(curve.HasPoles);
        var range = TypicalRange.Of([curve]);
        Assert.InRange(range.Upper, 5, 100);
        Assert.Equal(5, curve.Pieces.SelectMany(piece => Clipping.Within(piece, range)).Count());
    }

    [Fact]
    public void Sample_OfANarrowPeak_HasNoPole()
    {
        var curve = CurveSampler.Sample(x => 1 / ((x - 0.1) * (x - 0.1) + 1e-9), new Interval(-1, 1));
        Assert.False(curve.HasPoles);
        Assert.Equal(1e9, curve.Extent.Upper, 5e8);
    }

    [Fact]
    public void Sample_OfSquareRoot_BeginsAtZero()
    {
        var curve = CurveSampler.Sample(Math.Sqrt, new Interval(-4, 4));
        var piece = Assert.Single(curve.Pieces);
        Assert.Equal(0, piece.Xs[0], 1e-9);
        Assert.Equal(4, piece.Xs[^1]);
        Assert.False(curve.HasPoles);
    }

    [Fact]
    public void Sample_OfSteps_HasAGapAtEachJumpAndNoPole()
    {
        var curve = CurveSampler.Sample(Math.Floor, new Interval(-3.5, 3.5));
        Assert.Equal(8, curve.Pieces.Count);
        AssertGaps(curve, [-3, -2, -1, 0, 1, 2, 3], 1e-9);
        Assert.All(curve.Pieces, piece => Assert.Equal(piece.Ys[0], piece.Ys[^1]));
        Assert.False(curve.HasPoles);
    }

    [Fact]
    public void Sample_OfARemovableHole_IsACircle()
    {
        var curve = CurveSampler.Sample(x => (x * x - 1) / (x - 1), new Interval(-3, 3));
        Assert.Equal((1, 2.0), Assert.Single(curve.Holes), (one, other) => one.X == other.Item1 && Math.Abs(one.Y - other.Item2) < 1e-6);
        Assert.False(curve.HasPoles);
    }

    [Fact]
    public void Sample_OfSteepButContinuous_HasNoGap()
    {
        Assert.Single(CurveSampler.Sample(x => Math.Tanh(1e5 * (x - 0.1234)), new Interval(-1, 1)).Pieces);
        Assert.Single(CurveSampler.Sample(Math.Cbrt, new Interval(-8, 8)).Pieces);
        Assert.Single(CurveSampler.Sample(Math.Exp, new Interval(-50, 50)).Pieces);
    }

    [Fact]
    public void Sample_OfAnything_HasFiniteAscendingPoints()
    {
        Func<double, double>[] functions =
            [Math.Tan, x => 1 / x, x => Math.Sin(1 / x), x => Math.Pow(x, x), Math.Log, x => Math.Exp(1 / x), x => 1 / Math.Sin(20 * x)];
        foreach (var function in functions)
        {
            foreach (var piece in CurveSampler.Sample(function, new Interval(-4, 4)).Pieces)
            {
                Assert.All(piece.Ys, y => Assert.True(double.IsFinite(y)));
                for (var i = 1; i < piece.Count; i++) Assert.True(piece.Xs[i - 1] < piece.Xs[i]);
            }
        }
    }

    [Fact]
    public void Sample_OfNothing_HasNoPieces() => Assert.Empty(CurveSampler.Sample(_ => double.NaN, new Interval(0, 1)).Pieces);

    [Fact]
    public void Sample_OfOscillations_StaysWithinTheLimit()
    {
        var curve = CurveSampler.Sample(x => Math.Sin(1e6 * x), new Interval(0, 1));
        Assert.True(curve.Pieces.Sum(piece => piece.Count) < 100_000);
    }

    private static void AssertGaps(Curve curve, double[] places, double tolerance)
    {
        for (var i = 0; i < places.Length; i++)
        {
            Assert.Equal(places[i], curve.Pieces[i].Xs[^1], tolerance);
            Assert.Equal(places[i], curve.Pieces[i + 1].Xs[0], tolerance);
        }
    }
}
