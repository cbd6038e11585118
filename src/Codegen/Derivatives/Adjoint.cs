using System.Collections.Immutable;
using System.Globalization;
using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Reverse accumulation: from the tape of a function the tape of its value and gradient, or of the product of its Jacobian
/// from the left by a vector, at a small multiple of the operations, whatever the number of inputs.</summary>
/// <remarks>
/// <para>The function is written out first, then backwards for each value its adjoint, the derivative of the result by it: an
/// instruction adds to the adjoints of its operands its own adjoint times its partial derivatives (Griewank and Walther, Evaluating
/// Derivatives, chapter 3).</para>
/// <para>An If is reversed under the same condition, so that nothing of the branch not taken is computed or reaches the gradient. A
/// Loop is reversed by a loop that computes its body again and sums what it adds to the adjoints of values outside; where its runs read
/// what earlier ones have stored, it runs backwards. What is written into arrays is written once, on the way forwards.</para>
/// </remarks>
internal sealed class Adjoint
{
    private readonly Tape _tape;
    private readonly TapeBuilder _target;
    private readonly Replay _replay;
    private readonly Activity _activity;
    private readonly CancellationToken _cancellationToken;

    private Adjoint(Tape tape, int seeds, CancellationToken cancellationToken)
    {
        _tape = tape;
        _cancellationToken = cancellationToken;
        var names = Enumerable.Range(1, seeds).Select(k => string.Create(CultureInfo.InvariantCulture, $"weight[{k}]"));
        _target = new TapeBuilder([.. tape.Inputs, .. names], tape.Arrays[TapeArray.Point].Length);
        _replay = new Replay(tape, _target, cancellationToken);
        _activity = new Activity(tape);
        _replay.Region(0, tape.Instructions.Length);
        _replay.Writes = false;
    }

    /// <summary>The tape whose results are the first result of a tape, and its derivatives by all inputs.</summary>
    public static Tape Gradient(Tape tape, CancellationToken cancellationToken)
    {
        var transform = new Adjoint(tape, 0, cancellationToken);
        var adjoints = new Adjoints(transform._target);
        adjoints.Add(tape.Outputs[0], transform._target.Constant(1));
        var gradient = transform.Row(adjoints, new AdjointArrays(tape, transform._target, (TapeArray.Results, 1)), 1);
        return transform.Finished([transform._replay[tape.Outputs[0]], .. gradient]);
    }

    /// <summary>The tape whose results are those of a tape, and the sums of their derivatives by each input, with weights that are
    /// inputs behind those of the tape: the product of the Jacobian from the left by the vector of weights.</summary>
    public static Tape VectorJacobian(Tape tape, CancellationToken cancellationToken)
    {
        var (inputs, outputs) = (tape.Inputs.Length, tape.Outputs.Length);
        var transform = new Adjoint(tape, outputs, cancellationToken);
        var target = transform._target;
        var adjoints = new Adjoints(target);
        for (var k = 0; k < outputs; k++)
        {
            if (tape.Outputs[k] is >= 0 and var value && transform._activity[value]) adjoints.Add(value, target.Input(inputs + k));
        }

        var arrays = new AdjointArrays(tape, target, (TapeArray.Results, outputs), (TapeArray.Point, inputs));
        return transform.Finished([.. tape.Outputs.Select(value => transform._replay[value]), .. transform.Row(adjoints, arrays, outputs)]);
    }

    // From the adjoints of the outputs the derivatives by all inputs, for the results from the place first on.
    private ImmutableArray<int> Row(Adjoints adjoints, AdjointArrays arrays, int first)
    {
        var sweep = new ReverseSweep(_tape, _target, _replay, _activity, _cancellationToken) { Arrays = arrays };
        sweep.Region(0, _tape.Instructions.Length, adjoints);
        var row = new int[_tape.Inputs.Length];
        Array.Fill(row, arrays.HasPoint ? TapeBuilder.Written : _target.Constant(0));
        for (var i = 0; i < _tape.Instructions.Length && _tape.Instructions[i] is { Opcode: Opcode.Input, A: var input }; i++)
        {
            if (adjoints.Of(i) is not { } adjoint) continue;
            // Where loops add to the row, everything is added to it.
            if (!arrays.HasPoint) row[input] = adjoint;
            else _target.Write(Opcode.Accumulate, TapeArray.Results, Subscript.Of(first + input), adjoint);
        }

        return [.. row];
    }

    private Tape Finished(ImmutableArray<int> outputs) => DeadCode.Remove(_target.Build(outputs));
}
