using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>How many operations a run of a tape takes: each arithmetic operation or call of a function is one, a fused multiply-add two;
/// what reads, writes, compares or chooses is none.</summary>
/// <remarks>A loop counts as often as it runs, each of its totals one in each run; a loop whose bounds are known only at run time counts
/// once. Of an If the dearer branch counts.</remarks>
public static class OperationCount
{
    /// <summary>Counts the operations of a run.</summary>
    /// <param name="tape">The tape.</param>
    /// <returns>The number; exact as long as it is below 2^53.</returns>
    public static double Of(Tape tape)
    {
        ArgumentNullException.ThrowIfNull(tape);
        return new Run(tape).Region(0, tape.Instructions.Length);
    }

    private static int Of(Opcode opcode) => opcode switch
    {
        Opcode.Add or Opcode.Subtract or Opcode.Multiply or Opcode.Divide or Opcode.Negate or Opcode.Power or Opcode.Call => 1,
        Opcode.Sum or Opcode.Product or Opcode.Maximum or Opcode.Accumulate => 1,
        Opcode.FusedMultiplyAdd => 2,
        _ => 0,
    };

    private sealed class Run(Tape tape)
    {
        private readonly Dictionary<int, long> _indices = [];

        public double Region(int start, int end)
        {
            var count = 0.0;
            for (var i = start; i < end; i++)
            {
                switch (tape.Instructions[i].Opcode)
                {
                    case Opcode.If:
                        var middle = tape.PartnerOf(i);
                        var endIf = tape.PartnerOf(middle);
                        count += Math.Max(Region(i + 1, middle), Region(middle + 1, endIf));
                        i = endIf;
                        break;
                    case Opcode.Loop:
                        count += Loop(i);
                        i = tape.PartnerOf(i);
                        break;
                    default:
                        count += Of(tape.Instructions[i].Opcode);
                        break;
                }
            }

            return count;
        }

        private double Loop(int begin)
        {
            var (loop, end) = (tape.Instructions[begin], tape.PartnerOf(begin));
            if (Value(loop.A) is not { } lower || Value(loop.B) is not { } upper) return Region(begin + 1, end);
            if (upper < lower) return 0;
            if (!BoundsInsideRead(begin, end)) return (upper - lower + 1.0) * Region(begin + 1, end);
            var count = 0.0;
            for (var index = lower; index <= upper; index++)
            {
                _indices[begin] = index;
                count += Region(begin + 1, end);
            }

            _indices.Remove(begin);
            return count;
        }

        private long? Value(int subscript) => tape.Subscripts[subscript].Atoms.All(_indices.ContainsKey)
            ? tape.Subscripts[subscript].Evaluate(atom => _indices[atom])
            : null;

        private bool BoundsInsideRead(int begin, int end)
        {
            for (var i = begin + 1; i < end; i++)
            {
                if (tape.Instructions[i] is { Opcode: Opcode.Loop, A: var lower, B: var upper }
                    && (tape.Subscripts[lower].Reads(begin) || tape.Subscripts[upper].Reads(begin)))
                    return true;
            }

            return false;
        }
    }
}
