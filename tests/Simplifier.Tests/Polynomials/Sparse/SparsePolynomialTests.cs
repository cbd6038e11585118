using System.Numerics;
using CsCheck;
using Symbolic.Errors;
using Symbolic.Simplifier.Polynomials.Sparse;
using static Symbolic.Simplifier.Tests.Polynomials.Sparse.RandomPolynomials;

namespace Symbolic.Simplifier.Tests.Polynomials.Sparse;

public class SparsePolynomialTests
{
    [Fact]
    public void Terms_FromAnyOrder_AreSortedAndCollected()
    {
        var p = P(2, [3, 0, 1], [1, 2, 0], [4, 0, 1], [5, 0, 0], [-5, 0, 0], [2, 1, 7]);
        Assert.Equal("1*a^2 + 2*a*b^7 + 7*b", p.ToString());
        Assert.Equal((3, 2, 7, 8), (p.TermCount, p.Degree(0), p.Degree(1), p.TotalDegree));
        Assert.Equal(BigInteger.One, p.LeadingCoefficient);
    }

    [Fact]
    public void Constants_AreRecognised()
    {
        Assert.True(SparsePolynomial.Zero(3) is { IsZero: true, IsConstant: true, IsOne: false, TotalDegree: 0 });
        Assert.True(SparsePolynomial.Constant(1, 3) is { IsZero: false, IsConstant: true, IsOne: true });
        Assert.False(SparsePolynomial.Variable(2, 3).IsConstant);
        Assert.Equal(SparsePolynomial.Zero(3), SparsePolynomial.Constant(0, 3));
        Assert.True(SparsePolynomial.Constant(7, 0) is { IsConstant: true, VariableCount: 0 });
    }

    [Fact]
    public void Sums_AreCommutativeAndAssociative() => Several(3, 8).Sample(static list =>
    {
        var (a, b, c) = (list[0], list[1], list[2]);
        Assert.Equal(a + b, b + a);
        Assert.Equal(a + b + c, a + (b + c));
        Assert.Equal((a + b).GetHashCode(), (b + a).GetHashCode());
        Assert.True((a - a).IsZero);
        Assert.Equal(a - b, a + -b);
        Assert.Equal(a, a + b - b);
    }, iter: 300, seed: Seed);

    [Fact]
    public void Products_ObeyTheLawsOfARing() => Several(3, 8).Sample(static list =>
    {
        var (a, b, c) = (list[0], list[1], list[2]);
        Assert.Equal(PlainProduct(a, b), a * b);
        Assert.Equal(a * b, b * a);
        Assert.Equal(a * b * c, a * (b * c));
        Assert.Equal(a * (b + c), (a * b) + (a * c));
        Assert.Equal(a, a * SparsePolynomial.Constant(1, a.VariableCount));
    }, iter: 300, seed: Seed);

    [Fact]
    public void Values_OfSumsAndProducts_AreThoseOfTheOperands() =>
        Gen.Select(Of(3, 9, 5), Of(3, 9, 5), Gen.Int[-9, 9].Select(static n => (BigInteger)n).Array[3]).Sample(static (a, b, point) =>
        {
            Assert.Equal(a.At(point) + b.At(point), (a + b).At(point));
            Assert.Equal(a.At(point) * b.At(point), (a * b).At(point));
            var value = a;
            for (var variable = 0; variable < 3; variable++) value = value.Evaluate(variable, point[variable]);
            Assert.Equal(SparsePolynomial.Constant(a.At(point), 3), value);
        }, iter: 300, seed: Seed);

    [Fact]
    public void Derivative_OfProduct_ObeysLeibniz() => Several(2, 8).Sample(static list =>
    {
        var (a, b) = (list[0], list[1]);
        for (var v = 0; v < a.VariableCount; v++)
            Assert.Equal((a.Derivative(v) * b) + (a * b.Derivative(v)), (a * b).Derivative(v));
    }, iter: 100, seed: Seed);

    [Fact]
    public void Coefficients_InAVariable_MakeThePolynomialAgain() => Several(1, 12).Where(static list => list[0].Degrees().Max() < 1000)
        .Sample(static list =>
        {
            var p = list[0];
            for (var v = 0; v < p.VariableCount; v++)
            {
                var parts = p.CoefficientsIn(v);
                Assert.Equal(p.Degree(v) + 1, parts.Length);
                Assert.All(parts, part => Assert.Equal(0, part.Degree(v)));
                Assert.Equal(p, SparsePolynomial.FromCoefficients(parts, v, p.VariableCount));
            }
        }, iter: 100, seed: Seed);

    [Fact]
    public void PrimitivePart_TimesContent_IsThePolynomialUpToSign() => Several(1, 8).Sample(static list =>
    {
        var p = list[0].Times(12);
        var part = p.PrimitivePart();
        if (p.IsZero) return;
        Assert.True(part.LeadingCoefficient.Sign > 0);
        Assert.True(part.Content().IsOne);
        Assert.Equal(p, part.Times(p.Content() * p.LeadingCoefficient.Sign));
    }, iter: 200, seed: Seed);

    [Fact]
    public void Equality_OfTheSameTermsInOtherLayouts_Holds()
    {
        var (x, y) = (SparsePolynomial.Variable(0, 5), SparsePolynomial.Variable(4, 5));
        var large = x.Pow(100_000, default);
        Assert.NotEqual(large.Layout, x.Layout);
        Assert.Equal(x + y, x + y + large - large);
        Assert.Equal((x + y).GetHashCode(), (x + y + large - large).GetHashCode());
    }

    [Fact]
    public void Exponents_BeyondThirtyOneBits_AreRefused()
    {
        var large = SparsePolynomial.Variable(0, 2).Pow(int.MaxValue, default);
        Assert.Equal(int.MaxValue, large.Degree(0));
        Assert.Throws<LimitExceededException>(() => large * SparsePolynomial.Variable(0, 2));
    }
}
