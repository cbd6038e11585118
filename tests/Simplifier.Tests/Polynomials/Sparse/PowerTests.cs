using System.Numerics;
using CsCheck;
using Symbolic.Errors;
using Symbolic.Simplifier.Polynomials.Sparse;
using static Symbolic.Simplifier.Tests.Polynomials.Sparse.RandomPolynomials;

namespace Symbolic.Simplifier.Tests.Polynomials.Sparse;

public class PowerTests
{
    [Fact]
    public void Power_OfAnySum_IsTheRepeatedProduct() =>
        Gen.Select(Several(1, 6), Gen.Int[0, 5]).Where(static (list, _) => list[0].Degrees().Max() < 1000).Sample(static (list, exponent) =>
        {
            var product = SparsePolynomial.Constant(1, list[0].VariableCount);
            for (var i = 0; i < exponent; i++) product = PlainProduct(product, list[0]);
            Assert.Equal(product, list[0].Pow(exponent, default));
        }, iter: 150, seed: Seed);

    [Theory]
    [InlineData(3, 20, 1771)]
    [InlineData(1, 60, 61)]
    [InlineData(2, 100, 5151)]
    [InlineData(4, 12, 1820)]
    public void Power_OfOneAndVariables_HasTheKnownTerms(int variables, int exponent, int terms)
    {
        var sum = SparsePolynomial.Constant(1, variables);
        for (var v = 0; v < variables; v++) sum += SparsePolynomial.Variable(v, variables);
        var power = sum.Pow(exponent, default);
        Assert.Equal(terms, power.TermCount);
        Assert.Equal(BigInteger.Pow(variables + 1, exponent), power.At(Enumerable.Repeat(BigInteger.One, variables).ToArray()));
        Assert.Equal(power, sum.Pow(exponent - 1, default) * sum);
    }

    [Fact]
    public void Power_WithIndependentTermsInAnotherOrder_IsSorted()
    {
        var p = P(2, [1, 1, 1], [2, 1, 0], [3, 0, 1]);
        Assert.Equal(PlainProduct(PlainProduct(p, p), p), p.Pow(3, default));
    }

    [Fact]
    public void Power_WithAbsurdlyManyTerms_IsRefused()
    {
        var sum = SparsePolynomial.Constant(1, 12);
        for (var v = 0; v < 12; v++) sum += SparsePolynomial.Variable(v, 12);
        Assert.Throws<LimitExceededException>(() => sum.Pow(1000, default));
    }

    [Fact]
    public void Power_OfCancelledComputation_Throws()
    {
        var sum = P(3, [1, 0, 0, 0], [1, 1, 0, 0], [1, 2, 0, 0], [1, 0, 1, 0], [1, 0, 2, 1], [1, 0, 0, 1], [1, 0, 0, 2]);
        Assert.ThrowsAny<OperationCanceledException>(() => sum.Pow(1000, new CancellationToken(true)));
    }
}
