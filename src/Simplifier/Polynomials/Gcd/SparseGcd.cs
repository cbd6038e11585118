using System.Numerics;
using Symbolic.Simplifier.Polynomials.Factoring;
using Symbolic.Simplifier.Polynomials.Modular;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Gcd;

/// <summary>The gcd of polynomials in several variables modulo word primes, from images in one variable at the powers of a root of unity
/// (M. Ben-Or, P. Tiwari, 1988; J. Hu, M. Monagan, 2016). The caller proves the result by division.</summary>
/// <remarks>The order of the root is a power of 2, so that the exponents of a monomial can be read from its value bit by bit. Where one root
/// has not enough bits for the exponents of all variables, the points are powers of random numbers; the exponents of some variables at
/// a time are then read from what becomes of the coefficients when the first point is multiplied by powers of a root.</remarks>
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
    private readonly int[] _places;
    private readonly int[] _groups;
    private readonly List<int> _bits = [0];
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
        (_fields, _places, _groups) = (new int[degrees.Length], new int[degrees.Length], new int[degrees.Length]);
        for (var v = 0; v < degrees.Length; v++)
        {
            if (v == variable) continue;
            _fields[v] = 32 - BitOperations.LeadingZeroCount((uint)(degrees[v] + leading.Degree(v)));
            if (_bits[^1] + _fields[v] > Adicity) _bits.Add(0);
            (_places[v], _groups[v]) = (_bits[^1], _bits.Count - 1);
            _bits[^1] += _fields[v];
        }
    }

    /// <summary>Polynomials that are, with more and more primes, the gcd times what the leading coefficients have too much.</summary>
    public IEnumerable<SparsePolynomial> Candidates()
    {
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
        var shifts = new ulong[_fields.Length];
        var ratios = new ulong[_fields.Length];
        var root = Root(modulus, _bits[0]);
        for (var v = 0; v < _fields.Length; v++)
        {
            shifts[v] = modulus.Reduce(Draw() >> 1) | 1;
            ratios[v] = _bits.Count == 1 ? modulus.Power(root, 1UL << _places[v]) : modulus.Reduce(Draw() >> 1) | 1;
        }

        if (Sequences(modulus, shifts, ratios, -1, 0) is not { } sequences) return null;
        var systems = new Vandermonde?[sequences.Length];
        var nodes = new ulong[sequences.Length][];
        var values = new ulong[sequences.Length][];
        for (var power = 0; power < sequences.Length; power++)
        {
            var sequence = sequences[power];
            (nodes[power], values[power]) = ([], []);
            if (sequence.Length == 0) continue;
            var factors = ModularFactorization.Factors(sequence.Characteristic(), _cancellationToken);
            if (factors.Count != sequence.Length) return null;
            nodes[power] = [.. factors.Select(factor => modulus.Negate(factor[0]))];
            systems[power] = nodes[power].Contains(0UL) ? null : Vandermonde.Of(modulus, nodes[power]);
            if (systems[power] is not { } system) return null;
            values[power] = system.Solve([.. sequence.Values.Take(nodes[power].Length)]);
        }

        var exponents = Array.ConvertAll(nodes, list => Array.ConvertAll(list, _ => new int[_fields.Length]));
        if (_bits.Count == 1)
        {
            for (var power = 0; power < nodes.Length; power++)
                if (!Read(modulus, root, 0, nodes[power], exponents[power])) return null;
        }

        for (var group = 0; group < _bits.Count && _bits.Count > 1; group++)
        {
            root = Root(modulus, _bits[group]);
            var moved = (ulong[])shifts.Clone();
            for (var v = 0; v < moved.Length; v++)
                if (_groups[v] == group && _fields[v] > 0) moved[v] = modulus.Multiply(moved[v], modulus.Power(root, 1UL << _places[v]));
            var points = sequences.Max(static sequence => sequence.Length);
            if (Sequences(modulus, moved, ratios, sequences.Length - 1, points) is not { } others) return null;
            for (var power = 0; power < nodes.Length; power++)
            {
                if (systems[power] is not { } system) continue;
                var changes = system.Solve([.. others[power].Values.Take(nodes[power].Length)]);
                for (var i = 0; i < changes.Length; i++)
                    changes[i] = modulus.Multiply(changes[i], modulus.Inverse(values[power][i]));
                if (!Read(modulus, root, group, changes, exponents[power])) return null;
            }
        }

        return Interpolated(modulus, nodes, values, exponents, shifts);
    }

    // The coefficients of the images at a number of points, or at as many as it takes until all follow a rule.
    private Recurrence[]? Sequences(Modulus modulus, ulong[] shifts, ulong[] ratios, int degree, int points)
    {
        var (a, b) = (new SparseImages(_a, _variable, modulus, shifts, ratios), new SparseImages(_b, _variable, modulus, shifts, ratios));
        var scale = new SparseImages(_leading, _variable, modulus, shifts, ratios);
        Recurrence[]? sequences = null;
        for (var point = 0; point < MaxImages; point++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var (left, right, factor) = (a.Next(), b.Next(), scale.Next()[0]);
            if (left.Degree < _a.Degree(_variable) || right.Degree < _b.Degree(_variable) || factor == 0) return null;
            var gcd = ModularPolynomial.Gcd(left, right);
            if (degree >= 0 && gcd.Degree != degree) return null;
            sequences ??= [.. Enumerable.Range(0, gcd.Degree + 1).Select(_ => new Recurrence(modulus))];
            if (gcd.Degree != sequences.Length - 1) return null;
            for (var power = 0; power < sequences.Length; power++) sequences[power].Add(modulus.Multiply(gcd[power], factor));
            if (degree < 0 ? Array.TrueForAll(sequences, static sequence => sequence.IsSettled) : point + 1 >= points) return sequences;
        }

        return null;
    }

    private SparsePolynomial Interpolated(Modulus modulus, ulong[][] nodes, ulong[][] values, int[][][] exponents, ulong[] shifts)
    {
        var terms = new List<(BigInteger, int[])>();
        for (var power = 0; power < nodes.Length; power++)
        {
            for (var i = 0; i < nodes[power].Length; i++)
            {
                var monomial = exponents[power][i];
                // The system counts powers from 1, the points from 0.
                var coefficient = modulus.Multiply(values[power][i], nodes[power][i]);
                for (var v = 0; v < monomial.Length; v++)
                    coefficient = modulus.Multiply(coefficient, modulus.Inverse(modulus.Power(shifts[v], (ulong)monomial[v])));
                monomial[_variable] = power;
                terms.Add((modulus.Symmetric(coefficient), monomial));
            }
        }

        return SparsePolynomial.FromTerms(_fields.Length, terms);
    }

    // The exponents of a group of variables, from powers of the root; false if a value is none.
    private bool Read(Modulus modulus, ulong root, int group, ulong[] powers, int[][] exponents)
    {
        for (var i = 0; i < powers.Length; i++)
        {
            if (Logarithm(modulus, root, _bits[group], powers[i]) is not { } logarithm) return false;
            for (var v = 0; v < _fields.Length; v++)
                if (_groups[v] == group) exponents[i][v] = (int)((logarithm >> _places[v]) & ((1UL << _fields[v]) - 1));
        }

        return true;
    }

    // An element of the order 2^bits.
    private static ulong Root(Modulus modulus, int bits)
    {
        for (var candidate = 3UL; ; candidate++)
        {
            var root = modulus.Power(candidate, (modulus.Value - 1) >> Adicity);
            for (var i = Adicity; i > bits; i--) root = modulus.Multiply(root, root);
            if (bits == 0 || modulus.Power(root, 1UL << (bits - 1)) == modulus.Value - 1) return root;
        }
    }

    // Bit by bit from the lowest; null if the value is no power of the root.
    private static ulong? Logarithm(Modulus modulus, ulong root, int bits, ulong value)
    {
        ulong result = 0;
        var inverse = modulus.Inverse(root);
        for (var bit = 0; bit < bits; bit++)
        {
            var test = modulus.Power(value, 1UL << (bits - 1 - bit));
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
