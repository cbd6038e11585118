using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>A polynomial in several variables with whole coefficients.</summary>
internal sealed partial class SparsePolynomial : IEquatable<SparsePolynomial>
{
    // Terms in descending lexicographic order; exponents of term t stand at t * VariableCount.
    private readonly int[] _exponents;
    private readonly BigInteger[] _coefficients;

    private SparsePolynomial(int variables, int[] exponents, BigInteger[] coefficients) =>
        (VariableCount, _exponents, _coefficients) = (variables, exponents, coefficients);

    public int VariableCount { get; }

    public int TermCount => _coefficients.Length;

    public bool IsZero => TermCount == 0;

    public bool IsConstant => TermCount == 0 || (TermCount == 1 && TotalDegree == 0);

    public bool IsOne => TermCount == 1 && _coefficients[0].IsOne && TotalDegree == 0;

    public BigInteger LeadingCoefficient => IsZero ? BigInteger.Zero : _coefficients[0];

    public int TotalDegree
    {
        get
        {
            var most = 0;
            for (var t = 0; t < TermCount; t++)
            {
                var sum = 0;
                foreach (var e in Exponents(t)) sum += e;
                most = Math.Max(most, sum);
            }

            return most;
        }
    }

    public static SparsePolynomial Zero(int variables) => new(variables, [], []);

    public static SparsePolynomial Constant(BigInteger value, int variables) =>
        value.IsZero ? Zero(variables) : new(variables, new int[variables], [value]);

    public static SparsePolynomial Variable(int index, int variables)
    {
        var exponents = new int[variables];
        exponents[index] = 1;
        return new(variables, exponents, [BigInteger.One]);
    }

    public static SparsePolynomial FromTerms(int variables, IEnumerable<(BigInteger Coefficient, int[] Exponents)> terms)
    {
        var sums = new Dictionary<int[], BigInteger>(ExponentComparer.Instance);
        foreach (var (coefficient, exponents) in terms)
        {
            sums.TryGetValue(exponents, out var sum);
            sums[exponents] = sum + coefficient;
        }

        return FromSums(variables, sums);
    }

    private static SparsePolynomial FromSums(int variables, Dictionary<int[], BigInteger> sums)
    {
        var keys = new List<int[]>(sums.Count);
        foreach (var (key, value) in sums)
            if (!value.IsZero) keys.Add(key);
        keys.Sort(static (a, b) => b.AsSpan().SequenceCompareTo(a));
        var packed = new int[keys.Count * variables];
        var coefficients = new BigInteger[keys.Count];
        for (var t = 0; t < coefficients.Length; t++)
        {
            keys[t].CopyTo(packed, t * variables);
            coefficients[t] = sums[keys[t]];
        }

        return new(variables, packed, coefficients);
    }

    public BigInteger Coefficient(int term) => _coefficients[term];

    public int Exponent(int term, int variable) => _exponents[(term * VariableCount) + variable];

    public ReadOnlySpan<int> Exponents(int term) => _exponents.AsSpan(term * VariableCount, VariableCount);

    public int Degree(int variable)
    {
        var most = 0;
        for (var t = 0; t < TermCount; t++) most = Math.Max(most, Exponent(t, variable));
        return most;
    }

    public bool Equals(SparsePolynomial? other) => other is not null && VariableCount == other.VariableCount
        && _exponents.AsSpan().SequenceEqual(other._exponents) && _coefficients.AsSpan().SequenceEqual(other._coefficients);

    public override bool Equals(object? obj) => Equals(obj as SparsePolynomial);

    public override int GetHashCode()
    {
        var hash = VariableCount;
        foreach (var e in _exponents) hash = unchecked((hash * 31) + e);
        foreach (var c in _coefficients) hash = unchecked((hash * 31) + c.GetHashCode());
        return hash;
    }
}
