using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;
using Symbolic.Errors;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Reverse accumulation: from the tape of a function the tape of its value and gradient, at a small multiple of the
/// operations, whatever the number of inputs.</summary>
/// <remarks>
/// <para>The function is written out first, then backwards for each value its adjoint, the derivative of the result by it: an
/// instruction adds to the adjoints of its operands its own adjoint times its partial derivatives (Griewank and Walther, Evaluating
/// Derivatives, chapter 3).</para>
/// <para>An If is reversed under the same condition, so that nothing of the branch not taken is computed or reaches the gradient. A
/// Loop is reversed by a loop that computes its body again and sums what it adds to the adjoints of values outside.</para>
/// </remarks>
internal sealed class Adjoint
{
    private const int DeepestNesting = 1000;
    private readonly Tape _tape;
    private readonly TapeBuilder _target;
    private readonly Partials _partials;
    private readonly CancellationToken _cancellationToken;

    // For each value of the function its number in the derived tape, as far as it is visible there.
    private readonly int[] _values;
    private int _depth;
    private bool _accumulates;

    private Adjoint(Tape tape, CancellationToken cancellationToken)
    {
        _tape = tape;
        _cancellationToken = cancellationToken;
        _target = new TapeBuilder(tape.Inputs);
        _partials = new Partials(_target);
        _values = new int[tape.Instructions.Length];
        foreach (var array in tape.Arrays.Skip(TapeArray.Results + 1)) _target.AddArray(array);
    }

    /// <summary>The tape whose results are the first result of a tape, and its derivatives by all inputs.</summary>
    public static Tape Gradient(Tape tape, CancellationToken cancellationToken)
    {
        var transform = new Adjoint(tape, cancellationToken);
        var end = tape.Instructions.Length;
        transform.Replay(0, end);
        var adjoints = new Adjoints(transform._target);
        adjoints.Add(tape.Outputs[0], transform._target.Constant(1));
        transform.Reverse(0, end, adjoints);
        var outputs = new int[tape.Inputs.Length + 1];
        outputs[0] = transform._values[tape.Outputs[0]];
        for (var i = 0; i < end && tape.Instructions[i] is { Opcode: Opcode.Input, A: var input }; i++)
            outputs[input + 1] = transform.GradientOf(input, adjoints.Of(i));
        return DeadCode.Remove(transform._target.Build(outputs));
    }

    // Where loops add to the gradient, everything is added to it.
    private int GradientOf(int input, int? adjoint)
    {
        if (!_accumulates) return adjoint ?? _target.Constant(0);
        if (adjoint is { } value) _target.Write(Opcode.Accumulate, TapeArray.Results, Subscript.Of(input + 1), value);
        return TapeBuilder.Written;
    }

    // Writes the instructions of one region again, with the regions in it.
    private void Replay(int start, int end)
    {
        Enter();
        for (var i = start; i < end; i++)
        {
            if ((i & 1023) == 0) _cancellationToken.ThrowIfCancellationRequested();
            var instruction = _tape.Instructions[i];
            switch (instruction.Opcode)
            {
                case Opcode.If:
                    i = ReplayIf(i);
                    break;
                case Opcode.Loop:
                    i = ReplayLoop(i);
                    break;
                default:
                    _values[i] = ReplaySingle(instruction);
                    break;
            }
        }

        _depth--;
    }

    private int ReplaySingle(in Instruction instruction)
    {
        int Value(int operand) => operand < 0 ? TapeBuilder.Written : _values[operand];
        return instruction.Opcode switch
        {
            Opcode.Input => _target.Input(instruction.A),
            Opcode.Constant => _target.Constant(instruction.Number),
            Opcode.Truth => _target.Truth(instruction.A == 1),
            Opcode.Position => _target.Position(Moved(instruction.A)),
            Opcode.Load when _tape.Arrays[instruction.A].Kind is TapeArrayKind.Point or TapeArrayKind.Data =>
                _target.Load(instruction.A, Moved(instruction.B), instruction.IsChecked),
            Opcode.Load or Opcode.Store or Opcode.Accumulate =>
                throw new UnsupportedException("the gradient of a tape that reads or writes arrays other than the point and data is not known"),
            Opcode.Call => _target.Call(instruction.Function!, Value(instruction.A), Value(instruction.B), Value(instruction.C)),
            _ => _target.Emit(instruction.Opcode, Value(instruction.A), Value(instruction.B), Value(instruction.C)),
        };
    }

    // The values of both branches leave the If, so that the way back finds them; those that it does not need are dropped at the end.
    private int ReplayIf(int begin)
    {
        var middle = _tape.PartnerOf(begin);
        var end = _tape.PartnerOf(middle);
        _target.BeginIf(_values[_tape.Instructions[begin].A]);
        Replay(begin + 1, middle);
        _target.BeginElse();
        Replay(middle + 1, end);
        _target.EndIf();
        var next = end + 1;
        for (; next < _tape.Instructions.Length && _tape.Instructions[next] is { Opcode: Opcode.Merge } merge; next++)
            _values[next] = _target.Merge(_values[merge.A], _values[merge.B]);
        for (var i = begin + 1; i < end; i++)
        {
            if (!LeavesIf(i, begin, middle)) continue;
            var other = _tape.IsCondition(i) ? _target.Truth(false) : _target.Constant(0);
            _values[i] = i < middle ? _target.Merge(_values[i], other) : _target.Merge(other, _values[i]);
        }

        return next - 1;
    }

    private bool LeavesIf(int i, int begin, int middle)
    {
        var instruction = _tape.Instructions[i];
        if (instruction.IsLeaf || !instruction.HasValue || instruction.Opcode is Opcode.Loop or Opcode.Whole) return false;
        for (var region = _tape.RegionOf(i); region != begin && region != middle; region = _tape.RegionOf(region))
        {
            if (_tape.Instructions[region].Opcode == Opcode.Loop) return false;
        }

        return true;
    }

    private int ReplayLoop(int begin)
    {
        var end = _tape.PartnerOf(begin);
        var first = FirstTotal(end);
        BeginLoop(begin);
        Replay(begin + 1, first);
        for (var total = first; total < end; total++)
            _values[total] = _target.Total(_tape.Instructions[total].Opcode, _values[_tape.Instructions[total].A]);
        _target.EndLoop();
        return end;
    }

    private void BeginLoop(int begin)
    {
        var loop = _tape.Instructions[begin];
        _values[begin] = _target.BeginLoop(Moved(loop.A), Moved(loop.B));
    }

    private Subscript Moved(int subscript) => _tape.Subscripts[subscript].Renumber(atom => _values[atom]);

    private int FirstTotal(int end)
    {
        var first = end;
        while (_tape.Instructions[first - 1].Opcode is Opcode.Sum or Opcode.Product or Opcode.Maximum) first--;
        return first;
    }

    private void Reverse(int start, int end, Adjoints adjoints)
    {
        Enter();
        for (var i = end - 1; i >= start; i--)
        {
            if ((i & 1023) == 0) _cancellationToken.ThrowIfCancellationRequested();
            var instruction = _tape.Instructions[i];
            switch (instruction.Opcode)
            {
                case Opcode.Merge:
                    var begin = _tape.PartnerOf(i);
                    ReverseIf(begin, i, adjoints);
                    i = begin;
                    break;
                case Opcode.EndIf:
                    i = _tape.PartnerOf(i);
                    break;
                case Opcode.EndLoop:
                    ReverseLoop(_tape.PartnerOf(i), i, adjoints);
                    i = _tape.PartnerOf(i);
                    break;
                default:
                    if (adjoints.Of(i) is { } adjoint) ReverseSingle(i, instruction, adjoint, adjoints);
                    break;
            }
        }

        _depth--;
    }

    private void ReverseIf(int begin, int lastMerge, Adjoints adjoints)
    {
        var middle = _tape.PartnerOf(begin);
        var end = _tape.PartnerOf(middle);
        var (first, second) = (new Adjoints(_target), new Adjoints(_target));
        for (var i = end + 1; i <= lastMerge; i++)
        {
            if (adjoints.Of(i) is not { } adjoint) continue;
            first.Add(_tape.Instructions[i].A, adjoint);
            second.Add(_tape.Instructions[i].B, adjoint);
        }

        if (first.IsEmpty) return;
        _target.BeginIf(_values[_tape.Instructions[begin].A]);
        Reverse(begin + 1, middle, first);
        _target.BeginElse();
        Reverse(middle + 1, end, second);
        _target.EndIf();
        var zero = _target.Constant(0);
        var around = first.Values.Concat(second.Values).Where(value => value < begin).Distinct().Order().ToArray();
        var merged = around.Select(value => _target.Merge(first.Of(value) ?? zero, second.Of(value) ?? zero)).ToArray();
        for (var k = 0; k < around.Length; k++) adjoints.Add(around[k], merged[k]);
    }

    private void ReverseLoop(int begin, int end, Adjoints adjoints)
    {
        var first = FirstTotal(end);
        var needed = Enumerable.Range(first, end - first).Where(total => adjoints.Of(total) is not null).ToArray();
        if (needed.Length == 0) return;
        // What the derivative of a product divides by must not be 0: its factors that are 0 are counted apart.
        var products = needed.Where(total => _tape.Instructions[total].Opcode == Opcode.Product)
            .ToDictionary(total => total, total => NonzeroProduct(begin, first, total));
        BeginLoop(begin);
        Replay(begin + 1, first);
        var inner = new Adjoints(_target);
        foreach (var total in needed)
        {
            var (term, adjoint) = (_tape.Instructions[total].A, adjoints.Of(total)!.Value);
            if (_tape.Instructions[total].Opcode == Opcode.Sum) inner.Add(term, adjoint);
            else if (products.TryGetValue(total, out var product))
                inner.Add(term, _target.Multiply(adjoint, product.Others(_target, _values[term])));
        }

        Reverse(begin + 1, first, inner);
        var around = inner.Values.Where(value => value < begin).Order().ToArray();
        var totals = around.Select(value => _target.Total(Opcode.Sum, inner.Of(value)!.Value)).ToArray();
        _target.EndLoop();
        for (var k = 0; k < around.Length; k++) adjoints.Add(around[k], totals[k]);
    }

    private FactorCount NonzeroProduct(int begin, int first, int total)
    {
        BeginLoop(begin);
        Replay(begin + 1, first);
        var (nonzero, isZero) = FactorCount.Of(_target, _values[_tape.Instructions[total].A]);
        var count = new FactorCount(_target.Total(Opcode.Product, nonzero), _target.Total(Opcode.Sum, isZero));
        _target.EndLoop();
        return count;
    }

    private void ReverseSingle(int i, in Instruction instruction, int adjoint, Adjoints adjoints)
    {
        var (a, b) = (instruction.A, instruction.B);
        switch (instruction.Opcode)
        {
            case Opcode.Add:
                adjoints.Add(a, adjoint);
                adjoints.Add(b, adjoint);
                break;
            case Opcode.Subtract:
                adjoints.Add(a, adjoint);
                adjoints.Subtract(b, adjoint);
                break;
            case Opcode.Negate:
                adjoints.Subtract(a, adjoint);
                break;
            case Opcode.Multiply when a == b:
                adjoints.Add(a, _target.Multiply(_target.Multiply(_target.Constant(2), _values[a]), adjoint));
                break;
            case Opcode.Multiply:
                AddProduct(a, adjoint, b, adjoints);
                AddProduct(b, adjoint, a, adjoints);
                break;
            case Opcode.FusedMultiplyAdd:
                AddProduct(a, adjoint, b, adjoints);
                AddProduct(b, adjoint, a, adjoints);
                adjoints.Add(instruction.C, adjoint);
                break;
            case Opcode.Divide:
                var ratio = _target.Divide(adjoint, _values[b]);
                adjoints.Add(a, ratio);
                if (IsActive(b)) adjoints.Subtract(b, _target.Multiply(ratio, _values[i]));
                break;
            case Opcode.Load when instruction.A == TapeArray.Point:
                _accumulates = true;
                var place = Moved(instruction.B).Plus(1);
                _target.Write(Opcode.Accumulate, TapeArray.Results, place, adjoint, instruction.IsChecked);
                break;
            case Opcode.Power:
                ReversePower(i, instruction, adjoint, adjoints);
                break;
            case Opcode.Call:
                for (var k = 0; k < 3; k++)
                {
                    var operand = instruction.Operand(k);
                    if (operand < 0 || !IsActive(operand)) continue;
                    var partial = _partials.Of(instruction, k, operand: number => _values[number], self: _values[i]);
                    adjoints.Add(operand, _target.Multiply(adjoint, partial));
                }

                break;
        }
    }

    private void AddProduct(int value, int adjoint, int other, Adjoints adjoints)
    {
        if (IsActive(value)) adjoints.Add(value, _target.Multiply(adjoint, _values[other]));
    }

    private void ReversePower(int i, in Instruction power, int adjoint, Adjoints adjoints)
    {
        var (a, b) = (_values[power.A], _values[power.B]);
        var less = _target.Emit(Opcode.Power, a, _target.Subtract(b, _target.Constant(1)));
        adjoints.Add(power.A, _target.Multiply(adjoint, _target.Multiply(b, less)));
        if (IsActive(power.B)) adjoints.Add(power.B, _target.Multiply(adjoint, _target.Multiply(_values[i], _partials.Logarithm(a))));
    }

    private bool IsActive(int value) => _tape.Instructions[value] is var instruction
        && instruction.Opcode is not (Opcode.Constant or Opcode.Position)
        && !(instruction.Opcode == Opcode.Load && instruction.A != TapeArray.Point);

    private void Enter()
    {
        if (++_depth > DeepestNesting)
            throw new LimitExceededException($"the derivative of piecewise terms and sums nested more than {DeepestNesting} deep is not compiled");
    }
}
