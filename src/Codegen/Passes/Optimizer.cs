using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>All passes in their order: what a tape goes through between the derivatives and the back ends.</summary>
internal static class Optimizer
{
    /// <summary>A tape with the same results, up to rounding, that is cheaper to run.</summary>
    public static Tape Run(Tape tape, TapePasses passes = TapePasses.All)
    {
        if (passes.HasFlag(TapePasses.StrengthReduction)) tape = DeadCode.Remove(StrengthReduction.Run(tape));
        if (passes.HasFlag(TapePasses.CirclePairs)) tape = CirclePairs.Run(tape);
        if (passes.HasFlag(TapePasses.Scheduling)) tape = Scheduling.Run(tape);
        if (passes.HasFlag(TapePasses.SumStrands)) tape = DeadCode.Remove(SumStrands.Run(tape));
        if (passes.HasFlag(TapePasses.FusedMultiplyAdd) && FusedMultiplyAdds.IsFast) tape = DeadCode.Remove(FusedMultiplyAdds.Run(tape));
        return tape;
    }
}
