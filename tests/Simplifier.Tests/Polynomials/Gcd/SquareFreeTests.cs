using CsCheck;
using Symbolic.Simplifier.Polynomials.Gcd;
using Symbolic.Simplifier.Polynomials.Sparse;
using static Symbolic.Simplifier.Tests.Polynomials.Sparse.RandomPolynomials;

namespace Symbolic.Simplifier.Tests.Polynomials.Gcd;

public class SquareFreeTests
{
    [Fact]
    public void Factors_ToTheirMultiplicities_MultiplyToThePolynomial() => Gen.Int[1, 3]
        .SelectMany(static n => Of(n, 3, 2, SmallCoefficients).Array[3]).Where(static list => list.All(static p => !p.IsZero)).Sample(static list =>
        {
            var p = list[0] * list[1].Pow(2) * list[2].Pow(3);
            var product = SparsePolynomial.Constant(p.Content() * p.LeadingCoefficient.Sign, p.VariableCount);
            var factors = SquareFree.Decompose(p, default);
            var last = 0;
            foreach (var (factor, multiplicity) in factors)
            {
                Assert.True(multiplicity > last && !factor.IsConstant);
                last = multiplicity;
                product *= factor.Pow(multiplicity);
                for (var v = 0; v < p.VariableCount; v++)
                    if (factor.Degree(v) > 0) Assert.Equal(0, PolynomialGcd.Of(factor, factor.Derivative(v), default).Degree(v));
            }

            Assert.Equal(p, product);
            for (var i = 0; i < factors.Count; i++)
                for (var j = 0; j < i; j++) Assert.True(PolynomialGcd.Of(factors[i].Factor, factors[j].Factor, default).IsConstant);
        }, iter: 60, seed: Seed);

    [Fact]
    public void Factors_OfNumbers_AreNone()
    {
        Assert.Empty(SquareFree.Decompose(SparsePolynomial.Constant(-12, 2), default));
        Assert.Empty(SquareFree.Decompose(SparsePolynomial.Zero(2), default));
    }
}
