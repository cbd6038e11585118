using System.Runtime.Intrinsics;

namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>A basis of a lattice, reduced after A. Lenstra, H. Lenstra and L. Lovász (1982) with the Gram-Schmidt numbers in
/// double precision
/// (C. Schnorr, M. Euchner, 1994).</summary>
/// <remarks>The vectors are multiples of a power of two small enough for a double to hold them exactly, and are only added to each other
/// with whole factors: they stay a basis of the same lattice whatever the rounding of the other numbers.</remarks>
internal sealed class LatticeBasis
{
    private const double Lovasz = 0.99;

    // Entries below this, and their multiples in between, are exact: see the remarks.
    private const double Largest = 1L << 44;

    // A multiple that is a little over one half is not worth another round.
    private const double SizeReduced = 0.501;

    // Far beyond what is seen: a reduction that goes on for so long is led round in circles by rounding.
    private const int MostRounds = 200;

    private readonly List<double[]> _rows;
    private double[][] _products = [];
    private double[][] _multiples = [];

    /// <summary>The unit vectors.</summary>
    public LatticeBasis(int dimension)
    {
        _rows = new List<double[]>(dimension + 1);
        for (var i = 0; i < dimension; i++)
        {
            var row = new double[dimension];
            row[i] = 1;
            _rows.Add(row);
        }
    }

    /// <summary>The number of vectors.</summary>
    public int Rank => _rows.Count;

    /// <summary>A vector.</summary>
    public ReadOnlySpan<double> this[int index] => _rows[index];

    /// <summary>Gives every vector one more entry, and adds a vector that has no other.</summary>
    /// <param name="entries">The new entry of each vector.</param>
    /// <param name="last">The entry of the new vector.</param>
    public void Extend(ReadOnlySpan<double> entries, double last)
    {
        for (var i = 0; i < _rows.Count; i++) _rows[i] = [.. _rows[i], entries[i]];
        var added = new double[_rows[0].Length];
        added[^1] = last;
        // In front, where the reduction meets it first: the others are reduced by it.
        _rows.Insert(0, added);
    }

    /// <summary>Reduces the basis, and leaves out the vectors at its end that no lattice vector of at most a length needs.</summary>
    /// <param name="squaredLength">The square of the length.</param>
    /// <param name="cancellationToken">Checked for each vector looked at.</param>
    /// <returns>False if the numbers grew beyond what doubles hold exactly; the basis must not be used then.</returns>
    public bool TryReduce(double squaredLength, CancellationToken cancellationToken)
    {
        _products = Square(_rows.Count);
        _multiples = Square(_rows.Count);
        if (!TryReduceAll(cancellationToken)) return false;
        // The Gram-Schmidt numbers of a reduced basis are right to many digits; the margin is far beyond their error.
        while (_rows.Count > 1 && _products[_rows.Count - 1][_rows.Count - 1] > squaredLength * 1.001) _rows.RemoveAt(_rows.Count - 1);
        return true;
    }

    private static double[][] Square(int size)
    {
        var rows = new double[size][];
        for (var i = 0; i < size; i++) rows[i] = new double[size];
        return rows;
    }

    private bool TryReduceAll(CancellationToken cancellationToken)
    {
        _products[0][0] = Dot(_rows[0], _rows[0]);
        var rests = new double[_rows.Count + 1];
        var index = 1;
        for (var steps = 0L; index < _rows.Count; steps++)
        {
            if (steps > (long)MostRounds * _rows.Count * _rows.Count) return false;
            cancellationToken.ThrowIfCancellationRequested();
            if (!TrySizeReduce(index)) return false;
            // rests[i] is the squared length of the vector less its projection on the first i.
            rests[0] = Dot(_rows[index], _rows[index]);
            for (var i = 0; i < index; i++) rests[i + 1] = rests[i] - (_multiples[index][i] * _products[index][i]);
            var place = index;
            while (place > 0 && Lovasz * _products[place - 1][place - 1] > rests[place - 1]) place--;
            if (place < index) Move(index, place);
            _products[place][place] = Math.Max(rests[place], double.Epsilon);
            index = place + 1;
        }

        return true;
    }

    private void Move(int from, int to)
    {
        var (row, products, multiples) = (_rows[from], _products[from], _multiples[from]);
        for (var i = from; i > to; i--) (_rows[i], _products[i], _multiples[i]) = (_rows[i - 1], _products[i - 1], _multiples[i - 1]);
        (_rows[to], _products[to], _multiples[to]) = (row, products, multiples);
    }

    private bool TrySizeReduce(int index)
    {
        var row = _rows[index];
        var (products, multiples) = (_products[index], _multiples[index]);
        for (var round = 0; round < MostRounds; round++)
        {
            for (var j = 0; j < index; j++)
            {
                var product = Dot(row, _rows[j]);
                var other = _multiples[j];
                for (var i = 0; i < j; i++) product -= other[i] * products[i];
                products[j] = product;
                multiples[j] = product / _products[j][j];
            }

            var changed = false;
            for (var j = index - 1; j >= 0; j--)
            {
                if (Math.Abs(multiples[j]) <= SizeReduced) continue;
                var whole = Math.Round(multiples[j]);
                var other = _multiples[j];
                for (var i = 0; i < j; i++) multiples[i] -= whole * other[i];
                multiples[j] -= whole;
                if (!TrySubtract(row, _rows[j], whole)) return false;
                changed = true;
            }

            if (!changed) return true;
        }

        return false;
    }

    private static bool TrySubtract(double[] row, double[] other, double whole)
    {
        var largest = 0.0;
        for (var i = 0; i < row.Length; i++)
        {
            row[i] -= whole * other[i];
            largest = Math.Max(largest, Math.Abs(row[i]));
        }

        return largest < Largest && Math.Abs(whole) < Largest;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sums = Vector512<double>.Zero;
        var i = 0;
        for (; i <= a.Length - Vector512<double>.Count; i += Vector512<double>.Count)
            sums += Vector512.LoadUnsafe(ref a[i]) * Vector512.LoadUnsafe(ref b[i]);
        var sum = Vector512.Sum(sums);
        for (; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
