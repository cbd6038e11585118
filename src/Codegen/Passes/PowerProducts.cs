using Symbolic.Codegen.Tapes;
using Symbolic.Functions;

namespace Symbolic.Codegen.Passes;

/// <summary>Powers whose exponent is a number, a multiple of 1/2 up to 64 in size, by multiplication and square root.</summary>
/// <remarks>Derivatives come before: that of <c>x*sqrt(x)</c> has no value at 0, where that of <c>x^(3/2)</c> is 0.</remarks>
internal sealed class PowerProducts
{
    private const int Longest = 64;
    private static readonly Function Sqrt = FunctionTable.Default.Get("sqrt");
    private readonly Dictionary<(int Region, int Value), int> _roots = [];
    private readonly Dictionary<(int Region, int Value), int> _squares = [];
    private readonly Tape _tape;
    private readonly Renumbering _written;
    private int _position;

    private PowerProducts(Tape tape) => (_tape, _written) = (tape, new Renumbering(tape));

    public static Tape Run(Tape tape)
    {
        var pass = new PowerProducts(tape);
        for (pass._position = 0; pass._position < tape.Instructions.Length; pass._position++) pass.Look(tape.Instructions[pass._position]);
        return pass._written.Finish();
    }

    private void Look(in Instruction instruction)
    {
        var region = _tape.RegionOf(_position);
        if (instruction.Function == Sqrt) _roots.TryAdd((region, instruction.A), _position);
        else if (instruction.Opcode == Opcode.Multiply && instruction.A == instruction.B) _squares.TryAdd((region, instruction.A), _position);
        if (instruction is not { Opcode: Opcode.Power, A: var value, B: var exponent }) return;
        if (_tape.Instructions[exponent] is not { Opcode: Opcode.Constant, Number: var number } || number == 0) return;
        var size = Math.Abs(number);
        if (!(size <= Longest) || Math.Floor(2 * size) != 2 * size) return;
        var product = Power(value, (int)size, size != Math.Floor(size));
        if (number < 0) _written.Replace(_position, new Instruction(Opcode.Divide, _written.Constant(1), product));
        else _written.Drop(_position, product);
    }

    private int Power(int value, int whole, bool hasRoot)
    {
        int? result = hasRoot ? Known(_roots, value, new Instruction(Opcode.Call, value, Function: Sqrt)) : null;
        for (var square = value; whole > 0; whole >>= 1)
        {
            if ((whole & 1) == 1)
                result = result is { } product ? _written.InsertBefore(_position, new Instruction(Opcode.Multiply, product, square)) : square;
            if (whole > 1) square = Known(_squares, square, new Instruction(Opcode.Multiply, square, square));
        }

        return result!.Value;
    }

    private int Known(Dictionary<(int Region, int Value), int> known, int value, in Instruction instruction)
    {
        var key = (_tape.RegionOf(_position), value);
        return known.TryGetValue(key, out var number) ? number : known[key] = _written.InsertBefore(_position, instruction);
    }
}
