using Symbolic.Codegen.Tapes;
using Symbolic.Errors;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Jacobians and Hessians of tapes, dense and sparse, in the way that takes the fewest operations.</summary>
internal static class DerivativeMatrices
{
    // Longer programs are compiled too slowly; loops then do what straight code would.
    private const int LongestDirect = 500_000;
    private const int LongestWithChoice = 50_000;
    private const int LongestUnrolled = 4_500;
    private const int MostRows = 32;

    /// <summary>The tape of all results of a tape, if wanted, and of the matrix of their derivatives by all inputs.</summary>
    public static Tape Jacobian(
        Tape tape, SparsityPattern? pattern, bool withValues, CancellationToken cancellationToken, int longestUnrolled = LongestUnrolled)
    {
        if (pattern is null) CheckSize(tape.Outputs.Length, tape.Inputs.Length);
        var layout = new MatrixLayout(
            pattern ?? DependencePattern.Of(tape, 0, cancellationToken), 0, withValues ? tape.Outputs.Length : 0, IsSymmetric: false,
            IsDense: pattern is null);
        return Best(tape, each => Of(each, layout, cancellationToken), longestUnrolled, cancellationToken);
    }

    /// <summary>The tape of the first result of a tape, its gradient and its Hessian.</summary>
    public static Tape Hessian(
        Tape tape, SparsityPattern? pattern, CancellationToken cancellationToken, int longestUnrolled = LongestUnrolled)
    {
        if (pattern is null) CheckSize(1 + tape.Inputs.Length, tape.Inputs.Length);
        var layout = new MatrixLayout(
            pattern ?? HessianPattern(tape, cancellationToken), 1, 1 + tape.Inputs.Length, IsSymmetric: true, IsDense: pattern is null);
        return Best(tape, each => Of(Adjoint.Gradient(each, cancellationToken), layout, cancellationToken), longestUnrolled, cancellationToken);
    }

    /// <summary>Where the Hessian of a function can differ from 0.</summary>
    public static SparsityPattern HessianPattern(Tape tape, CancellationToken cancellationToken) =>
        DependencePattern.Of(Adjoint.Gradient(tape, cancellationToken), 1, cancellationToken).Symmetric();

    private static void CheckSize(int rows, int columns)
    {
        if ((long)(rows + 1) * columns > Array.MaxLength)
            throw new LimitExceededException($"a dense matrix of {rows} x {columns} derivatives is not computed; ask for the sparse one");
    }

    // With loops, or where they are short and it takes fewer operations, without.
    private static Tape Best(Tape tape, Func<Tape, Tape> derive, int longestUnrolled, CancellationToken cancellationToken)
    {
        var best = derive(tape);
        if (DirectMatrix.IsPossible(tape) || LoopFreeTape.Of(tape, longestUnrolled, cancellationToken) is not { } unrolled) return best;
        var direct = derive(unrolled);
        return direct.Instructions.Length <= longestUnrolled && OperationCount.Of(direct) < OperationCount.Of(best) ? direct : best;
    }

    private static Tape Of(Tape tape, MatrixLayout layout, CancellationToken cancellationToken)
    {
        if (DirectMatrix.IsPossible(tape) && Direct(tape, layout, LongestDirect, cancellationToken) is { } direct) return direct;
        var pattern = layout.Pattern;
        var candidates = new List<Tape>();
        // Colouring is of no use, and slow, where most entries differ from 0.
        if (2L * pattern.Count < (long)pattern.Rows * pattern.Columns)
        {
            var coloring = layout.IsSymmetric ? Coloring.OfSymmetric(pattern) : Coloring.OfColumns(pattern);
            candidates.Add(CompressedMatrix.Colored(tape, layout, coloring, cancellationToken));
        }
        else
        {
            candidates.Add(CompressedMatrix.ByColumns(tape, layout, cancellationToken));
        }

        if (!layout.IsSymmetric && pattern.Rows <= MostRows) candidates.Add(RowMatrix.Of(tape, layout, cancellationToken));
        return candidates.MinBy(OperationCount.Of)!;
    }

    /// <summary>Writes the loop that picks the entries of a matrix from an array and puts them among the results.</summary>
    /// <param name="target">The tape that is written.</param>
    /// <param name="array">The array.</param>
    /// <param name="layout">The matrix.</param>
    /// <param name="source">Where an entry stands in the array.</param>
    public static void Pick(TapeBuilder target, int array, MatrixLayout layout, Func<int, int, long> source)
    {
        var pattern = layout.Pattern;
        if (pattern.Count == 0) return;
        var (sources, places) = (new double[pattern.Count], new double[pattern.Count]);
        for (var row = 0; row < pattern.Rows; row++)
        {
            for (var entry = pattern.RowStarts[row]; entry < pattern.RowStarts[row + 1]; entry++)
            {
                sources[entry] = source(row, pattern.ColumnIndices[entry]);
                places[entry] = layout.PlaceOf(row, pattern.ColumnIndices[entry]);
            }
        }

        var index = Subscript.Atom(target.BeginLoop(Subscript.Of(0), Subscript.Of(sources.Length - 1)));
        Subscript Known(string name, double[] values)
        {
            var table = target.AddArray(new TapeArray(name, TapeArrayKind.Data, values.Length, values));
            return Subscript.Atom(target.Whole(target.Load(table, index)));
        }

        var value = target.Load(array, Known("sources", sources));
        target.Write(Opcode.Store, TapeArray.Results, layout.IsDense ? Known("places", places) : index.Plus(layout.First), value);
        target.EndLoop();
    }

    /// <summary>The outputs of a tape whose entries are written into the results.</summary>
    public static int[] Outputs(Tape tape, Replay values, MatrixLayout layout)
    {
        var outputs = new int[layout.Length];
        Array.Fill(outputs, TapeBuilder.Written);
        for (var k = 0; k < layout.First; k++) outputs[k] = values[tape.Outputs[k]];
        return outputs;
    }

    private static Tape? Direct(Tape tape, MatrixLayout layout, int limit, CancellationToken cancellationToken)
    {
        List<Tape?> candidates =
        [
            DirectMatrix.Forward(tape, layout, new(limit), cancellationToken),
            DirectMatrix.Backward(tape, layout, new(limit), cancellationToken),
        ];
        var shortest = candidates.Min(candidate => candidate?.Instructions.Length ?? limit);
        if (shortest <= LongestWithChoice)
        {
            // What is longer by half is dearer too, as a rule.
            var shorter = shortest + (shortest / 2);
            candidates.Add(DirectMatrix.Forward(tape, layout, new(shorter, GathersFactors: true), cancellationToken));
            candidates.Add(DirectMatrix.Backward(tape, layout, new(shorter, GathersFactors: true), cancellationToken));
            if (StepLengths.AreUneven(tape))
                candidates.Add(DirectMatrix.Forward(tape, layout, new(shorter, UnevenSteps: true), cancellationToken));
        }

        return candidates.OfType<Tape>().MinBy(OperationCount.Of);
    }
}
