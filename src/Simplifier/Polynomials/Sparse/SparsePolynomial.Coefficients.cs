using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>Content, derivatives, values, and the view as a polynomial in one variable.</summary>
internal sealed partial class SparsePolynomial
{
    /// <summary>The greatest common divisor of the coefficients; 0 for zero.</summary>
    public BigInteger Content()
    {
        var content = BigInteger.Zero;
        for (var i = 0; i < TermCount && !content.IsOne; i++) content = BigInteger.GreatestCommonDivisor(content, Coefficient(i));
        return content;
    }

    /// <summary>Divided by its content, with a positive leading coefficient; zero stays.</summary>
    public SparsePolynomial PrimitivePart() => IsZero ? this : Over(LeadingCoefficient.Sign * Content());

    public SparsePolynomial Derivative(int variable)
    {
        var terms = new TermList(Layout, TermCount);
        var (word, shift) = Layout.Place(variable);
        Span<ulong> monomial = new ulong[Layout.Words];
        for (var i = 0; i < TermCount; i++)
        {
            var exponent = Exponent(i, variable);
            if (exponent == 0) continue;
            Monomial(i).CopyTo(monomial);
            monomial[word] -= 1UL << shift;
            if (_small is not null) terms.Add(monomial, (Int128)_small[i] * exponent);
            else terms.Add(monomial, _big![i] * exponent);
        }

        return terms.ToPolynomial();
    }

    /// <summary>A number in place of a variable; the result has as many variables, but not this one.</summary>
    public SparsePolynomial Evaluate(int variable, BigInteger value)
    {
        if (Degree(variable) == 0) return this;
        var powers = new Dictionary<int, BigInteger>();
        var coefficients = CoefficientsIn(variable);
        var sum = Zero(VariableCount);
        // Horner's rule would add long sums again and again where many powers are missing.
        if (coefficients.Count(static part => !part.IsZero) * 4 >= coefficients.Length)
        {
            for (var power = coefficients.Length - 1; power >= 0; power--) sum = sum.Times(value) + coefficients[power];
            return sum;
        }

        var monomials = new ulong[_monomials.Length];
        var scaled = new BigInteger[TermCount];
        var (word, shift) = Layout.Place(variable);
        var mask = ((1UL << Layout.Bits) - 1) << shift;
        _monomials.CopyTo(monomials, 0);
        for (var i = 0; i < TermCount; i++)
        {
            var exponent = Exponent(i, variable);
            if (!powers.TryGetValue(exponent, out var power)) powers[exponent] = power = BigInteger.Pow(value, exponent);
            monomials[(i * Layout.Words) + word] &= ~mask;
            scaled[i] = Coefficient(i) * power;
        }

        return Ordered(Layout, monomials, i => scaled[i], TermCount);
    }

    /// <summary>The coefficients of the powers of a variable, by rising powers; there is at least one.</summary>
    public SparsePolynomial[] CoefficientsIn(int variable)
    {
        var lists = new TermList?[Degree(variable) + 1];
        var (word, shift) = Layout.Place(variable);
        var mask = ((1UL << Layout.Bits) - 1) << shift;
        Span<ulong> monomial = new ulong[Layout.Words];
        for (var i = 0; i < TermCount; i++)
        {
            Monomial(i).CopyTo(monomial);
            monomial[word] &= ~mask;
            var list = lists[Exponent(i, variable)] ??= new TermList(Layout, 4);
            if (_small is not null) list.Add(monomial, _small[i]);
            else list.Add(monomial, _big![i]);
        }

        var zero = Zero(VariableCount);
        return Array.ConvertAll(lists, list => list?.ToPolynomial() ?? zero);
    }

    /// <summary>The sum of coefficients times powers of a variable, which they do not contain.</summary>
    internal static SparsePolynomial FromCoefficients(IReadOnlyList<SparsePolynomial> coefficients, int variable, int variables)
    {
        var layout = ExponentLayout.For(variables, Math.Max(1, coefficients.Count - 1));
        foreach (var part in coefficients) layout = ExponentLayout.Larger(layout, part.Layout);
        var parts = coefficients.Select(part => part.In(layout)).ToArray();
        var count = parts.Sum(static part => part.TermCount);
        var monomials = new ulong[count * layout.Words];
        var values = new BigInteger[count];
        var at = 0;
        for (var power = 0; power < parts.Length; power++)
        {
            for (var i = 0; i < parts[power].TermCount; i++, at++)
            {
                var monomial = monomials.AsSpan(at * layout.Words, layout.Words);
                parts[power].Monomial(i).CopyTo(monomial);
                layout.Set(monomial, variable, power);
                values[at] = parts[power].Coefficient(i);
            }
        }

        return Ordered(layout, monomials, i => values[i], count);
    }
}
