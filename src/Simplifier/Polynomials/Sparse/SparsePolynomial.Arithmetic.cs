using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Sparse;

internal sealed partial class SparsePolynomial
{
    public static SparsePolynomial operator +(SparsePolynomial a, SparsePolynomial b) => Merge(a, b, BigInteger.One);

    public static SparsePolynomial operator -(SparsePolynomial a, SparsePolynomial b) => Merge(a, b, BigInteger.MinusOne);

    public static SparsePolynomial operator -(SparsePolynomial a) => a.Times(BigInteger.MinusOne);

    public static SparsePolynomial operator *(SparsePolynomial a, SparsePolynomial b)
    {
        var n = a.VariableCount;
        var sums = new Dictionary<int[], BigInteger>(ExponentComparer.Instance);
        var key = new int[n];
        for (var s = 0; s < a.TermCount; s++)
        {
            for (var t = 0; t < b.TermCount; t++)
            {
                for (var v = 0; v < n; v++) key[v] = a.Exponent(s, v) + b.Exponent(t, v);
                var product = a._coefficients[s] * b._coefficients[t];
                if (sums.TryGetValue(key, out var sum)) sums[key] = sum + product;
                else sums[(int[])key.Clone()] = product;
            }
        }

        return FromSums(n, sums);
    }

    public SparsePolynomial Times(BigInteger factor)
    {
        if (factor.IsZero) return Zero(VariableCount);
        return new(VariableCount, _exponents, Array.ConvertAll(_coefficients, c => c * factor));
    }

    public SparsePolynomial Pow(int exponent, CancellationToken cancellationToken)
    {
        var (result, power) = (Constant(BigInteger.One, VariableCount), this);
        for (; exponent > 0; exponent >>= 1)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((exponent & 1) != 0) result *= power;
            if (exponent > 1) power *= power;
        }

        return result;
    }

    public bool TryDivide(SparsePolynomial divisor, out SparsePolynomial quotient)
    {
        var n = VariableCount;
        var rest = new SortedDictionary<int[], BigInteger>(Comparer<int[]>.Create(static (a, b) => b.AsSpan().SequenceCompareTo(a)));
        for (var t = 0; t < TermCount; t++) rest[Exponents(t).ToArray()] = _coefficients[t];
        var terms = new List<(BigInteger, int[])>();
        quotient = Zero(n);
        while (rest.Count > 0)
        {
            var (exponents, coefficient) = rest.First();
            var q = BigInteger.DivRem(coefficient, divisor._coefficients[0], out var remainder);
            if (!remainder.IsZero) return false;
            var shift = new int[n];
            for (var v = 0; v < n; v++)
            {
                shift[v] = exponents[v] - divisor.Exponent(0, v);
                if (shift[v] < 0) return false;
            }

            terms.Add((q, shift));
            for (var t = 0; t < divisor.TermCount; t++)
            {
                var key = divisor.Exponents(t).ToArray();
                for (var v = 0; v < n; v++) key[v] += shift[v];
                rest.TryGetValue(key, out var old);
                var next = old - (q * divisor._coefficients[t]);
                if (next.IsZero) rest.Remove(key);
                else rest[key] = next;
            }
        }

        quotient = FromTerms(n, terms);
        return true;
    }

    public BigInteger Content()
    {
        var gcd = BigInteger.Zero;
        foreach (var c in _coefficients)
        {
            gcd = BigInteger.GreatestCommonDivisor(gcd, c);
            if (gcd.IsOne) break;
        }

        return gcd;
    }

    public SparsePolynomial PrimitivePart()
    {
        var content = LeadingCoefficient.Sign < 0 ? -Content() : Content();
        return IsZero || content.IsOne ? this : new(VariableCount, _exponents, Array.ConvertAll(_coefficients, c => c / content));
    }

    public SparsePolynomial Derivative(int variable) => FromTerms(VariableCount, Terms().Where(t => t.Exponents[variable] > 0).Select(t =>
    {
        var coefficient = t.Coefficient * t.Exponents[variable];
        t.Exponents[variable]--;
        return (coefficient, t.Exponents);
    }));

    public SparsePolynomial Evaluate(int variable, BigInteger value) => FromTerms(VariableCount, Terms().Select(t =>
    {
        var coefficient = t.Coefficient * BigInteger.Pow(value, t.Exponents[variable]);
        t.Exponents[variable] = 0;
        return (coefficient, t.Exponents);
    }));

    public SparsePolynomial[] CoefficientsIn(int variable)
    {
        var parts = new List<(BigInteger, int[])>[Degree(variable) + 1];
        for (var i = 0; i < parts.Length; i++) parts[i] = [];
        foreach (var (coefficient, exponents) in Terms())
        {
            var power = exponents[variable];
            exponents[variable] = 0;
            parts[power].Add((coefficient, exponents));
        }

        return Array.ConvertAll(parts, part => FromTerms(VariableCount, part));
    }

    private IEnumerable<(BigInteger Coefficient, int[] Exponents)> Terms()
    {
        for (var t = 0; t < TermCount; t++) yield return (_coefficients[t], Exponents(t).ToArray());
    }

    private static SparsePolynomial Merge(SparsePolynomial a, SparsePolynomial b, BigInteger sign)
    {
        var (n, s, t, count) = (a.VariableCount, 0, 0, 0);
        var exponents = new int[(a.TermCount + b.TermCount) * n];
        var coefficients = new BigInteger[a.TermCount + b.TermCount];
        while (s < a.TermCount || t < b.TermCount)
        {
            var order = s == a.TermCount ? -1 : t == b.TermCount ? 1 : a.Exponents(s).SequenceCompareTo(b.Exponents(t));
            (order >= 0 ? a.Exponents(s) : b.Exponents(t)).CopyTo(exponents.AsSpan(count * n));
            var c = order > 0 ? a._coefficients[s] : order < 0 ? sign * b._coefficients[t] : a._coefficients[s] + (sign * b._coefficients[t]);
            if (order >= 0) s++;
            if (order <= 0) t++;
            if (c.IsZero) continue;
            coefficients[count++] = c;
        }

        return new(n, exponents[..(count * n)], coefficients[..count]);
    }
}
