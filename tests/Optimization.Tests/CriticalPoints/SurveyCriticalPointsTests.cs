using Symbolic.Expressions;
using Symbolic.Numbers;
using Symbolic.Optimization.CriticalPoints;
using static Symbolic.Maths;

namespace Symbolic.Optimization.Tests.CriticalPoints;

public sealed class SurveyCriticalPointsTests
{
    private static readonly Expr X = Symbol("x");

    [Theory]
    [InlineData("x^4 - 4*x^3 + 4*x^2", "0 2 1")]
    [InlineData("(x - 1/3)^2*(x + 22/7)", "1/3 -125/63")]
    [InlineData("x^7/7 - 1000001/1000000*x^6/6", "1000001/1000000 0")]
    [InlineData("cos(x) + x/2", "-19/6*pi -7/6*pi -11/6*pi 5/6*pi 1/6*pi 17/6*pi 13/6*pi")]
    public void Survey_OfRationalPoints_IsExact(string text, string points)
    {
        var survey = text.Parse().SurveyCriticalPoints([X]);
        Assert.Equal(points.Split(' ').Select(point => point.Parse()), survey.Points.Select(point => point.ExactPoint.Single()));
    }

    [Fact]
    public void Survey_OfPolynomials_FindsAllRealRootsOfTheDerivative()
    {
        var random = new Random(5);
        for (var run = 0; run < 40; run++)
        {
            // The derivative is a product of known factors; some roots are double, x^2 + 1 has no real ones.
            var roots = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Rational.Create(random.Next(-8, 9), random.Next(1, 6))).ToArray();
            var derivative = roots.Aggregate(new Rational[] { 1, 0, 1 }, TimesRoot);
            var survey = Antiderivative(derivative).SurveyCriticalPoints([X]);
            Assert.True(survey.IsComplete);
            Assert.Equal(
                roots.Distinct().Order(), survey.Points.Select(point => ((Number)point.ExactPoint.Single()).Value).Order());
        }
    }

    [Fact]
    public void Survey_WithIrrationalRoots_HasFullPrecision()
    {
        var survey = "x^3/3 - 2*x".Parse().SurveyCriticalPoints([X]);
        Assert.Equal([Math.Sqrt(2), -Math.Sqrt(2)], survey.Points.Select(point => point.Point[0]));
        Assert.All(survey.Points, point => Assert.Empty(point.ExactPoint));
    }

    [Fact]
    public void Survey_OfNearRoots_TellsThemApart()
    {
        var survey = "x^3/3 - (2 + 1/10^9)*x^2/2 + (1 + 1/10^9)*x".Parse().SurveyCriticalPoints([X]);
        Assert.Equal(2, survey.Points.Count);
    }

    [Fact]
    public void Survey_OfQuadraticsWithoutPoint_NamesADirectionOfConstantSlope()
    {
        var survey = "x^2 + y^2 - 2*x*y + 2*x - 4*y + 3".Parse().SurveyCriticalPoints([Symbol("x"), Symbol("y")]);
        Assert.Empty(survey.Points);
        Assert.True(survey.IsComplete);
        Assert.Equal(new Expr[] { 1, 1 }, survey.SlopeDirection);
        Assert.Equal((Expr)(-2), survey.ConstantSlope);
        Assert.Equal(4, survey.ConstantEigenvalues[1], 1e-12);
    }

    [Theory]
    [InlineData("x^4", 4, CriticalPointKind.Degenerate)]
    [InlineData("x^3", 3, CriticalPointKind.Degenerate)]
    [InlineData("1 - cos(x)", 0, CriticalPointKind.Minimum)]
    public void Survey_OfFlatPoints_FindsTheDerivativeThatDecides(string text, int order, CriticalPointKind kind)
    {
        var point = Assert.Single(text.Parse().SurveyCriticalPoints([X], new([-1], [1])).Points);
        Assert.Equal((order, kind), (point.DecidingOrder, point.Kind));
    }

    [Fact]
    public void Survey_OfKink_DoesNotTakeItsSlopesForLinear() => Assert.False("abs(x)".Parse().SurveyCriticalPoints([X]).IsComplete);

    private static Rational[] TimesRoot(Rational[] polynomial, Rational root)
    {
        var product = new Rational[polynomial.Length + 1];
        for (var k = 0; k < polynomial.Length; k++)
        {
            product[k] -= root * polynomial[k];
            product[k + 1] += polynomial[k];
        }

        return product;
    }

    private static Expr Antiderivative(Rational[] polynomial) =>
        Add.Create([.. polynomial.Select((coefficient, k) => Number.Of(coefficient / (k + 1)) * (X ^ (k + 1)))]);
}
