using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>The passes that run before derivatives are taken.</summary>
internal static class Preparation
{
    /// <summary>A tape with the same results, up to rounding, whose derivatives are cheaper. Loops without functions in them are written
    /// out more readily, and loops that are written out have more to compute beforehand.</summary>
    public static Tape Run(Tape tape) => InvariantTables.Run(ShortLoops.Run(InvariantTables.Run(tape)));
}
