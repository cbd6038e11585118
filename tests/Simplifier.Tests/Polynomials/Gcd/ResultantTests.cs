using System.Numerics;
using CsCheck;
using Symbolic.Simplifier.Polynomials.Gcd;
using Symbolic.Simplifier.Polynomials.Sparse;
using static Symbolic.Simplifier.Tests.Polynomials.Sparse.RandomPolynomials;

namespace Symbolic.Simplifier.Tests.Polynomials.Gcd;

public class ResultantTests
{
    [Fact]
    public void Resultant_OfLinearFactors_IsTheProductOfDifferences()
    {
        // (a - b)(a - c) and a - 5 in the variables a, b, c.
        var n = 3;
        var (a, b, c) = (SparsePolynomial.Variable(0, n), SparsePolynomial.Variable(1, n), SparsePolynomial.Variable(2, n));
        var five = SparsePolynomial.Constant(5, n);
        Assert.Equal((b - five) * (c - five), Resultant.Of((a - b) * (a - c), a - five, 0, default));
    }

    [Fact]
    public void Resultant_OfProduct_IsTheProduct() => Of(2, 4, 3, SmallCoefficients).Array[3]
        .Where(static list => list.All(static p => !p.IsZero)).Sample(static list =>
        {
            var (a, b, c) = (list[0], list[1], list[2]);
            Assert.Equal(Resultant.Of(a, c, 0, default) * Resultant.Of(b, c, 0, default), Resultant.Of(a * b, c, 0, default));
        }, iter: 60, seed: Seed);

    [Fact]
    public void Resultant_OfPolynomialsWithACommonFactor_IsZero() => Of(2, 4, 2, SmallCoefficients).Array[3]
        .Where(static list => list.All(static p => !p.IsZero) && list[2].Degree(0) > 0).Sample(
            static list => Assert.True(Resultant.Of(list[0] * list[2], list[1] * list[2], 0, default).IsZero), iter: 60, seed: Seed);

    [Fact]
    public void Resultant_WithANumber_IsAPower()
    {
        var seven = SparsePolynomial.Constant(7, 1);
        var p = P(1, [2, 3], [1, 0]);
        Assert.Equal(SparsePolynomial.Constant(BigInteger.Pow(7, 3), 1), Resultant.Of(p, seven, 0, default));
        Assert.Equal(SparsePolynomial.Constant(BigInteger.Pow(7, 3), 1), Resultant.Of(seven, p, 0, default));
    }
}
