using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Writes all loops out, so that it is known which input each instruction reads, and derivatives need no colours.</summary>
internal sealed class LoopFreeTape : TapeCopy
{
    private readonly CancellationToken _cancellationToken;
    private bool _isPossible = true;

    private LoopFreeTape(Tape tape, int limit, CancellationToken cancellationToken)
        : base(tape)
    {
        _cancellationToken = cancellationToken;
        Target.Limit = limit;
    }

    /// <summary>The tape without loops.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="limit">How many instructions are written at most.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null if there would be more, or bounds and subscripts are not known beforehand, or local arrays are used.</returns>
    public static Tape? Of(Tape tape, int limit, CancellationToken cancellationToken)
    {
        if (tape.Instructions.Any(each => each.IsWrite || each.Opcode is Opcode.Whole or Opcode.Maximum)) return null;
        if (LoopDepth(tape) > DeepestLoops) return null;
        var pass = new LoopFreeTape(tape, limit, cancellationToken);
        pass.Copy(0, tape.Instructions.Length);
        return pass._isPossible && !pass.Target.IsFull ? pass.Finished() : null;
    }

    protected override int CopyLoop(int begin)
    {
        var loop = Tape.Instructions[begin];
        var (lower, upper) = (Moved(loop.A), Moved(loop.B));
        _isPossible &= lower is { IsConstant: true, Divisor: 1 } && upper is { IsConstant: true, Divisor: 1 };
        WriteOut(begin, lower.Constant, _isPossible ? upper.Constant : lower.Constant - 1, _cancellationToken);
        return Tape.PartnerOf(begin);
    }

    protected override int CopySingle(int i, in Instruction instruction)
    {
        if (instruction.Opcode != Opcode.Load) return base.CopySingle(i, instruction);
        var at = Moved(instruction.B);
        if (at is { IsConstant: true, Divisor: 1, Constant: >= 0 and var index } && index < Tape.Arrays[instruction.A].Length)
            return Target.Load(instruction.A, at);
        _isPossible = false;
        return Target.Constant(0);
    }
}
