using System.Numerics;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>The greatest rational number of which all given ones are whole multiples.</summary>
internal static class RationalGcd
{
    /// <summary>The greatest common measure of two numbers; nonnegative, and 0 only for two zeros.</summary>
    public static Rational Of(Rational a, Rational b)
    {
        var denominator = a.Denominator / BigInteger.GreatestCommonDivisor(a.Denominator, b.Denominator) * b.Denominator;
        var left = a.Numerator * (denominator / a.Denominator);
        var right = b.Numerator * (denominator / b.Denominator);
        return Rational.Create(BigInteger.GreatestCommonDivisor(left, right), denominator);
    }
}
