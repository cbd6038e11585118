using System.Numerics;
using Symbolic.Simplifier.Polynomials.Dense;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Factoring;

/// <summary>Changes of the exponents of polynomials, and of their form.</summary>
internal static class Terms
{
    /// <summary>The polynomial with other exponents.</summary>
    /// <param name="p">The polynomial.</param>
    /// <param name="variables">The number of variables of the result.</param>
    /// <param name="change">Writes the new exponents of a term from the old.</param>
    public static SparsePolynomial Map(SparsePolynomial p, int variables, Action<int[], int[]> change)
    {
        var terms = new List<(BigInteger, int[])>(p.TermCount);
        for (var t = 0; t < p.TermCount; t++)
        {
            var from = new int[p.VariableCount];
            for (var v = 0; v < from.Length; v++) from[v] = p.Exponent(t, v);
            var to = new int[variables];
            change(from, to);
            terms.Add((p.Coefficient(t), to));
        }

        return SparsePolynomial.FromTerms(variables, terms);
    }

    /// <summary>A polynomial in whose terms only one variable occurs, as a dense one.</summary>
    public static IntegerPolynomial Dense(SparsePolynomial p, int variable)
    {
        var coefficients = new BigInteger[p.Degree(variable) + 1];
        for (var t = 0; t < p.TermCount; t++) coefficients[p.Exponent(t, variable)] += p.Coefficient(t);
        return new IntegerPolynomial(coefficients);
    }

    /// <summary>A dense polynomial as one of several variables.</summary>
    public static SparsePolynomial Sparse(IntegerPolynomial p, int variable, int variables)
    {
        var terms = new List<(BigInteger, int[])>();
        for (var i = 0; i <= p.Degree; i++)
        {
            if (p[i].IsZero) continue;
            var exponents = new int[variables];
            exponents[variable] = i;
            terms.Add((p[i], exponents));
        }

        return SparsePolynomial.FromTerms(variables, terms);
    }

    /// <summary>The variables that occur.</summary>
    public static List<int> Variables(SparsePolynomial p) =>
        [.. Enumerable.Range(0, p.VariableCount).Where(variable => p.Degree(variable) > 0)];

    /// <summary>The quotient of a division that is known to be exact.</summary>
    public static SparsePolynomial Quotient(SparsePolynomial dividend, SparsePolynomial divisor) =>
        dividend.TryDivide(divisor, out var quotient) ? quotient : throw new InvalidOperationException("The division is not exact.");
}
