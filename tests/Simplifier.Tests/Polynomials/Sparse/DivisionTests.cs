using CsCheck;
using Symbolic.Simplifier.Polynomials.Sparse;
using static Symbolic.Simplifier.Tests.Polynomials.Sparse.RandomPolynomials;

namespace Symbolic.Simplifier.Tests.Polynomials.Sparse;

public class DivisionTests
{
    [Fact]
    public void Quotient_OfProduct_IsTheOtherFactor() => Several(2, 12).Where(static list => !list[1].IsZero).Sample(static list =>
    {
        Assert.True((list[0] * list[1]).TryDivide(list[1], out var quotient));
        Assert.Equal(list[0], quotient);
    }, iter: 400, seed: Seed);

    [Fact]
    public void Quotient_OfDenseProduct_IsTheOtherFactor() => Of(3, 120, 5).Array[2].Where(static list => !list[1].IsZero).Sample(static list =>
    {
        Assert.True((list[0] * list[1]).TryDivide(list[1], out var quotient));
        Assert.Equal(list[0], quotient);
    }, iter: 40, seed: Seed);

    [Fact]
    public void Quotient_OfManyVariables_IsTheOtherFactor() => Of(40, 8, 9).Array[2].Where(static list => !list[1].IsZero).Sample(static list =>
    {
        Assert.True((list[0] * list[1]).TryDivide(list[1], out var quotient));
        Assert.Equal(list[0], quotient);
    }, iter: 50, seed: Seed);

    [Fact]
    public void Quotient_WhereThereIsARemainder_IsRefused() => Gen.Select(Several(2, 12), Gen.Int[1, 5])
        .Where(static (list, _) => !list[1].IsZero && !list[1].IsConstant).Sample(static (list, rest) =>
        {
            var product = (list[0] * list[1]) + SparsePolynomial.Constant(rest, list[0].VariableCount);
            Assert.False(product.TryDivide(list[1], out var quotient));
            Assert.True(quotient.IsZero);
        }, iter: 300, seed: Seed);

    [Fact]
    public void Quotient_OfRandomPairs_IsNeverWrong() => Gen.Select(Of(2, 5, 3, SmallCoefficients), Of(2, 3, 2, SmallCoefficients))
        .Where(static (_, b) => !b.IsZero).Sample(static (a, b) =>
        {
            if (a.TryDivide(b, out var quotient)) Assert.Equal(a, quotient * b);
        }, iter: 2000, seed: Seed);

    [Fact]
    public void Quotient_ByZero_Throws() =>
        Assert.Throws<DivideByZeroException>(() => SparsePolynomial.Variable(0, 1).TryDivide(SparsePolynomial.Zero(1), out _));

    [Fact]
    public void Quotient_OfZero_IsZero()
    {
        Assert.True(SparsePolynomial.Zero(1).TryDivide(SparsePolynomial.Variable(0, 1), out var quotient));
        Assert.True(quotient.IsZero);
    }

    [Fact]
    public void PseudoRemainder_OfTwoPolynomials_IsThePromisedOne() =>
        Gen.Select(Of(2, 8, 4), Of(2, 8, 3)).Where(static (_, b) => !b.IsZero).Sample(static (a, b) =>
        {
            var rest = a.PseudoRemainder(b, 0);
            Assert.True(rest.IsZero || rest.Degree(0) < Math.Max(1, b.Degree(0)) || a.Degree(0) < b.Degree(0));
            var steps = Math.Max(0, a.Degree(0) - b.Degree(0) + 1);
            var difference = (a * b.CoefficientsIn(0)[^1].Pow(steps)) - rest;
            Assert.True(difference.TryDivide(b, out _));
        }, iter: 200, seed: Seed);
}
