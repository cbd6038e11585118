namespace Symbolic.Codegen.Passes;

/// <summary>What is done to loops around the derivatives: all of it, but where it is asked what each part gains.</summary>
[Flags]
internal enum LoopPasses
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Sums of exponentials without their greatest exponent: see <see cref="Lowering.LogSumExp"/>.</summary>
    LogSumExp = 1,

    /// <summary>Half of the derivative of symmetric sums: see <see cref="Passes.SymmetricSums"/>.</summary>
    SymmetricSums = 2,

    /// <summary>What inner loops repeat, computed once: see <see cref="Passes.InvariantTables"/>.</summary>
    InvariantTables = 4,

    /// <summary>Short loops written out: see <see cref="Passes.ShortLoops"/>.</summary>
    ShortLoops = 8,

    /// <summary>One loop of two: see <see cref="Passes.LoopFusion"/>.</summary>
    LoopFusion = 16,

    /// <summary>All of them.</summary>
    All = LogSumExp | SymmetricSums | InvariantTables | ShortLoops | LoopFusion,
}
