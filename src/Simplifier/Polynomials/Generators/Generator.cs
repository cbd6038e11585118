using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>What stands for a variable of a polynomial: the power <c>Base^(Unit*Part)</c>. For <c>x</c> unit and part are 1, for
/// <c>sqrt(x)</c> the unit is 1/2, for <c>exp(2*y)</c> the base is e and the part is y.</summary>
/// <param name="Base">A symbol, a function, a constant, a prime number, or a sum whose roots or reciprocals occur.</param>
/// <param name="Part">The part of the exponent that is no number; 1 if there is none.</param>
/// <param name="Unit">The numeric factor of the exponent.</param>
internal sealed record Generator(Expr Base, Expr Part, Rational Unit)
{
    /// <summary>The term for a power of the generator.</summary>
    public Expr Power(int exponent) => Pow.Create(Base, Mul.Create(Number.Of(exponent * Unit), Part));

    /// <summary>Whether the generator is its base: neither a root nor an exponential.</summary>
    public bool IsPlain => Unit.IsOne && Part == Number.One;
}
