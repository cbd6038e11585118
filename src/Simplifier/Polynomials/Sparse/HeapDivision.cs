using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>Exact division of packed polynomials, term by term from the top: the products of the quotient with the divisor lie in a heap,
/// one for each term of the quotient, so that the remainder is never written down (M. Monagan, R. Pearce, 2007).</summary>
/// <param name="dividend">The packed monomials of the dividend.</param>
/// <param name="dividendCoefficient">Its coefficients.</param>
/// <param name="divisor">The packed monomials of the divisor.</param>
/// <param name="divisorCoefficient">Its coefficients.</param>
/// <param name="limit">The highest exponents that a quotient may have, and all spare bits.</param>
/// <param name="spare">The spare bits of the packing.</param>
/// <param name="divisorBits">The length of the coefficients of the divisor, if sums may overflow; otherwise -1.</param>
internal sealed class HeapDivision<T>(ulong[] dividend, Func<int, T> dividendCoefficient, ulong[] divisor, Func<int, T> divisorCoefficient,
    ulong limit, ulong spare, int divisorBits)
    where T : struct, IBinaryInteger<T>
{
    private const int SafeBits = 125;

    private readonly CoefficientList _coefficients = new(16);
    private readonly List<T> _quotient = [];
    private readonly List<ulong> _monomials = [];
    private readonly List<int> _next = [];
    private ulong[] _heapKeys = new ulong[16];
    private int[] _heapTerms = new int[16];
    private int _heapCount;

    /// <summary>The terms of the quotient; null if the divisor does not divide.</summary>
    public (ulong[] Monomials, CoefficientList Coefficients)? Quotient { get; private set; }

    /// <summary>Divides; false, if sums could overflow.</summary>
    public bool Run(CancellationToken cancellationToken)
    {
        var factors = new T[divisor.Length];
        for (var i = 0; i < factors.Length; i++) factors[i] = divisorCoefficient(i);
        var quotientBits = SafeBits - divisorBits - BitOperations.Log2((uint)divisor.Length) - 1;
        var at = 0;
        while (at < dividend.Length || _heapCount > 0)
        {
            var key = at == dividend.Length ? _heapKeys[0] : _heapCount == 0 ? dividend[at] : Math.Max(_heapKeys[0], dividend[at]);
            var sum = T.Zero;
            if (at < dividend.Length && dividend[at] == key) sum = dividendCoefficient(at++);
            while (_heapCount > 0 && _heapKeys[0] == key)
            {
                var term = _heapTerms[0];
                sum -= _quotient[term] * factors[_next[term]];
                Advance(term);
            }

            if (T.IsZero(sum)) continue;
            if ((_monomials.Count & 63) == 0) cancellationToken.ThrowIfCancellationRequested();
            var (value, remainder) = T.DivRem(sum, factors[0]);
            var monomial = (key | spare) - divisor[0];
            if (!T.IsZero(remainder) || (monomial & spare) != spare) return true;
            monomial &= ~spare;
            if (((limit - monomial) & spare) != spare) return true;
            if (divisorBits >= 0 && value.GetShortestBitLength() > quotientBits) return false;
            Enter(monomial, value);
        }

        Quotient = ([.. _monomials], _coefficients);
        return true;
    }

    private void Enter(ulong monomial, T value)
    {
        _monomials.Add(monomial);
        _quotient.Add(value);
        _next.Add(1);
        if (typeof(T) == typeof(Int128)) _coefficients.Add((Int128)(object)value);
        else _coefficients.Add((BigInteger)(object)value);
        if (divisor.Length == 1) return;
        if (_heapCount == _heapKeys.Length)
        {
            Array.Resize(ref _heapKeys, 2 * _heapCount);
            Array.Resize(ref _heapTerms, 2 * _heapCount);
        }

        var key = monomial + divisor[1];
        var place = _heapCount++;
        for (; place > 0 && _heapKeys[(place - 1) / 2] < key; place = (place - 1) / 2)
            (_heapKeys[place], _heapTerms[place]) = (_heapKeys[(place - 1) / 2], _heapTerms[(place - 1) / 2]);
        (_heapKeys[place], _heapTerms[place]) = (key, _monomials.Count - 1);
    }

    // The term at the top of the heap goes on to the next term of the divisor, or leaves.
    private void Advance(int term)
    {
        var next = ++_next[term];
        ulong key;
        if (next < divisor.Length)
        {
            key = _monomials[term] + divisor[next];
        }
        else
        {
            if (--_heapCount == 0) return;
            (key, term) = (_heapKeys[_heapCount], _heapTerms[_heapCount]);
        }

        var place = 0;
        for (var child = 1; child < _heapCount; child = (2 * place) + 1)
        {
            if (child + 1 < _heapCount && _heapKeys[child + 1] > _heapKeys[child]) child++;
            if (_heapKeys[child] <= key) break;
            (_heapKeys[place], _heapTerms[place]) = (_heapKeys[child], _heapTerms[child]);
            place = child;
        }

        (_heapKeys[place], _heapTerms[place]) = (key, term);
    }
}
