using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>How far the loops of a tape run, as far as that is known beforehand.</summary>
internal sealed class LoopExtent(Tape tape)
{
    // In additions: the mean of the functions is nearer to it than to one.
    private const int CallWork = 10;
    private readonly Dictionary<int, (double Least, double Greatest)> _ranges = [];

    /// <summary>The least and greatest value of a subscript, or null if they are not known.</summary>
    public (long First, long Last)? RangeOf(Subscript subscript)
    {
        var (least, greatest) = subscript.Range(OfAtom);
        return Math.Abs(least) < 1e15 && Math.Abs(greatest) < 1e15 ? ((long)Math.Floor(least), (long)Math.Ceiling(greatest)) : null;
    }

    /// <summary>How often a loop runs at most, or null if that is not known.</summary>
    public long? MostRuns(int begin)
    {
        var (lower, upper) = (tape.Subscripts[tape.Instructions[begin].A], tape.Subscripts[tape.Instructions[begin].B]);
        return RangeOf(upper.Plus(lower.Times(-1)).Plus(1)) is var (_, most) ? Math.Max(0, most) : null;
    }

    /// <summary>About how much is computed in a loop; 0 if it is not known how often it runs.</summary>
    public double Work(int begin)
    {
        var (lower, upper) = (tape.Subscripts[tape.Instructions[begin].A], tape.Subscripts[tape.Instructions[begin].B]);
        if (RangeOf(upper.Plus(lower.Times(-1)).Plus(1)) is not var (least, most) || most <= 0) return 0;
        var (end, work) = (tape.PartnerOf(begin), 0.0);
        for (var i = begin + 1; i < end; i++)
        {
            var instruction = tape.Instructions[i];
            if (instruction.Opcode == Opcode.Loop)
            {
                work += Work(i);
                i = tape.PartnerOf(i);
            }
            else if (!instruction.IsLeaf)
            {
                work += instruction.Opcode is Opcode.Call or Opcode.Power ? CallWork : 1;
            }
        }

        // Of a triangle about half is run.
        return work * (least == most ? most : Math.Max(1, (Math.Max(0, least) + most) / 2.0));
    }

    private (double Least, double Greatest) OfAtom(int atom)
    {
        if (_ranges.TryGetValue(atom, out var known)) return known;
        var instruction = tape.Instructions[atom];
        return _ranges[atom] = instruction.Opcode == Opcode.Loop
            ? (tape.Subscripts[instruction.A].Range(OfAtom).Least, tape.Subscripts[instruction.B].Range(OfAtom).Greatest)
            : (double.NegativeInfinity, double.PositiveInfinity);
    }
}
