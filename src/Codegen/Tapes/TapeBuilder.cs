using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Symbolic.Functions;

namespace Symbolic.Codegen.Tapes;

/// <summary>Writes a tape instruction by instruction. Operations on constants are carried out, and an operation that has been
/// carried out where its value is visible is not repeated.</summary>
/// <remarks>While a tape is being built, inputs have the numbers 0, 1, …, constants -1, -2, …, and instructions follow the
/// inputs.</remarks>
internal sealed class TapeBuilder(ImmutableArray<string> inputs, int pointLength)
{
    /// <summary>In the place of an output: writes into the array of results make it.</summary>
    public const int Written = None;

    private const int None = int.MinValue;
    private static readonly HashSet<Function> KnownRows = [.. FunctionTable.Default.Rows];
    private readonly List<Instruction> _instructions = [];
    private readonly List<bool> _isCondition = [];
    private readonly List<Instruction> _constants = [];
    private readonly Dictionary<long, int> _constantByBits = [];
    private readonly KnownInstructions _known = new();
    private readonly int[] _truths = [0, 0];
    private readonly List<TapeArray> _arrays = [.. TapeArray.Ends(pointLength, 0)];
    private readonly List<Subscript> _subscripts = [];
    private readonly Dictionary<Subscript, int> _subscriptNumbers = [];
    private readonly Dictionary<int, int> _versions = [];
    private readonly Dictionary<(int Scope, int Array, int Subscript, int Version), int> _localLoads = [];

    public TapeBuilder(ImmutableArray<string> inputs)
        : this(inputs, inputs.Length)
    {
    }

    /// <summary>How many instructions are wanted at most.</summary>
    public int Limit { get; set; } = int.MaxValue;

    /// <summary>Whether there are more than wanted: then the tape is of no use, and whoever writes it may stop.</summary>
    public bool IsFull => _instructions.Count > Limit;

    public int Input(int index) => index;

    public int Constant(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        if (_constantByBits.TryGetValue(bits, out var known)) return known;
        return _constantByBits[bits] = AddConstant(new Instruction(Opcode.Constant, Number: number));
    }

    public int Truth(bool holds)
    {
        ref var known = ref _truths[holds ? 1 : 0];
        return known != 0 ? known : known = AddConstant(new Instruction(Opcode.Truth, holds ? 1 : 0));
    }

    /// <summary>The number that a value is known to be, or null.</summary>
    public double? NumberOf(int value) =>
        value < 0 && value != None && _constants[~value] is { Opcode: Opcode.Constant } constant ? constant.Number : null;

    /// <summary>The instruction that makes a value, or null if it is an input or known beforehand.</summary>
    public Instruction? InstructionOf(int value) => value >= inputs.Length ? _instructions[value - inputs.Length] : null;

    public bool IsCondition(int value) =>
        value < 0 ? _constants[~value].Opcode == Opcode.Truth : value >= inputs.Length && _isCondition[value - inputs.Length];

    public int Add(int a, int b)
    {
        if (OperandOfNegate(b) is { } subtracted) return Subtract(a, subtracted);
        return OperandOfNegate(a) is { } other ? Subtract(b, other) : Emit(Opcode.Add, a, b);
    }

    public int Subtract(int a, int b) => Emit(Opcode.Subtract, a, b);

    public int Multiply(int a, int b)
    {
        if (IsConstant(a, 1)) return b;
        if (IsConstant(b, 1)) return a;
        if (IsConstant(a, -1)) return Negate(b);
        return IsConstant(b, -1) ? Negate(a) : Emit(Opcode.Multiply, a, b);
    }

    public int Divide(int a, int b) => IsConstant(b, 1) ? a : Emit(Opcode.Divide, a, b);

    public int Negate(int a) => OperandOfNegate(a) ?? Emit(Opcode.Negate, a);

    public int Call(Function function, int a, int b = None, int c = None) => Emit(new Instruction(Opcode.Call, a, b, c, 0, function));

    public int Emit(Opcode opcode, int a, int b = None, int c = None) => Emit(new Instruction(opcode, a, b, c));

    public void BeginIf(int condition)
    {
        Append(new Instruction(Opcode.If, condition, None, None), false);
        _known.OpenScope();
    }

    public void BeginElse()
    {
        _known.CloseScope();
        Append(new Instruction(Opcode.Else, None, None, None), false);
        _known.OpenScope();
    }

    public void EndIf()
    {
        _known.CloseScope();
        Append(new Instruction(Opcode.EndIf, None, None, None), false);
    }

    /// <summary>The value after an If; all of them are asked for right after its end.</summary>
    public int Merge(int a, int b) => Append(new Instruction(Opcode.Merge, a, b, None), IsCondition(a));

    /// <summary>Begins a loop between subscripts.</summary>
    /// <returns>The number of its index, an atom of subscripts.</returns>
    public int BeginLoop(Subscript lower, Subscript upper)
    {
        var index = Append(new Instruction(Opcode.Loop, Number(lower), Number(upper)), false);
        _known.OpenScope();
        return index;
    }

    /// <summary>A total over the runs of a loop; all of them are asked for right before its end.</summary>
    public int Total(Opcode opcode, int value) => Append(new Instruction(opcode, value, None, None), false);

    public void EndLoop()
    {
        _known.CloseScope();
        Append(new Instruction(Opcode.EndLoop, None, None, None), false);
    }

    /// <summary>The number A cut to a whole one, as an atom of subscripts.</summary>
    public int Whole(int value) => Emit(Opcode.Whole, value);

    /// <summary>A subscript as a number to calculate with.</summary>
    public int Position(Subscript subscript) => subscript is { IsConstant: true, Divisor: 1 }
        ? Constant(subscript.Constant)
        : Emit(new Instruction(Opcode.Position, Number(subscript)));

    /// <summary>Adds an array.</summary>
    /// <returns>Its number.</returns>
    public int AddArray(TapeArray array)
    {
        _arrays.Add(array);
        return _arrays.Count - 1;
    }

    public TapeArray Array(int number) => _arrays[number];

    /// <summary>An element of an array.</summary>
    public int Load(int array, Subscript subscript, bool isChecked = false)
    {
        if (array == TapeArray.Point && subscript is { IsConstant: true, Divisor: 1 } && !isChecked) return Input((int)subscript.Constant);
        if (_arrays[array] is { Kind: TapeArrayKind.Data, IsParameter: false } && subscript is { IsConstant: true, Divisor: 1 } && !isChecked)
            return Constant(_arrays[array].Values.Span[(int)subscript.Constant]);
        var load = new Instruction(Opcode.Load, array, Number(subscript), IsChecked: isChecked);
        if (_arrays[array].Kind != TapeArrayKind.Local) return Emit(load);
        // Until something is written into the array, it is read once in a region.
        var key = (_known.Scope, array, load.B, _versions.GetValueOrDefault(array));
        if (_localLoads.TryGetValue(key, out var known)) return known;
        return _localLoads[key] = Append(load, false);
    }

    /// <summary>Writes into an array: by Store or by Accumulate.</summary>
    public void Write(Opcode opcode, int array, Subscript subscript, int value, bool isChecked = false)
    {
        _versions[array] = _versions.GetValueOrDefault(array) + 1;
        Append(new Instruction(opcode, array, Number(subscript), value, IsChecked: isChecked), false);
    }

    /// <summary>The finished tape.</summary>
    /// <param name="outputs">For each result its value; <see cref="Written"/> where writes into the array of results make it.</param>
    public Tape Build(IReadOnlyList<int> outputs)
    {
        var places = UsedConstants(outputs, out var shift);
        var count = inputs.Length;
        int Final(int value) => value == None ? -1 : value < 0 ? count + places[~value] : value < count ? value : value + shift;
        var all = ImmutableArray.CreateBuilder<Instruction>(count + shift + _instructions.Count);
        for (var i = 0; i < count; i++) all.Add(new Instruction(Opcode.Input, i));
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] >= 0) all.Add(_constants[i]);
        }

        // Numbers that are no operands are below None only by accident; the others must not be touched.
        foreach (var instruction in CollectionsMarshal.AsSpan(_instructions))
        {
            var (a, b, c) = (instruction.A, instruction.B, instruction.C);
            all.Add(instruction.Opcode switch
            {
                Opcode.Loop or Opcode.Position or Opcode.Load => instruction,
                Opcode.Store or Opcode.Accumulate => instruction with { C = Final(c) },
                _ => instruction with { A = Final(a), B = Final(b), C = Final(c) },
            });
        }

        _arrays[TapeArray.Results] = _arrays[TapeArray.Results] with { Length = outputs.Count };
        return new Tape(
            inputs, all.MoveToImmutable(), [.. outputs.Select(Final)], [.. _arrays], [.. _subscripts.Select(each => each.Renumber(Final))]);
    }

    // Constants that were only folded into others get no place.
    private int[] UsedConstants(IReadOnlyList<int> outputs, out int count)
    {
        var places = new int[_constants.Count];
        System.Array.Fill(places, -1);
        void Use(int value)
        {
            if (value < 0 && value != None) places[~value] = 0;
        }

        foreach (var output in outputs) Use(output);
        foreach (var instruction in CollectionsMarshal.AsSpan(_instructions))
        {
            if (instruction.Opcode is Opcode.Loop or Opcode.Position or Opcode.Load) continue;
            if (!instruction.IsWrite)
            {
                Use(instruction.A);
                Use(instruction.B);
            }

            Use(instruction.C);
        }

        count = 0;
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] == 0) places[i] = count++;
        }

        return places;
    }

    private int Number(Subscript subscript)
    {
        if (_subscriptNumbers.TryGetValue(subscript, out var known)) return known;
        _subscripts.Add(subscript);
        return _subscriptNumbers[subscript] = _subscripts.Count - 1;
    }

    private int Emit(in Instruction instruction)
    {
        if (Folded(instruction) is { } folded) return folded;
        if (instruction.Opcode is >= Opcode.Equal and <= Opcode.LessOrEqual && (IsNaN(instruction.A) || IsNaN(instruction.B)))
            return Truth(instruction.Opcode == Opcode.NotEqual);
        if (instruction.Opcode is Opcode.And or Opcode.Or && JoinedWithTruth(instruction) is { } joined) return joined;
        if (_known.Find(instruction, _instructions) is >= 0 and var known) return inputs.Length + known;
        var isCondition = instruction.Opcode is >= Opcode.Equal and <= Opcode.Not;
        var value = Append(instruction, isCondition);
        _known.Add(_instructions.Count - 1, instruction);
        return value;
    }

    private int Append(in Instruction instruction, bool isCondition)
    {
        _instructions.Add(instruction);
        _isCondition.Add(isCondition);
        return inputs.Length + _instructions.Count - 1;
    }

    private int AddConstant(in Instruction constant)
    {
        _constants.Add(constant);
        return ~(_constants.Count - 1);
    }

    private int? JoinedWithTruth(in Instruction join)
    {
        var neutral = _truths[join.Opcode == Opcode.And ? 1 : 0];
        if (neutral == 0) return null;
        return join.A == neutral ? join.B : join.B == neutral ? join.A : null;
    }

    private int? OperandOfNegate(int value) => InstructionOf(value) is { Opcode: Opcode.Negate } negation ? negation.A : null;

    // Nothing compares with NaN. (The JIT of .NET 10 takes such a comparison of vectors, joined with another one by &, for true.)
    private bool IsNaN(int value) => value < 0 && value != None && _constants[~value] is { Opcode: Opcode.Constant, Number: double.NaN };

    private bool IsConstant(int value, double number) => NumberOf(value) == number;

    private int? Folded(in Instruction instruction)
    {
        if (instruction.Opcode is Opcode.Load or Opcode.Position) return null;
        Span<double> numbers = stackalloc double[3];
        var count = 0;
        ReadOnlySpan<int> operands = [instruction.A, instruction.B, instruction.C];
        foreach (var operand in operands)
        {
            if (operand == None) continue;
            if (operand >= 0 || _constants[~operand].Opcode != Opcode.Constant) return null;
            numbers[count++] = _constants[~operand].Number;
        }

        var (a, b, c) = (numbers[0], numbers[1], numbers[2]);
        return instruction.Opcode switch
        {
            Opcode.Add => Constant(a + b),
            Opcode.Subtract => Constant(a - b),
            Opcode.Multiply => Constant(a * b),
            Opcode.Divide => Constant(a / b),
            Opcode.Negate => Constant(-a),
            Opcode.Power => Constant(Math.Pow(a, b)),
            Opcode.FusedMultiplyAdd => Constant(Math.FusedMultiplyAdd(a, b, c)),
            Opcode.Equal => Truth(a == b),
            Opcode.NotEqual => Truth(a != b),
            Opcode.Less => Truth(a < b),
            Opcode.LessOrEqual => Truth(a <= b),
            // Of a row that is not the toolkit's own it is not known that calling it early does no harm.
            Opcode.Call when KnownRows.Contains(instruction.Function!) => Constant(instruction.Function!.Evaluate(numbers[..count])),
            _ => null,
        };
    }
}
