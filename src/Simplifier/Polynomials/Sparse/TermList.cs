using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>Takes terms in descending order, leaves out those with the coefficient 0, and becomes a polynomial.</summary>
internal sealed class TermList(ExponentLayout layout, int capacity)
{
    private readonly CoefficientList _coefficients = new(capacity);
    private ulong[] _monomials = new ulong[Math.Max(4, capacity) * layout.Words];

    public int Count => _coefficients.Count;

    public void Add(ReadOnlySpan<ulong> monomial, long coefficient)
    {
        if (coefficient == 0) return;
        Put(monomial);
        _coefficients.Add(coefficient);
    }

    public void Add(ReadOnlySpan<ulong> monomial, Int128 coefficient)
    {
        if (coefficient == 0) return;
        Put(monomial);
        _coefficients.Add(coefficient);
    }

    public void Add(ReadOnlySpan<ulong> monomial, BigInteger coefficient)
    {
        if (coefficient.IsZero) return;
        Put(monomial);
        _coefficients.Add(coefficient);
    }

    public SparsePolynomial ToPolynomial()
    {
        var length = Count * layout.Words;
        return new SparsePolynomial(layout, length == _monomials.Length ? _monomials : _monomials[..length], _coefficients);
    }

    private void Put(ReadOnlySpan<ulong> monomial)
    {
        var start = Count * layout.Words;
        if (start == _monomials.Length) Array.Resize(ref _monomials, 2 * start);
        monomial.CopyTo(_monomials.AsSpan(start));
    }
}
