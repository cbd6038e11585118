using System.Numerics;
using System.Text;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>A polynomial in several variables with whole coefficients, as the list of its terms. Immutable.</summary>
/// <remarks>Terms lie in descending lexicographic order, the first variable first; none has the coefficient 0. Exponents are packed into
/// words (<see cref="ExponentLayout"/>); coefficients are words as long as all of them fit. Two polynomials of one computation have the
/// same number of variables, which is not checked everywhere.</remarks>
internal sealed partial class SparsePolynomial : IEquatable<SparsePolynomial>
{
    private readonly ulong[] _monomials;
    private readonly long[]? _small;
    private readonly BigInteger[]? _big;
    private int[]? _degrees;

    internal SparsePolynomial(ExponentLayout layout, ulong[] monomials, CoefficientList coefficients)
    {
        Layout = layout;
        _monomials = monomials;
        _small = coefficients.Small();
        _big = coefficients.Big();
        TermCount = coefficients.Count;
    }

    internal SparsePolynomial(ExponentLayout layout, ulong[] monomials, long[] coefficients)
    {
        Layout = layout;
        _monomials = monomials;
        _small = coefficients;
        TermCount = coefficients.Length;
    }

    public int VariableCount => Layout.Variables;

    public int TermCount { get; }

    public bool IsZero => TermCount == 0;

    /// <summary>Whether no variable occurs; zero is constant too.</summary>
    public bool IsConstant => TermCount == 0 || (TermCount == 1 && !Monomial(0).ContainsAnyExcept(0UL));

    public bool IsOne => IsConstant && TermCount == 1 && Coefficient(0).IsOne;

    /// <summary>The coefficient of the first term; 0 for zero.</summary>
    public BigInteger LeadingCoefficient => IsZero ? BigInteger.Zero : Coefficient(0);

    internal ExponentLayout Layout { get; }

    /// <summary>The words of all monomials, one after the other.</summary>
    internal ReadOnlySpan<ulong> Monomials => _monomials;

    /// <summary>Whether all coefficients are words, which <see cref="SmallCoefficients"/> then has.</summary>
    internal bool IsSmall => _small is not null;

    internal ReadOnlySpan<long> SmallCoefficients => _small;

    /// <summary>The number of bits of the largest coefficient, without its sign.</summary>
    internal int CoefficientBits()
    {
        if (_small is not null)
        {
            ulong bits = 0;
            foreach (var coefficient in _small) bits |= coefficient < 0 ? 0UL - (ulong)coefficient : (ulong)coefficient;
            return 64 - BitOperations.LeadingZeroCount(bits);
        }

        long most = 0;
        foreach (var coefficient in _big!) most = Math.Max(most, BigInteger.Abs(coefficient).GetBitLength());
        return checked((int)most);
    }

    public static SparsePolynomial Zero(int variables) => new(ExponentLayout.For(variables, 1), [], Array.Empty<long>());

    public static SparsePolynomial Constant(BigInteger value, int variables)
    {
        var layout = ExponentLayout.For(variables, 1);
        var terms = new TermList(layout, 1);
        terms.Add(new ulong[layout.Words], value);
        return terms.ToPolynomial();
    }

    public static SparsePolynomial Variable(int index, int variables)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, variables);
        var layout = ExponentLayout.For(variables, 1);
        var monomial = new ulong[layout.Words];
        layout.Set(monomial, index, 1);
        return new SparsePolynomial(layout, monomial, [1L]);
    }

    /// <summary>The sum of terms in any order, which may repeat.</summary>
    public static SparsePolynomial FromTerms(int variables, IEnumerable<(BigInteger Coefficient, int[] Exponents)> terms)
    {
        var given = terms.ToArray();
        var degree = 0;
        foreach (var (_, exponents) in given)
        {
            foreach (var exponent in exponents)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(exponent, nameof(terms));
                degree = Math.Max(degree, exponent);
            }
        }

        var layout = ExponentLayout.For(variables, degree);
        var monomials = new ulong[given.Length * layout.Words];
        for (var i = 0; i < given.Length; i++)
        {
            var monomial = monomials.AsSpan(i * layout.Words, layout.Words);
            for (var variable = 0; variable < variables; variable++) layout.Set(monomial, variable, given[i].Exponents[variable]);
        }

        return Ordered(layout, monomials, i => given[i].Coefficient, given.Length);
    }

    public BigInteger Coefficient(int term) => _small is null ? _big![term] : _small[term];

    public int Exponent(int term, int variable) => Layout.Exponent(Monomial(term), variable);

    /// <summary>The exponents of a term, in an array of their own.</summary>
    public int[] Exponents(int term)
    {
        var exponents = new int[VariableCount];
        for (var variable = 0; variable < exponents.Length; variable++) exponents[variable] = Exponent(term, variable);
        return exponents;
    }

    /// <summary>The highest power of a variable; 0 for zero.</summary>
    public int Degree(int variable) => Degrees()[variable];

    /// <summary>The largest sum of the exponents of a term; 0 for zero.</summary>
    public int TotalDegree
    {
        get
        {
            long total = 0;
            for (var term = 0; term < TermCount; term++)
            {
                long sum = 0;
                for (var variable = 0; variable < VariableCount; variable++) sum += Exponent(term, variable);
                total = Math.Max(total, sum);
            }

            return checked((int)total);
        }
    }

    public bool Equals(SparsePolynomial? other)
    {
        if (other is null || TermCount != other.TermCount || VariableCount != other.VariableCount) return false;
        if (ReferenceEquals(this, other)) return true;
        for (var i = 0; i < TermCount; i++)
            if (_small is not null && other._small is not null ? _small[i] != other._small[i]
                : Coefficient(i) != other.Coefficient(i)) return false;
        var layout = ExponentLayout.Larger(Layout, other.Layout);
        return In(layout)._monomials.AsSpan().SequenceEqual(other.In(layout)._monomials);
    }

    public override bool Equals(object? obj) => Equals(obj as SparsePolynomial);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(TermCount);
        for (var i = 0; i < TermCount; i++) hash.Add(Coefficient(i));
        return hash.ToHashCode();
    }

    /// <summary>For messages of tests; variables are called a, b, c and so on.</summary>
    public override string ToString()
    {
        if (IsZero) return "0";
        var text = new StringBuilder();
        for (var term = 0; term < TermCount; term++)
        {
            text.Append(term == 0 ? "" : " + ").Append(Coefficient(term));
            for (var variable = 0; variable < VariableCount; variable++)
            {
                var exponent = Exponent(term, variable);
                if (exponent > 0) text.Append('*').Append((char)('a' + variable)).Append(exponent > 1 ? $"^{exponent}" : "");
            }
        }

        return text.ToString();
    }

    internal ReadOnlySpan<ulong> Monomial(int term) => _monomials.AsSpan(term * Layout.Words, Layout.Words);

    // Filled once; two threads would write the same.
    internal int[] Degrees()
    {
        if (_degrees is not null) return _degrees;
        var degrees = new int[VariableCount];
        for (var variable = 0; variable < degrees.Length; variable++)
        {
            var (word, shift) = Layout.Place(variable);
            var mask = (1UL << Layout.Bits) - 1;
            ulong degree = 0;
            for (var i = word; i < _monomials.Length; i += Layout.Words) degree = Math.Max(degree, (_monomials[i] >> shift) & mask);
            degrees[variable] = (int)degree;
        }

        return _degrees = degrees;
    }
}
