using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>The passes that run before derivatives are taken.</summary>
internal static class Preparation
{
    /// <summary>A tape with the same results, up to rounding, whose derivatives are cheaper. Loops without functions in them are written
    /// out more readily, and loops that are written out have more to compute beforehand.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="isForMachine">Whether nobody reads the result.</param>
    /// <param name="passes">Which passes run.</param>
    public static Tape Run(Tape tape, bool isForMachine = false, LoopPasses passes = LoopPasses.All)
    {
        var hasTables = passes.HasFlag(LoopPasses.InvariantTables);
        if (hasTables) tape = InvariantTables.Run(tape);
        if (passes.HasFlag(LoopPasses.ShortLoops)) tape = ShortLoops.Run(tape, isForMachine);
        return hasTables ? InvariantTables.Run(tape) : tape;
    }
}
