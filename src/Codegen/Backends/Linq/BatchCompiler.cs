using Symbolic.Codegen.Backends.Linq.Vectors;
using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Makes programs for many points from programs for one.</summary>
internal static class BatchCompiler
{
    // The JIT gives up optimising methods that are much longer.
    private const int LongestOnVectors = 1500;

    /// <summary>A program for many points.</summary>
    /// <param name="tape">The optimised tape for one point.</param>
    /// <param name="shape">The vectors, or null for none.</param>
    /// <param name="cancellationToken">Stops the compilation.</param>
    public static IBatch ToBatch(Tape tape, VectorShape? shape, CancellationToken cancellationToken)
    {
        Delegates.RequireData(tape);
        if (shape is not null && tape.Instructions.Length <= LongestOnVectors && !tape.Instructions.Any(each => each.IsChecked))
        {
            var batched = Batching.Run(tape, out var range);
            var loop = Enumerable.Range(0, batched.Instructions.Length).First(i => batched.Instructions[i].Opcode == Opcode.Loop);
            if (VectorPlan.For(batched, loop, new ScratchArrays(batched)) is not null)
            {
                var program = LinqCompiler.Chunked(new ProgramLayout(batched, shape), false, cancellationToken, range);
                return new VectorBatch(program, batched.Instructions.Any(IsSum), tape.Outputs.Length);
            }
        }

        return new PointwiseBatch(LinqCompiler.ToFunctions(tape, cancellationToken), tape.Inputs.Length, tape.Outputs.Length);
    }

    private static bool IsSum(Instruction instruction) => instruction is { Opcode: Opcode.Accumulate, A: TapeArray.Results };
}
