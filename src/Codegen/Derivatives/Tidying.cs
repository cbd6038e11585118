using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>The last pass over a derived tape. Signs move out of products into the sums that take them in; sums of the same terms, up to
/// the sign of all, are computed once; and <c>2*(1 - x)</c> becomes <c>2 - 2*x</c> where <c>2*x</c> is there already.</summary>
/// <remarks>None of this changes how a value is rounded, but for the order of the terms of a sum that is found again.</remarks>
internal sealed class Tidying
{
    private readonly Tape _tape;
    private readonly TapeBuilder _target;
    private readonly Replay _replay;
    private readonly CancellationToken _cancellationToken;
    private readonly SumUses _uses;
    private readonly SharedSums _sums;

    private Tidying(Tape tape, CancellationToken cancellationToken)
    {
        (_tape, _cancellationToken) = (tape, cancellationToken);
        _target = new TapeBuilder(tape.Inputs, tape.Arrays[TapeArray.Point].Length);
        _replay = new Replay(tape, _target, cancellationToken) { Arithmetic = new(_target) };
        _uses = new SumUses(tape);
        _sums = new SharedSums(tape, _target, _replay, _uses);
    }

    /// <summary>The tape after the pass, without what no result needs.</summary>
    public static Tape Apply(Tape tape, CancellationToken cancellationToken)
    {
        var needed = DeadCode.Remove(tape);
        var pass = new Tidying(needed, cancellationToken);
        pass.Region(0, needed.Instructions.Length);
        return DeadCode.Remove(pass._target.Build([.. needed.Outputs.Select(output => pass._replay[output])]));
    }

    private void Region(int start, int end)
    {
        _replay.Enter();
        _sums.Open();
        for (var i = start; i < end; i++)
        {
            if ((i & 1023) == 0) _cancellationToken.ThrowIfCancellationRequested();
            var instruction = _tape.Instructions[i];
            switch (instruction.Opcode)
            {
                case Opcode.If:
                    i = If(i);
                    break;
                case Opcode.Loop:
                    i = Loop(i);
                    break;
                case Opcode.Add or Opcode.Subtract:
                    _replay[i] = _sums.Find(i) ?? Joined(instruction);
                    _sums.Add(i);
                    break;
                case Opcode.Negate:
                    _replay[i] = Negated(i, instruction.A);
                    break;
                case Opcode.Multiply:
                    _replay[i] = Multiplied(i, instruction);
                    break;
                case Opcode.Divide:
                    var (upper, lower) = (Positive(instruction.A), Positive(instruction.B));
                    _replay[i] = Signed(_target.Divide(upper.Value, lower.Value), upper.IsNegative ^ lower.IsNegative);
                    break;
                default:
                    _replay.Single(i);
                    break;
            }
        }

        _sums.Close();
        _replay.Leave();
    }

    private int Joined(in Instruction sum)
    {
        var (left, right) = (_replay[sum.A], Positive(sum.B));
        // -x - (y - z) is (z - y) - x.
        if (sum.Opcode == Opcode.Subtract && !right.IsNegative && _uses.Count[sum.B] == 1 && Positive(sum.A) is (var negated, true)
            && _target.InstructionOf(right.Value) is { Opcode: Opcode.Subtract } difference)
            return _target.Subtract(_target.Subtract(difference.B, difference.A), negated);
        return right.IsNegative ^ (sum.Opcode == Opcode.Subtract) ? _target.Subtract(left, right.Value) : _target.Add(left, right.Value);
    }

    private int Negated(int i, int operand)
    {
        var (value, isNegative) = Positive(operand);
        if (isNegative) return value;
        var instruction = _tape.Instructions[operand];
        if (_uses.Count[operand] > 1) return _target.Negate(value);
        if (instruction.Opcode == Opcode.Subtract && _target.InstructionOf(value) is { Opcode: Opcode.Subtract } difference)
            return _target.Subtract(difference.B, difference.A);
        // A number takes the sign in, unless a sum will.
        if (_uses.IsOutsideSums[i] && _target.InstructionOf(value) is { Opcode: Opcode.Multiply, A: var number, B: var factor })
        {
            if (_target.NumberOf(factor) is not null) (number, factor) = (factor, number);
            if (_target.NumberOf(number) is { } known) return _target.Multiply(_target.Constant(-known), factor);
        }

        return _target.Negate(value);
    }

    private int Multiplied(int i, in Instruction product)
    {
        var (left, right) = (Positive(product.A), Positive(product.B));
        if (Distributed(i, product.A, product.B) is { } first) return first;
        if (Distributed(i, product.B, product.A) is { } second) return second;
        return Signed(_target.Multiply(left.Value, right.Value), left.IsNegative ^ right.IsNegative);
    }

    // 2*(1 - x), where nothing else needs the difference.
    private int? Distributed(int i, int factor, int difference)
    {
        if (_tape.Instructions[factor] is not { Opcode: Opcode.Constant, Number: var number } || !double.IsPow2(Math.Abs(number))) return null;
        if (_uses.Count[difference] != 1 || _tape.Instructions[difference] is not { Opcode: Opcode.Subtract, A: var left, B: var right }) return null;
        if (_tape.Instructions[left] is not { Opcode: Opcode.Constant, Number: var constant }) return null;
        var region = _tape.RegionOf(i);
        var same = _uses.HasProduct(region, number, right);
        if (!same && !_uses.HasProduct(region, -number, right)) return null;
        var start = _target.Constant(number * constant);
        return same
            ? _target.Subtract(start, _target.Multiply(_target.Constant(number), _replay[right]))
            : _target.Add(_target.Multiply(_target.Constant(-number), _replay[right]), start);
    }

    private (int Value, bool IsNegative) Positive(int operand) => _target.InstructionOf(_replay[operand]) is { Opcode: Opcode.Negate } negation
        ? (negation.A, true)
        : (_replay[operand], false);

    private int Signed(int value, bool isNegative) => isNegative ? _target.Negate(value) : value;

    private int If(int begin)
    {
        var middle = _tape.PartnerOf(begin);
        var end = _tape.PartnerOf(middle);
        _target.BeginIf(_replay[_tape.Instructions[begin].A]);
        Region(begin + 1, middle);
        _target.BeginElse();
        Region(middle + 1, end);
        _target.EndIf();
        var next = _tape.AfterMerges(end);
        for (var i = end + 1; i < next; i++) _replay[i] = _target.Merge(_replay[_tape.Instructions[i].A], _replay[_tape.Instructions[i].B]);
        return next - 1;
    }

    private int Loop(int begin)
    {
        var end = _tape.PartnerOf(begin);
        var first = _tape.FirstTotalOf(begin);
        _replay.BeginLoop(begin);
        Region(begin + 1, first);
        for (var total = first; total < end; total++)
            _replay[total] = _target.Total(_tape.Instructions[total].Opcode, _replay[_tape.Instructions[total].A]);
        _target.EndLoop();
        return end;
    }
}
