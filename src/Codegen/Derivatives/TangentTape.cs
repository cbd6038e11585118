using System.Globalization;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Forward accumulation: from the tape of some functions the tape of their values and of their derivatives along directions
/// that are inputs, at about twice the operations for each direction.</summary>
/// <remarks>Beside each value its derivative is computed, by the chain rule (Griewank and Walther, Evaluating Derivatives, chapter 3).
/// Each local array has beside it an array of derivatives, and so has the array of results.</remarks>
internal static class TangentTape
{
    /// <summary>The tape whose results are those of a tape, and then for each direction the derivatives along it.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="skipped">How many results, from the first on, have no derivatives.</param>
    /// <param name="count">How many directions there are: inputs behind those of the tape, one direction after the other.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Tape Along(Tape tape, int skipped, int count, CancellationToken cancellationToken)
    {
        var (inputs, results) = (tape.Inputs.Length, tape.Outputs.Length);
        var length = results - skipped;
        var names = Enumerable.Range(0, count * inputs)
            .Select(k => string.Create(CultureInfo.InvariantCulture, $"direction[{(k / inputs) + 1},{(k % inputs) + 1}]"));
        var target = new TapeBuilder([.. tape.Inputs, .. names], tape.Arrays[TapeArray.Point].Length);
        var replay = new Replay(tape, target, cancellationToken) { Arithmetic = new(target) };
        var directions = new GivenDirections(
            target, TapeArray.Point, count, (at, direction) => at.Plus((direction + 1L) * inputs));
        var sweep = new ForwardSweep(tape, target, replay, new Activity(tape), directions, cancellationToken)
        {
            Results = (opcode, at, tangent) => target.Write(
                opcode, TapeArray.Results, at.Plus(results - skipped + (tangent.Direction * length)), tangent.Value),
        };
        sweep.Run();
        var outputs = new int[results + (count * length)];
        for (var k = 0; k < results; k++)
        {
            var value = tape.Outputs[k];
            outputs[k] = replay[value];
            if (k < skipped) continue;
            for (var direction = 0; direction < count; direction++)
                outputs[results + (direction * length) + k - skipped] = value < 0 ? TapeBuilder.Written : target.Constant(0);
            if (value < 0) continue;
            foreach (var tangent in sweep.Of(value)) outputs[results + (tangent.Direction * length) + k - skipped] = tangent.Value;
        }

        return Tidying.Apply(target.Build(outputs), cancellationToken);
    }
}
