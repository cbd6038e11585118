using Symbolic.Codegen;
using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;

namespace Symbolic;

/// <summary>Tapes made cheaper, and compiled as they are.</summary>
public static class OptimizeExtensions
{
    /// <summary>A tape with the same results, up to rounding, that is cheaper to run: what the compiler makes of every tape.</summary>
    /// <param name="tape">Any tape, such as <see cref="CompileExtensions.ToGradientTape"/> makes.</param>
    /// <param name="passes">Which passes it goes through; they run in a fixed order.</param>
    /// <remarks>Derivatives are taken before: the result is made for machines.</remarks>
    public static Tape Optimize(this Tape tape, TapePasses passes = TapePasses.All)
    {
        ArgumentNullException.ThrowIfNull(tape);
        return Optimizer.Run(tape, passes);
    }

    /// <summary>Compiles a tape, as it is, to a function that computes all its results.</summary>
    /// <param name="tape">Any tape.</param>
    /// <param name="cancellationToken">Stops the compilation of a large tape.</param>
    public static CompiledFunctions Compile(this Tape tape, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tape);
        return LinqCompiler.ToFunctions(tape, cancellationToken);
    }
}
