using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>Finds which factors modulo a power of a prime belong together by reducing a lattice, in polynomial time (M. van Hoeij,
/// 2002; the
/// data and their gradual use after W. Hart, M. van Hoeij and A. Novocin, 2011).</summary>
/// <remarks>
/// <para>The coefficients of f·g'/g are sums of those of the modular factors of g, and small if g is a true factor. A vector of the lattice
/// says with 0 and 1 which factors are in g; for each power looked at it has another entry, the coefficient modulo p^a on a scale
/// where that of a true factor is below 1. The lattice holds the vectors of all true factors; longer vectors are left
/// out until what remains tells the factors apart. One vector left proves that f is irreducible, long before the factors could be
/// read off.</para>
/// </remarks>
internal sealed class Knapsack
{
    // So many bits of a coefficient are looked at: few, so that doubles are exact and each reduction is quick.
    private const int MostBits = 20;

    private const int LeastBits = 5;

    private readonly IntegerPolynomial _polynomial;
    private readonly HenselTree _tree;
    private readonly double[] _bounds;
    private readonly double _primeBits;
    private readonly int _fractionBits;

    public Knapsack(IntegerPolynomial polynomial, HenselTree tree)
    {
        _polynomial = polynomial;
        _tree = tree;
        _bounds = FactorBounds.LogarithmicDerivative(polynomial);
        _primeBits = FactorBounds.Logarithm(tree.Modulus) / tree.Exponent;
        // The entries of up to all factors are added up, each with a rounding error of half a unit, and as often the modulus.
        _fractionBits = BitOperations.Log2((uint)tree.Count) + 2;
    }

    /// <summary>The irreducible factors of the square-free primitive polynomial; null if the lattice could not be reduced.</summary>
    public List<IntegerPolynomial>? Solve(CancellationToken cancellationToken)
    {
        var basis = new LatticeBasis(_tree.Count);
        var columns = 0;
        int[]? tried = null;
        // Towards all vectors but those of the factors being long; more are asked for where this does not suffice.
        for (var wanted = 6.0 * _tree.Count; ; wanted *= 1.6)
        {
            _tree.Lift(ExponentFor(wanted), cancellationToken);
            var usable = Usable(_tree.Exponent * _primeBits);
            // These stay as they are if the tree is lifted further in between.
            var derivatives = new LogarithmicDerivatives(_polynomial, _tree, usable);
            foreach (var power in usable)
            {
                if (!TryAdd(basis, derivatives, power)) return null;
                columns++;
                // The squares of at most 1 from every factor and from every column.
                if (!basis.TryReduce(_tree.Count + columns, cancellationToken)) return null;
                if (basis.Rank == 1) return [_polynomial];
                if (Partition(basis) is not { } partition || (tried is not null && partition.AsSpan().SequenceEqual(tried))) continue;
                tried = partition;
                if (new Partition(_polynomial, _tree, partition).TryFactors(cancellationToken) is { } factors) return factors;
            }
        }
    }

    // The powers of x of use at a precision, those of the smallest bounds first. The highest is always the degree of the factor.
    private List<int> Usable(double modulusBits)
    {
        var usable = new List<int>();
        for (var j = 0; j < _bounds.Length - 1; j++)
            if (modulusBits - _bounds[j] - 1 >= LeastBits) usable.Add(j);
        usable.Sort((a, b) => _bounds[a] != _bounds[b] ? _bounds[a].CompareTo(_bounds[b]) : a.CompareTo(b));
        return usable;
    }

    // The least precision at which the columns have so many bits in all.
    private int ExponentFor(double wanted)
    {
        var exponent = _tree.Exponent;
        while (true)
        {
            var bits = 0.0;
            foreach (var j in Usable(exponent * _primeBits)) bits += Math.Min(MostBits, (exponent * _primeBits) - _bounds[j] - 1);
            // Where there are few columns, precision beyond that of a factor's coefficients decides.
            if (bits >= wanted || exponent * _primeBits > wanted + _bounds.Max()) return exponent;
            exponent += 1 + (exponent / 16);
        }
    }

    private bool TryAdd(LatticeBasis basis, LogarithmicDerivatives derivatives, int power)
    {
        // On this scale a true factor's coefficient is at most one half, and the modulus has no more than the most bits.
        var scale = (int)Math.Ceiling(Math.Max(_bounds[power] + 1, FactorBounds.Logarithm(derivatives.Modulus) - MostBits)) - _fractionBits;
        var unit = 1.0 / (1 << _fractionBits);
        var modulus = (double)Round(derivatives.Modulus, scale);
        var entries = new double[basis.Rank];
        for (var row = 0; row < entries.Length; row++)
        {
            var sum = 0.0;
            for (var i = 0; i < _tree.Count; i++) sum += basis[row][i] * (double)Round(derivatives[i, power], scale);
            if (Math.Abs(sum) > 1L << 52) return false;
            entries[row] = (sum - (modulus * Math.Round(sum / modulus))) * unit;
        }

        basis.Extend(entries, modulus * unit);
        return true;
    }

    private static long Round(BigInteger value, int bits)
    {
        if (bits <= 0) return (long)(value << -bits);
        return (long)((value + (BigInteger.One << (bits - 1))) >> bits);
    }

    // The classes of factors in which every vector has equal entries, if there are as many classes as vectors.
    private int[]? Partition(LatticeBasis basis)
    {
        var classes = new int[_tree.Count];
        var first = new List<int>();
        for (var i = 0; i < classes.Length; i++)
        {
            var found = first.FindIndex(j => AreEqual(basis, i, j));
            if (found < 0)
            {
                found = first.Count;
                first.Add(i);
                if (first.Count > basis.Rank) return null;
            }

            classes[i] = found;
        }

        return first.Count == basis.Rank ? classes : null;
    }

    private static bool AreEqual(LatticeBasis basis, int i, int j)
    {
        for (var row = 0; row < basis.Rank; row++)
            if (basis[row][i] != basis[row][j]) return false;
        return true;
    }
}
