using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Writes short loops out, so that it is known which input each instruction reads, and derivatives need no colours.</summary>
internal sealed class Unrolling
{
    private readonly Tape _tape;
    private readonly TapeBuilder _target;
    private readonly Replay _replay;
    private readonly CancellationToken _cancellationToken;
    private bool _isPossible = true;

    private Unrolling(Tape tape, int limit, CancellationToken cancellationToken)
    {
        (_tape, _cancellationToken) = (tape, cancellationToken);
        _target = new TapeBuilder(tape.Inputs, tape.Arrays[TapeArray.Point].Length) { Limit = limit };
        _replay = new Replay(tape, _target, cancellationToken) { Arithmetic = new(_target) };
    }

    /// <summary>The tape without loops.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="limit">How many instructions are written at most.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null if there would be more, or bounds and subscripts are not known beforehand, or local arrays are used.</returns>
    public static Tape? Apply(Tape tape, int limit, CancellationToken cancellationToken)
    {
        if (tape.Instructions.Any(each => each.IsWrite || each.Opcode is Opcode.Whole or Opcode.Maximum)) return null;
        var pass = new Unrolling(tape, limit, cancellationToken);
        pass.Region(0, tape.Instructions.Length);
        return pass._isPossible && !pass._target.IsFull
            ? DeadCode.Remove(pass._target.Build([.. tape.Outputs.Select(output => pass._replay[output])]))
            : null;
    }

    private void Region(int start, int end)
    {
        _replay.Enter();
        for (var i = start; i < end && _isPossible && !_target.IsFull; i++)
        {
            switch (_tape.Instructions[i].Opcode)
            {
                case Opcode.If:
                    i = If(i);
                    break;
                case Opcode.Loop:
                    i = Loop(i);
                    break;
                case Opcode.Load:
                    _replay[i] = Load(_tape.Instructions[i]);
                    break;
                default:
                    _replay.Single(i);
                    break;
            }
        }

        _replay.Leave();
    }

    private int Load(in Instruction load)
    {
        var (array, at) = (_tape.Arrays[load.A], _replay.Moved(load.B));
        if (at is not { IsConstant: true, Divisor: 1, Constant: var index } || index < 0 || index >= array.Length)
        {
            _isPossible = false;
            return _target.Constant(0);
        }

        return array.Kind == TapeArrayKind.Data ? _target.Constant(array.Values.Span[(int)index]) : _target.Input((int)index);
    }

    private int If(int begin)
    {
        var middle = _tape.PartnerOf(begin);
        var end = _tape.PartnerOf(middle);
        _target.BeginIf(_replay[_tape.Instructions[begin].A]);
        Region(begin + 1, middle);
        _target.BeginElse();
        Region(middle + 1, end);
        _target.EndIf();
        var next = _replay.AfterMerges(end);
        for (var i = end + 1; i < next; i++) _replay[i] = _target.Merge(_replay[_tape.Instructions[i].A], _replay[_tape.Instructions[i].B]);
        return next - 1;
    }

    private int Loop(int begin)
    {
        var (loop, end) = (_tape.Instructions[begin], _tape.PartnerOf(begin));
        var first = _replay.FirstTotal(end);
        var (lower, upper) = (_replay.Moved(loop.A), _replay.Moved(loop.B));
        _isPossible &= lower is { IsConstant: true, Divisor: 1 } && upper is { IsConstant: true, Divisor: 1 };
        var totals = new int?[end - first];
        for (var index = lower.Constant; index <= upper.Constant && _isPossible && !_target.IsFull; index++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            _replay.SetIndex(begin, Subscript.Of(index));
            Region(begin + 1, first);
            for (var k = 0; k < totals.Length; k++)
            {
                var value = _replay[_tape.Instructions[first + k].A];
                if (totals[k] is not { } total) totals[k] = value;
                else totals[k] = _tape.Instructions[first + k].Opcode == Opcode.Sum ? _target.Add(total, value) : _target.Multiply(total, value);
            }
        }

        for (var k = 0; k < totals.Length; k++)
            _replay[first + k] = totals[k] ?? _target.Constant(_tape.Instructions[first + k].Opcode == Opcode.Sum ? 0 : 1);
        return end;
    }
}
