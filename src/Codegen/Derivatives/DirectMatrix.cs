using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Matrices of derivatives entry by entry, where it is known which input each instruction reads: only what differs from 0 is
/// computed, and what entries share once.</summary>
internal static class DirectMatrix
{
    private const long MostVisits = 200_000_000;

    /// <summary>How a matrix is computed entry by entry.</summary>
    /// <param name="Limit">How many instructions are written at most.</param>
    /// <param name="GathersFactors">See <see cref="Arithmetic.GathersFactors"/>.</param>
    /// <param name="UnevenSteps">Whether steps along inputs have the lengths of <see cref="StepLengths"/>, not 1.</param>
    public readonly record struct Way(int Limit, bool GathersFactors = false, bool UnevenSteps = false);

    /// <summary>Whether a tape reads its inputs, and writes its results, by fixed numbers only.</summary>
    public static bool IsPossible(Tape tape) =>
        !tape.Outputs.Contains(-1) && !tape.Instructions.Any(each => each is { Opcode: Opcode.Load, A: TapeArray.Point });

    /// <summary>Forwards along all inputs at once.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="layout">The matrix.</param>
    /// <param name="way">How.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null if there would be more.</returns>
    public static Tape? Forward(Tape tape, MatrixLayout layout, Way way, CancellationToken cancellationToken)
    {
        var lengths = way.UnevenSteps ? StepLengths.Of(tape) : StepLengths.Equal(tape);
        var target = new TapeBuilder(tape.Inputs, tape.Arrays[TapeArray.Point].Length) { Limit = way.Limit };
        var replay = new Replay(tape, target, cancellationToken) { Arithmetic = new(target) { GathersFactors = way.GathersFactors } };
        var sweep = new ForwardSweep(tape, target, replay, new Activity(tape), new UnitDirections(target, lengths), cancellationToken)
        {
            Results = (_, _, _) => throw new InvalidOperationException("Results that are written in loops have no entries of their own."),
        };
        sweep.Run();
        if (target.IsFull) return null;
        var entries = new Entries(tape, target, replay, layout, cancellationToken);
        for (var row = 0; row < layout.Pattern.Rows; row++)
        {
            foreach (var (column, value) in sweep.Of(tape.Outputs[row + layout.Skipped]))
                entries.Set(row, column, replay.Arithmetic.Multiply(target.Constant(1 / lengths[column]), value));
        }

        return entries.Finished();
    }

    /// <summary>Backwards from one result after the other.</summary>
    /// <inheritdoc cref="Forward" path="/param"/>
    /// <inheritdoc cref="Forward" path="/returns"/>
    public static Tape? Backward(Tape tape, MatrixLayout layout, Way way, CancellationToken cancellationToken)
    {
        if ((long)tape.Instructions.Length * layout.Pattern.Rows > MostVisits || Overwrites(tape)) return null;
        var adjoint = new Adjoint(tape, 0, cancellationToken, way.GathersFactors);
        adjoint.Target.Limit = way.Limit;
        var entries = new Entries(tape, adjoint.Target, adjoint.Values, layout, cancellationToken);
        for (var row = 0; row < layout.Pattern.Rows && !adjoint.Target.IsFull; row++)
        {
            foreach (var (column, value) in adjoint.RowOf(tape.Outputs[row + layout.Skipped])) entries.Set(row, column, value);
        }

        return adjoint.Target.IsFull ? null : entries.Finished();
    }

    // Whether elements of local arrays are stored more than once, so that what the way backwards needs is gone.
    private static bool Overwrites(Tape tape)
    {
        for (var i = 0; i < tape.Instructions.Length; i++)
        {
            if (tape.Instructions[i] is not { Opcode: Opcode.Store, B: var subscript }) continue;
            for (var region = tape.RegionOf(i); region >= 0; region = tape.RegionOf(region))
            {
                if (tape.Instructions[region].Opcode == Opcode.Loop && !tape.Subscripts[subscript].Reads(region)) return true;
            }
        }

        return false;
    }

    private sealed class Entries
    {
        private readonly TapeBuilder _target;
        private readonly MatrixLayout _layout;
        private readonly int[] _outputs;
        private readonly CancellationToken _cancellationToken;

        public Entries(Tape tape, TapeBuilder target, Replay values, MatrixLayout layout, CancellationToken cancellationToken)
        {
            (_target, _layout, _cancellationToken) = (target, layout, cancellationToken);
            _outputs = new int[layout.Length];
            // A dense matrix is cleared as a whole: storing each 0 would be a long program.
            Array.Fill(_outputs, layout.IsDense ? TapeBuilder.Written : target.Constant(0));
            for (var k = 0; k < layout.First; k++) _outputs[k] = values[tape.Outputs[k]];
        }

        // Of a symmetric matrix one half is computed.
        public void Set(int row, int column, int value)
        {
            if (_layout.IsSymmetric && column > row) return;
            if (_layout.PlaceOf(row, column) is >= 0 and var place) _outputs[place] = value;
            if (_layout.IsSymmetric && _layout.PlaceOf(column, row) is >= 0 and var mirrored) _outputs[mirrored] = value;
        }

        public Tape Finished() => Tidying.Apply(_target.Build(_outputs), _cancellationToken);
    }
}
