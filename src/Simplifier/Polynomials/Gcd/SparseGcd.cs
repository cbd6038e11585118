using System.Numerics;
using Symbolic.Simplifier.Polynomials.Factoring;
using Symbolic.Simplifier.Polynomials.Modular;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Gcd;

/// <summary>The gcd of polynomials in several variables modulo word primes, from images in one variable at the powers of a root of unity
/// (M. Ben-Or, P. Tiwari, 1988; J. Hu, M. Monagan, 2016). The caller proves the result by division.</summary>
/// <remarks>The order of the root is a power of 2, so that the exponents of a monomial can be read from its value bit by bit.</remarks>
internal sealed class SparseGcd
{
    private const int Adicity = 44;
    private const int Attempts = 4;
    private const int MaxImages = 20_000;

    // Large primes p with p - 1 divisible by 2^44.
    private static readonly Lazy<ulong[]> SuitablePrimes = new(static () =>
        [.. Enumerable.Range(1, 1 << 17).Select(static i => ((ulong)((1 << 18) - i) << Adicity) + 1).Where(Primes.IsPrime).Take(48)]);

    private readonly SparsePolynomial _a;
    private readonly SparsePolynomial _b;
    private readonly SparsePolynomial _leading;
    private readonly int _variable;
    private readonly int[] _fields;
    private readonly int _bits;
    private readonly CancellationToken _cancellationToken;
    private ulong _state = 0x9E3779B97F4A7C15;

    /// <param name="a">Primitive over the whole numbers.</param>
    /// <param name="b">Primitive too.</param>
    /// <param name="leading">The gcd of their leading coefficients in the variable.</param>
    /// <param name="variable">The variable that stays.</param>
    /// <param name="degrees">No degree of the gcd is larger.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    public SparseGcd(SparsePolynomial a, SparsePolynomial b, SparsePolynomial leading, int variable, int[] degrees,
        CancellationToken cancellationToken)
    {
        (_a, _b, _leading, _variable, _cancellationToken) = (a, b, leading, variable, cancellationToken);
        _fields = new int[degrees.Length];
        for (var v = 0; v < degrees.Length; v++)
        {
            if (v == variable) continue;
            _fields[v] = 32 - BitOperations.LeadingZeroCount((uint)(degrees[v] + leading.Degree(v)));
            _bits += _fields[v];
        }
    }

    /// <summary>Polynomials that are, with more and more primes, the gcd times what the leading coefficients have too much.</summary>
    public IEnumerable<SparsePolynomial> Candidates()
    {
        if (_bits > Adicity) yield break;
        SparsePolynomial? known = null;
        var product = BigInteger.One;
        foreach (var prime in SuitablePrimes.Value)
        {
            var modulus = new Modulus(prime);
            SparsePolynomial? image = null;
            for (var attempt = 0; attempt < Attempts && image is null; attempt++) image = Image(modulus);
            if (image is null) yield break;
            if (known is null || known.Degree(_variable) > image.Degree(_variable))
            {
                (known, product) = (image, prime);
                yield return known;
                continue;
            }

            if (known.Degree(_variable) < image.Degree(_variable)) continue;
            var inverse = modulus.Inverse(modulus.Reduce(product));
            var change = Map(image - known, coefficient => modulus.Symmetric(modulus.Multiply(modulus.Reduce(coefficient), inverse)));
            known += change.Times(product);
            product *= prime;
            yield return known;
        }
    }

    private static SparsePolynomial Map(SparsePolynomial p, Func<BigInteger, BigInteger> change) => SparsePolynomial.FromTerms(
        p.VariableCount, Enumerable.Range(0, p.TermCount).Select(i => (change(p.Coefficient(i)), p.Exponents(i))));

    private SparsePolynomial? Image(Modulus modulus)
    {
        var root = Root(modulus);
        var shifts = new ulong[_fields.Length];
        var ratios = new ulong[_fields.Length];
        var place = 0;
        for (var v = 0; v < _fields.Length; v++)
        {
            shifts[v] = modulus.Reduce(Draw() >> 1) | 1;
            ratios[v] = modulus.Power(root, 1UL << place);
            place += _fields[v];
        }

        var (a, b) = (new SparseImages(_a, _variable, modulus, shifts, ratios), new SparseImages(_b, _variable, modulus, shifts, ratios));
        var scale = new SparseImages(_leading, _variable, modulus, shifts, ratios);
        Recurrence[]? sequences = null;
        for (var point = 0; point < MaxImages; point++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var (left, right, factor) = (a.Next(), b.Next(), scale.Next()[0]);
            if (left.Degree < _a.Degree(_variable) || right.Degree < _b.Degree(_variable) || factor == 0) return null;
            var gcd = ModularPolynomial.Gcd(left, right);
            sequences ??= [.. Enumerable.Range(0, gcd.Degree + 1).Select(_ => new Recurrence(modulus))];
            if (gcd.Degree != sequences.Length - 1) return null;
            for (var power = 0; power < sequences.Length; power++) sequences[power].Add(modulus.Multiply(gcd[power], factor));
            if (Array.TrueForAll(sequences, static sequence => sequence.IsSettled)) return Interpolated(modulus, root, sequences, shifts);
        }

        return null;
    }

    private SparsePolynomial? Interpolated(Modulus modulus, ulong root, Recurrence[] sequences, ulong[] shifts)
    {
        var terms = new List<(BigInteger, int[])>();
        for (var power = 0; power < sequences.Length; power++)
        {
            var sequence = sequences[power];
            if (sequence.Length == 0) continue;
            var factors = ModularFactorization.Factors(sequence.Characteristic(), _cancellationToken);
            if (factors.Count != sequence.Length) return null;
            var nodes = factors.Select(factor => modulus.Negate(factor[0])).ToArray();
            if (nodes.Contains(0UL) || Vandermonde.Of(modulus, nodes) is not { } system) return null;
            var values = system.Solve(sequence.Values.Take(nodes.Length).ToArray());
            for (var i = 0; i < nodes.Length; i++)
            {
                if (Logarithm(modulus, root, nodes[i]) is not { } logarithm) return null;
                var exponents = new int[_fields.Length];
                // The system counts powers from 1, the points from 0.
                var coefficient = modulus.Multiply(values[i], nodes[i]);
                for (var v = 0; v < exponents.Length; v++)
                {
                    exponents[v] = (int)(logarithm & ((1UL << _fields[v]) - 1));
                    logarithm >>= _fields[v];
                    coefficient = modulus.Multiply(coefficient, modulus.Inverse(modulus.Power(shifts[v], (ulong)exponents[v])));
                }

                exponents[_variable] = power;
                terms.Add((modulus.Symmetric(coefficient), exponents));
            }
        }

        return SparsePolynomial.FromTerms(_fields.Length, terms);
    }

    // An element of the order 2^bits.
    private ulong Root(Modulus modulus)
    {
        for (var candidate = 3UL; ; candidate++)
        {
            var root = modulus.Power(candidate, (modulus.Value - 1) >> Adicity);
            for (var i = Adicity; i > _bits; i--) root = modulus.Multiply(root, root);
            if (_bits == 0 || modulus.Power(root, 1UL << (_bits - 1)) == modulus.Value - 1) return root;
        }
    }

    // Bit by bit from the lowest; null if the value is no power of the root.
    private ulong? Logarithm(Modulus modulus, ulong root, ulong value)
    {
        ulong result = 0;
        var inverse = modulus.Inverse(root);
        for (var bit = 0; bit < _bits; bit++)
        {
            var test = modulus.Power(value, 1UL << (_bits - 1 - bit));
            if (test != 1)
            {
                if (test != modulus.Value - 1) return null;
                result |= 1UL << bit;
                value = modulus.Multiply(value, inverse);
            }

            inverse = modulus.Multiply(inverse, inverse);
        }

        return value == 1 ? result : null;
    }

    private ulong Draw()
    {
        _state = unchecked((_state * 6364136223846793005UL) + 1442695040888963407UL);
        return _state;
    }
}
