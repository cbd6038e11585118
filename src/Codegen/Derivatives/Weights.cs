using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Calls that leave a number as it is, and say with which weight its derivative counts. They stand only in tapes whose
/// derivatives are about to be taken, and are not written again with them.</summary>
internal static class Weights
{
    /// <summary>The derivative counts twice.</summary>
    public static readonly Function Double = Row("double weight", Number.Of(2));

    /// <summary>The derivative does not count: the number is taken for a constant.</summary>
    public static readonly Function Zero = Row("zero weight", Number.Zero);

    /// <summary>Whether an instruction is such a call.</summary>
    public static bool Is(in Instruction instruction) =>
        instruction.Function is { } row && (ReferenceEquals(row, Double) || ReferenceEquals(row, Zero));

    private static double Same(double x) => x;

    private static Function Row(string name, Expr weight) => new() { Name = name, Kernel = Same, Partial = (_, _, _) => weight };
}
