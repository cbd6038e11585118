using System.Collections.Immutable;
using System.Globalization;
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
    private readonly Activity _activity;
    private readonly CancellationToken _cancellationToken;

    /// <summary>Writes the values.</summary>
    /// <param name="tape">The tape that is differentiated.</param>
    /// <param name="seeds">How many inputs there are behind its own.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="gathersFactors">See <see cref="Arithmetic.GathersFactors"/>.</param>
    public Adjoint(Tape tape, int seeds, CancellationToken cancellationToken, bool gathersFactors = false)
    {
        (_tape, _cancellationToken) = (tape, cancellationToken);
        var names = Enumerable.Range(1, seeds).Select(k => string.Create(CultureInfo.InvariantCulture, $"weight[{k}]"));
        Target = new TapeBuilder([.. tape.Inputs, .. names], tape.Arrays[TapeArray.Point].Length);
        Values = new Replay(tape, Target, cancellationToken) { Arithmetic = new(Target) { GathersFactors = gathersFactors } };
        _activity = new Activity(tape);
        Values.Region(0, tape.Instructions.Length);
        Values.Writes = false;
    }

    /// <summary>The tape that is written.</summary>
    public TapeBuilder Target { get; }

    /// <summary>The values in it.</summary>
    public Replay Values { get; }

    /// <summary>The tape whose results are the first result of a tape, and its derivatives by all inputs.</summary>
    public static Tape Gradient(Tape tape, CancellationToken cancellationToken)
    {
        var transform = new Adjoint(tape, 0, cancellationToken);
        var arrays = new AdjointArrays(tape, transform.Target, (TapeArray.Results, 1));
        var adjoints = transform.Swept(transform.SeedOf(tape.Outputs[0]), arrays, tape.Instructions.Length);
        return transform.Finished([tape.Outputs[0]], adjoints, arrays);
    }

    /// <summary>The tape whose results are those of a tape, and the sums of their derivatives by each input, with weights that are
    /// inputs behind those of the tape: the product of the Jacobian from the left by the vector of weights.</summary>
    public static Tape VectorJacobian(Tape tape, CancellationToken cancellationToken)
    {
        var (inputs, outputs) = (tape.Inputs.Length, tape.Outputs.Length);
        var transform = new Adjoint(tape, outputs, cancellationToken);
        var adjoints = new Adjoints(transform.Values.Arithmetic);
        for (var k = 0; k < outputs; k++)
        {
            if (tape.Outputs[k] is >= 0 and var value && transform._activity[value]) adjoints.Add(value, transform.Target.Input(inputs + k));
        }

        var arrays = new AdjointArrays(tape, transform.Target, (TapeArray.Results, outputs), (TapeArray.Point, inputs));
        transform.Swept(adjoints, arrays, tape.Instructions.Length);
        return transform.Finished(tape.Outputs, adjoints, arrays);
    }

    /// <summary>Writes the derivatives of a value by the inputs that it depends on, in a tape without loops over components.</summary>
    public IEnumerable<(int Input, int Derivative)> RowOf(int value)
    {
        var adjoints = Swept(SeedOf(value), new AdjointArrays(_tape, Target, null), value + 1);
        return Inputs(adjoints);
    }

    /// <summary>Writes the derivatives of a value by all inputs into an array that is 0 there.</summary>
    public void WriteRow(int value, int array, int shift)
    {
        var adjoints = Swept(SeedOf(value), new AdjointArrays(_tape, Target, (array, shift)), value + 1);
        foreach (var (input, derivative) in Inputs(adjoints)) Target.Write(Opcode.Accumulate, array, Subscript.Of(shift + input), derivative);
    }

    private Adjoints SeedOf(int value)
    {
        var adjoints = new Adjoints(Values.Arithmetic);
        if (_activity[value]) adjoints.Add(value, Target.Constant(1));
        return adjoints;
    }

    private Adjoints Swept(Adjoints adjoints, AdjointArrays arrays, int end)
    {
        // The merges and totals beside a value are reversed with it.
        while (end < _tape.Instructions.Length
            && _tape.Instructions[end].Opcode is Opcode.Merge or Opcode.Sum or Opcode.Product or Opcode.Maximum or Opcode.EndLoop)
            end++;
        new ReverseSweep(_tape, Target, Values, _activity, _cancellationToken) { Arrays = arrays }.Region(0, end, adjoints);
        return adjoints;
    }

    private IEnumerable<(int Input, int Derivative)> Inputs(Adjoints adjoints)
    {
        for (var i = 0; i < _tape.Instructions.Length && _tape.Instructions[i] is { Opcode: Opcode.Input, A: var input }; i++)
        {
            if (adjoints.Of(i) is { } derivative) yield return (input, derivative);
        }
    }

    // The results are some values of the tape, then the adjoints of the inputs. Where loops add to these, everything is added.
    private Tape Finished(ImmutableArray<int> results, Adjoints adjoints, AdjointArrays arrays)
    {
        var outputs = new int[results.Length + _tape.Inputs.Length];
        Array.Fill(outputs, arrays.HasPoint ? TapeBuilder.Written : Target.Constant(0));
        for (var k = 0; k < results.Length; k++) outputs[k] = Values[results[k]];
        foreach (var (input, derivative) in Inputs(adjoints))
        {
            if (!arrays.HasPoint) outputs[results.Length + input] = derivative;
            else Target.Write(Opcode.Accumulate, TapeArray.Results, Subscript.Of(results.Length + input), derivative);
        }

        return Tidying.Apply(Target.Build(outputs), _cancellationToken);
    }
}
