using Symbolic.Codegen.Derivatives;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Writes short loops out: those inside other loops, and those too short to gain from vectors.</summary>
/// <remarks>Runs before derivatives are taken, so that values of the body need not be computed again on the way back. Loops with a
/// greatest term stay, since it is a constant only as a total.</remarks>
internal sealed class ShortLoops : TapeCopy
{
    // A body must stay one method that the JIT optimises well, also after its derivative has been added.
    private const int LargestBody = 640;
    private const int MostRuns = 32;

    // Vector kernels are written out at each call.
    private const int SizeOfCall = 40;

    // Fewer runs than these, of few instructions in all, cost less one by one than what goes before and after vectors.
    private const int MostOutermostRuns = 16;
    private const int LargestOutermost = 160;
    private const int MostReadableRuns = 7;
    private readonly int _outermostRuns;
    private int _depth;

    private ShortLoops(Tape tape, bool isForMachine)
        : base(tape) => _outermostRuns = isForMachine ? MostOutermostRuns : MostReadableRuns;

    /// <summary>The tape without short loops.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="isForMachine">Whether nobody reads the result.</param>
    public static Tape Run(Tape tape, bool isForMachine = false) =>
        LoopDepth(tape) is > 0 and <= DeepestLoops ? new ShortLoops(tape, isForMachine).Run() : tape;

    protected override int CopyLoop(int begin)
    {
        var (end, first) = (Tape.PartnerOf(begin), Tape.FirstTotalOf(begin));
        if (IsShort(begin, first, out var lower, out var upper))
        {
            _depth++;
            WriteOut(begin, lower, upper);
            _depth--;
            return end;
        }

        base.CopyLoop(begin);
        _depth++;
        Copy(begin + 1, end + 1);
        _depth--;
        return end;
    }

    private bool IsShort(int begin, int first, out long lower, out long upper) =>
        HasFixedBounds(begin, out lower, out upper)
        && (_depth > 0 || upper - lower < _outermostRuns)
        && !HasMaximum(first, Tape.PartnerOf(begin))
        && SizeOfRuns(begin, first, lower, upper) <= (_depth > 0 ? LargestBody : LargestOutermost);

    private bool HasFixedBounds(int begin, out long lower, out long upper)
    {
        (lower, upper) = (0, 0);
        var loop = Tape.Instructions[begin];
        if (Moved(loop.A) is not { IsConstant: true } from || Moved(loop.B) is not { IsConstant: true } to) return false;
        (lower, upper) = (from.Constant / from.Divisor, to.Constant / to.Divisor);
        return upper - lower < MostRuns;
    }

    private bool HasMaximum(int first, int end)
    {
        while (first < end && Tape.Instructions[first].Opcode != Opcode.Maximum) first++;
        return first < end;
    }

    // How many instructions a part becomes when all its loops are written out; more than the limit if they cannot be.
    private long SizeOf(int start, int end)
    {
        var size = 0L;
        for (var i = start; i < end && size <= LargestBody; i++)
        {
            var instruction = Tape.Instructions[i];
            if (instruction.Opcode != Opcode.Loop)
            {
                if (!instruction.IsLeaf && instruction.Opcode != Opcode.Position && !Weights.Is(instruction))
                    size += instruction.Opcode is Opcode.Call or Opcode.Power ? SizeOfCall : 1;
                continue;
            }

            var (first, last) = (Tape.FirstTotalOf(i), Tape.PartnerOf(i));
            size += HasFixedBounds(i, out var lower, out var upper) && !HasMaximum(first, last)
                ? SizeOfRuns(i, first, lower, upper)
                : LargestBody + 1;
            i = last;
        }

        return size;
    }

    private long SizeOfRuns(int begin, int first, long lower, long upper)
    {
        var size = 0L;
        for (var run = lower; run <= upper && size <= LargestBody; run++)
        {
            Fix(begin, Subscript.Of(run));
            size += SizeOf(begin + 1, first) + 1;
        }

        return size;
    }
}
