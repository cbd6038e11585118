namespace Symbolic.Codegen.Tapes;

/// <summary>Which values subscripts take in the loops around: enclosed by interval arithmetic, or, where that proves too little, by
/// running through the loops.</summary>
internal sealed class IndexRanges
{
    private const int MostRuns = 200_000;
    private readonly Dictionary<int, (Subscript Lower, Subscript Upper)> _bounds = [];
    private readonly Dictionary<int, (double Least, double Greatest)> _ranges = [];

    public void Define(int atom, Subscript lower, Subscript upper)
    {
        _bounds[atom] = (lower, upper);
        _ranges[atom] = (lower.Range(RangeOf).Least, upper.Range(RangeOf).Greatest);
    }

    /// <summary>The least and greatest value of a subscript, and whether it is always whole.</summary>
    /// <param name="subscript">A subscript of the loops that were told.</param>
    /// <param name="first">The least value that is allowed.</param>
    /// <param name="last">The greatest one: only if the quick answer exceeds these, the loops are run through.</param>
    public (double Least, double Greatest, bool IsWhole) Of(Subscript subscript, long first, long last)
    {
        var (least, greatest) = subscript.Range(RangeOf);
        if (least >= first && greatest <= last && subscript.Divisor == 1) return (least, greatest, true);
        return Enumerated(subscript) ?? (least, greatest, subscript.Divisor == 1);
    }

    private (double Least, double Greatest) RangeOf(int atom) =>
        _ranges.TryGetValue(atom, out var range) ? range : (double.NegativeInfinity, double.PositiveInfinity);

    // Null if the loops run too long, or their bounds are not known.
    private (double Least, double Greatest, bool IsWhole)? Enumerated(Subscript subscript)
    {
        var atoms = new SortedSet<int>(subscript.Atoms);
        var open = new Queue<int>(atoms);
        while (open.TryDequeue(out var atom))
        {
            if (!_bounds.TryGetValue(atom, out var bounds)) return null;
            foreach (var outer in bounds.Lower.Atoms.Concat(bounds.Upper.Atoms))
            {
                if (atoms.Add(outer)) open.Enqueue(outer);
            }
        }

        // Bounds read atoms of loops around, which have smaller numbers.
        var order = atoms.ToArray();
        if (order.Length == 0) return null;
        return Run(subscript, order);
    }

    private (double Least, double Greatest, bool IsWhole)? Run(Subscript subscript, int[] order)
    {
        var (values, last) = (new Dictionary<int, long>(), new long[order.Length]);
        var (least, greatest, isWhole) = (double.PositiveInfinity, double.NegativeInfinity, true);
        long ValueOf(int atom) => values[atom];
        var (level, runs) = (0, 0);
        Enter(0);
        while (level >= 0)
        {
            if (++runs > MostRuns) return null;
            if (values[order[level]] > last[level])
            {
                if (--level >= 0) values[order[level]]++;
            }
            else if (level + 1 < order.Length)
            {
                Enter(++level);
            }
            else
            {
                var value = subscript.Numerator(ValueOf);
                isWhole &= value % subscript.Divisor == 0;
                (least, greatest) = (Math.Min(least, (double)value / subscript.Divisor), Math.Max(greatest, (double)value / subscript.Divisor));
                values[order[level]]++;
            }
        }

        // Loops that never run read nothing.
        return least > greatest ? null : (least, greatest, isWhole);

        void Enter(int next)
        {
            var (lower, upper) = _bounds[order[next]];
            values[order[next]] = lower.Evaluate(ValueOf);
            last[next] = upper.Evaluate(ValueOf);
        }
    }
}
