using System.Numerics;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>A polynomial with rational coefficients whose exponents may be negative: <c>Terms/(Denominator*v^Shift)</c>.</summary>
/// <param name="Terms">Whole coefficients and exponents.</param>
/// <param name="Denominator">A positive number.</param>
/// <param name="Shift">For each variable the exponent that is to be subtracted; null if all are 0.</param>
internal sealed record Laurent(SparsePolynomial Terms, BigInteger Denominator, int[]? Shift)
{
    /// <summary>The exponent of a variable in a term.</summary>
    public int Exponent(int term, int variable) => Terms.Exponent(term, variable) - (Shift?[variable] ?? 0);
}
