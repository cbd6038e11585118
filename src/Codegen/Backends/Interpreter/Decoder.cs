using System.Runtime.InteropServices;
using Symbolic.Codegen.Tapes;
using Symbolic.Functions;

namespace Symbolic.Codegen.Backends.Interpreter;

/// <summary>Turns a tape into steps. Regions become jumps; each value gets a place in the frame, after the inputs and the
/// constants.</summary>
internal sealed class Decoder
{
    private readonly Tape _tape;
    private readonly int[] _places;
    private readonly int[] _offsets;
    private readonly List<Step> _steps = [];
    private readonly List<double> _constants = [];
    private readonly Dictionary<Function, int> _kernels = [];
    // Of open regions the step whose target is not known yet; of loops also the place of the upper bound.
    private readonly Stack<(int Step, int Upper)> _open = new();

    public Decoder(Tape tape)
    {
        _tape = tape;
        _places = new int[tape.Instructions.Length];
        _offsets = new int[tape.Arrays.Length];
        AssignPlaces();
        for (var i = 0; i < _places.Length; i++) Decode(i, tape.Instructions[i]);
        Emit(StepCode.End);
        Subscripts = [.. tape.Subscripts.Select(subscript => new FrameSubscript(subscript, atom => _places[atom]))];
    }

    public Step[] Steps => [.. _steps];

    public FrameSubscript[] Subscripts { get; }

    /// <summary>What stands in each frame after the inputs.</summary>
    public double[] Constants => [.. _constants];

    /// <summary>How many numbers a frame holds.</summary>
    public int FrameSize { get; private set; }

    /// <summary>Where local arrays begin; they go to the end of the frame.</summary>
    public int FirstLocal { get; private set; }

    /// <summary>The kernels by the numbers that steps have for them.</summary>
    public Delegate[] Kernels => [.. _kernels.OrderBy(pair => pair.Value).Select(pair => pair.Key.Kernel)];

    /// <summary>The arrays of data; null in the place of other arrays.</summary>
    public double[]?[] Data => [.. _tape.Arrays.Select(array => array.Kind == TapeArrayKind.Data ? Elements(array.Values) : null)];

    /// <summary>The places of the results; -1 where steps write them.</summary>
    public int[] Outputs => [.. _tape.Outputs.Select(output => output < 0 ? -1 : _places[output])];

    private static double[] Elements(ReadOnlyMemory<double> values) =>
        MemoryMarshal.TryGetArray(values, out var segment) && segment is { Offset: 0, Array: { } array } ? array : values.ToArray();

    private void AssignPlaces()
    {
        var inputs = _tape.Inputs.Length;
        for (var i = 0; i < _places.Length; i++)
        {
            var instruction = _tape.Instructions[i];
            if (instruction.Opcode == Opcode.Input) _places[i] = instruction.A;
            else if (instruction.IsLeaf) _places[i] = Constant(instruction.Opcode == Opcode.Constant ? instruction.Number : instruction.A);
        }

        // Totals of loops start from these.
        foreach (var start in new[] { 0, 1, double.NegativeInfinity }) Constant(start);
        FrameSize = inputs + _constants.Count;
        for (var i = 0; i < _places.Length; i++)
        {
            if (_tape.Instructions[i] is { IsLeaf: false, HasValue: true }) _places[i] = Reserve(1);
            // The number of runs of a loop that are left is no value, but needs a place.
            if (_tape.Instructions[i].Opcode == Opcode.Loop) Reserve(1);
        }

        FirstLocal = FrameSize;
        for (var i = 0; i < _offsets.Length; i++)
        {
            if (_tape.Arrays[i].Kind == TapeArrayKind.Local) _offsets[i] = Reserve(_tape.Arrays[i].Length);
        }
    }

    private int Constant(double number)
    {
        _constants.Add(number);
        return _tape.Inputs.Length + _constants.Count - 1;
    }

    private int Reserve(int count)
    {
        FrameSize = checked(FrameSize + count);
        return FrameSize - count;
    }

    private int Emit(StepCode code, int target = 0, int a = 0, int b = 0, int number = 0)
    {
        _steps.Add(new Step { Code = code, Target = target, A = a, B = b, Number = number });
        return _steps.Count - 1;
    }

    private void GoHere(int step) => CollectionsMarshal.AsSpan(_steps)[step].Number = _steps.Count;

    private int Place(int value) => value < 0 ? 0 : _places[value];

    private void Decode(int i, in Instruction instruction)
    {
        var (a, b) = (instruction.A, instruction.B);
        switch (instruction.Opcode)
        {
            case Opcode.Input or Opcode.Constant or Opcode.Truth or Opcode.Merge:
                break;
            case Opcode.If:
                _open.Push((Emit(StepCode.JumpUnless, 0, Place(a)), 0));
                break;
            case Opcode.Else:
                Merge(_tape.PartnerOf(i), isFirst: true);
                var atEnd = Emit(StepCode.Jump);
                GoHere(_open.Pop().Step);
                _open.Push((atEnd, 0));
                break;
            case Opcode.EndIf:
                Merge(i, isFirst: false);
                GoHere(_open.Pop().Step);
                break;
            case Opcode.Loop:
                BeginLoop(i, instruction);
                break;
            case Opcode.Sum or Opcode.Product or Opcode.Maximum:
                Emit(Operation(instruction.Opcode), _places[i], _places[i], Place(a));
                break;
            case Opcode.EndLoop:
                var (test, upper) = _open.Pop();
                Emit(StepCode.Repeat, 0, _places[_tape.PartnerOf(i)], upper, test + 1);
                GoHere(test);
                break;
            case Opcode.Position:
                Emit(StepCode.Position, _places[i], number: a);
                break;
            case Opcode.Load or Opcode.Store or Opcode.Accumulate:
                Access(i, instruction);
                break;
            case Opcode.Call:
                Call(i, instruction);
                break;
            case Opcode.FusedMultiplyAdd:
                Emit(StepCode.FusedMultiplyAdd, _places[i], Place(a), Place(b), Place(instruction.C));
                break;
            default:
                Emit(Operation(instruction.Opcode), _places[i], Place(a), Place(b));
                break;
        }
    }

    private void Merge(int end, bool isFirst)
    {
        for (var i = end + 1; i < _places.Length && _tape.Instructions[i].Opcode == Opcode.Merge; i++)
            Emit(StepCode.Move, _places[i], Place(isFirst ? _tape.Instructions[i].A : _tape.Instructions[i].B));
    }

    private void BeginLoop(int i, in Instruction loop)
    {
        var (index, upper, starts) = (_places[i], _places[i] + 1, _tape.Inputs.Length + _constants.Count - 3);
        for (var total = _tape.PartnerOf(i) - 1; IsTotal(total); total--)
        {
            var start = _tape.Instructions[total].Opcode switch { Opcode.Sum => starts, Opcode.Product => starts + 1, _ => starts + 2 };
            Emit(StepCode.Move, _places[total], start);
        }

        Emit(StepCode.Position, index, number: loop.A);
        Emit(StepCode.Position, upper, number: loop.B);
        _open.Push((Emit(StepCode.JumpIfGreater, 0, index, upper), upper));
    }

    private bool IsTotal(int i) => _tape.Instructions[i].Opcode is Opcode.Sum or Opcode.Product or Opcode.Maximum;

    private void Access(int i, in Instruction access)
    {
        var array = _tape.Arrays[access.A];
        if (access.IsChecked)
        {
            Emit(StepCode.Check, number: access.B);
            Emit(StepCode.End, number: access.A);
        }

        if (access.Opcode == Opcode.Load)
        {
            var isData = array.Kind == TapeArrayKind.Data;
            Emit(isData ? StepCode.LoadData : StepCode.Load, _places[i], _offsets[access.A], number: access.B);
            if (isData) Emit(StepCode.End, number: access.A);
            return;
        }

        var isStore = access.Opcode == Opcode.Store;
        var code = array.Kind == TapeArrayKind.Results
            ? isStore ? StepCode.StoreResult : StepCode.AccumulateResult
            : isStore ? StepCode.Store : StepCode.Accumulate;
        Emit(code, 0, _offsets[access.A], Place(access.C), access.B);
    }

    private void Call(int i, in Instruction call)
    {
        if (!_kernels.TryGetValue(call.Function!, out var kernel)) _kernels.Add(call.Function!, kernel = _kernels.Count);
        var code = call.B < 0 ? StepCode.CallUnary : call.C < 0 ? StepCode.CallBinary : StepCode.CallTernary;
        Emit(code, _places[i], Place(call.A), Place(call.B), kernel);
        if (call.C >= 0) Emit(StepCode.End, a: Place(call.C));
    }

    private static StepCode Operation(Opcode opcode) => opcode switch
    {
        Opcode.Add or Opcode.Sum => StepCode.Add,
        Opcode.Subtract => StepCode.Subtract,
        Opcode.Multiply or Opcode.Product => StepCode.Multiply,
        Opcode.Divide => StepCode.Divide,
        Opcode.Negate => StepCode.Negate,
        Opcode.Power => StepCode.Power,
        Opcode.Maximum => StepCode.Max,
        Opcode.Equal => StepCode.Equal,
        Opcode.NotEqual => StepCode.NotEqual,
        Opcode.Less => StepCode.Less,
        Opcode.LessOrEqual => StepCode.LessOrEqual,
        Opcode.And => StepCode.And,
        Opcode.Or => StepCode.Or,
        Opcode.Not => StepCode.Not,
        Opcode.Whole => StepCode.Whole,
        _ => throw new InvalidOperationException($"No step for {opcode}."),
    };
}
