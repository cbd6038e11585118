using Symbolic.Simplifier.Polynomials.Modular;

namespace Symbolic.Simplifier.Polynomials.Gcd;

/// <summary>The shortest linear recurrence of a sequence of residues that grows (E. Berlekamp, J. Massey, 1969).</summary>
internal sealed class Recurrence(Modulus modulus)
{
    private readonly List<ulong> _values = [];
    private ulong[] _current = [1];
    private ulong[] _before = [1];
    private ulong _discrepancy = 1;
    private int _gap = 1;

    public IReadOnlyList<ulong> Values => _values;

    /// <summary>The order of the recurrence.</summary>
    public int Length { get; private set; }

    /// <summary>Whether so many values agree that the recurrence is likely that of the whole sequence.</summary>
    public bool IsSettled => _values.Count >= (2 * Length) + 2;

    public void Add(ulong value)
    {
        _values.Add(value);
        var n = _values.Count - 1;
        var sum = 0UL;
        for (var i = 0; i < _current.Length && i <= n; i++) sum = modulus.Add(sum, modulus.Multiply(_current[i], _values[n - i]));
        if (sum == 0)
        {
            _gap++;
            return;
        }

        var factor = modulus.Multiply(sum, modulus.Inverse(_discrepancy));
        var next = new ulong[Math.Max(_current.Length, _before.Length + _gap)];
        _current.CopyTo(next, 0);
        for (var i = 0; i < _before.Length; i++) next[i + _gap] = modulus.Subtract(next[i + _gap], modulus.Multiply(factor, _before[i]));
        if (2 * Length <= n)
        {
            (Length, _before, _discrepancy, _gap) = (n + 1 - Length, _current, sum, 1);
        }
        else
        {
            _gap++;
        }

        _current = next;
    }

    /// <summary>The polynomial whose roots are the nodes of the sequence.</summary>
    public ModularPolynomial Characteristic()
    {
        var coefficients = new ulong[Length + 1];
        for (var i = 0; i <= Length && i < _current.Length; i++) coefficients[Length - i] = _current[i];
        return new ModularPolynomial(modulus, coefficients);
    }
}
