using System.Numerics;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>What is known of the exponents of one base.</summary>
/// <param name="Largest">The largest absolute value.</param>
/// <param name="CommonUnit">The greatest number of which all are whole multiples.</param>
internal readonly record struct ExponentMeasure(Rational Largest, Rational CommonUnit)
{
    /// <summary>The greatest number with numerator 1 of which all are whole multiples: 1 for whole exponents.</summary>
    public Rational LeastUnit => Rational.Create(BigInteger.One, CommonUnit.IsZero ? BigInteger.One : CommonUnit.Denominator);

    /// <summary>The measure of one exponent more.</summary>
    public ExponentMeasure With(Rational exponent)
    {
        var size = exponent.Abs();
        return new ExponentMeasure(size > Largest ? size : Largest, RationalGcd.Of(CommonUnit, size));
    }
}
