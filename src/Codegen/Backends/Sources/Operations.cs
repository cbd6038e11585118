using System.Globalization;
using Symbolic.Codegen.Tapes;
using Symbolic.Errors;
using Symbolic.Functions;

namespace Symbolic.Codegen.Backends.Sources;

/// <summary>What single instructions look like: the place to enter a new one.</summary>
/// <param name="function">The function that is written.</param>
/// <param name="dialect">The language.</param>
/// <param name="atomName">The names of the values that subscripts read.</param>
internal sealed class Operations(SourceFunction function, Dialect dialect, Func<int, string> atomName)
{
    private static readonly Function Max = FunctionTable.Default.Get("max");

    /// <summary>What a total is before the first run.</summary>
    public static double StartOf(Opcode total) => total switch
    {
        Opcode.Sum => 0,
        Opcode.Product => 1,
        _ => double.NegativeInfinity,
    };

    /// <summary>What happens to a total in each run.</summary>
    public string Next(Opcode total, Code name, Code value) => total switch
    {
        Opcode.Sum => $"{name.Text} += {value.Text}",
        Opcode.Product => $"{name.Text} *= {value.Text}",
        _ => $"{name.Text} = {dialect.Call(Max, name, value).Text}",
    };

    /// <summary>An input, a number or a truth.</summary>
    public Code Leaf(in Instruction leaf) => leaf.Opcode switch
    {
        Opcode.Input => dialect.Element(function.NameOf(TapeArray.Point), Text(leaf.A)),
        Opcode.Constant => dialect.Number(leaf.Number),
        _ => dialect.Truth(leaf.A == 1),
    };

    /// <summary>An instruction with a value, but for those that begin or end regions.</summary>
    /// <exception cref="UnsupportedException">No source is known for the instruction, or for the function that it calls.</exception>
    public Code Of(in Instruction instruction, Code a, Code b, Code c) => instruction.Opcode switch
    {
        Opcode.Add => Sum(a, b),
        Opcode.Subtract => Code.Binary(a, "-", b, Rank.Sum),
        Opcode.Multiply => Code.Binary(a, "*", b, Rank.Product),
        Opcode.Divide => Code.Binary(a, "/", b, Rank.Product),
        Opcode.Negate => new("-" + a.Within(Rank.Atom), Rank.Unary),
        Opcode.Power => dialect.Power(a, b),
        Opcode.FusedMultiplyAdd => dialect.FusedMultiplyAdd(a, b, c),
        Opcode.Call => Call(instruction, a, b, c),
        Opcode.Equal or Opcode.NotEqual or Opcode.Less or Opcode.LessOrEqual when a == b => WithItself(instruction.Opcode, a),
        Opcode.Equal => Code.Binary(a, "==", b, Rank.Comparison),
        Opcode.NotEqual => Code.Binary(a, "!=", b, Rank.Comparison),
        Opcode.Less => Ordered(a, "<", ">", b),
        Opcode.LessOrEqual => Ordered(a, "<=", ">=", b),
        Opcode.And => dialect.And(a, b),
        Opcode.Or => dialect.Or(a, b),
        Opcode.Not => dialect.Not(a),
        Opcode.Position => dialect.Position(At(function.Tape.Subscripts[instruction.A])),
        Opcode.Load => dialect.Element(
            function.NameOf(instruction.A),
            At(function.Tape.Subscripts[instruction.B]),
            instruction.IsChecked ? function.Tape.Arrays[instruction.A].Length : -1),
        _ => throw new UnsupportedException($"the instruction {instruction.Opcode} has no source in {dialect.Name}"),
    };

    /// <summary>A subscript.</summary>
    public string At(Subscript subscript) => dialect.Subscript(subscript, atomName);

    /// <summary>What a Store or Accumulate writes to, and what must hold for it.</summary>
    public (Code Element, Code? Guard) Target(in Instruction write)
    {
        var array = function.Tape.Arrays[write.A];
        var subscript = function.Tape.Subscripts[write.B];
        var length = array.Length;
        // The value is not among the results where it is returned.
        if (array.Kind == TapeArrayKind.Results && function.Form == SourceForm.Gradient)
            (subscript, length) = (subscript.Plus(-1), length - 1);
        var at = At(subscript);
        return (
            dialect.Element(function.NameOf(write.A), at, write.IsChecked ? length : -1, isRead: false),
            write.IsChecked ? dialect.Guard(at, length) : null);
    }

    private Code Call(in Instruction call, Code a, Code b, Code c) =>
        call.B < 0 ? dialect.Call(call.Function!, a)
        : call.C < 0 ? dialect.Call(call.Function!, a, b)
        : dialect.Call(call.Function!, a, b, c);

    // x + (-1.0) is x - 1.0.
    private static Code Sum(Code a, Code b) => b.Rank == Rank.Unary && b.Text.StartsWith('-') && char.IsAsciiDigit(b.Text[1])
        ? Code.Binary(a, "-", new(b.Text[1..]), Rank.Sum)
        : Code.Binary(a, "+", b, Rank.Sum);

    // Compilers warn of x == x, and of code that cannot be reached.
    private Code WithItself(Opcode opcode, Code a) => opcode switch
    {
        Opcode.Less => Code.Binary(a, "<", Sum(a, dialect.Number(0)), Rank.Comparison),
        Opcode.NotEqual => dialect.IsNaN(a),
        _ => dialect.Not(dialect.IsNaN(a)),
    };

    // People write x > 0.0, not 0.0 < x.
    private static Code Ordered(Code a, string sign, string opposite, Code b) => IsNumber(a) && !IsNumber(b)
        ? Code.Binary(b, opposite, a, Rank.Comparison)
        : Code.Binary(a, sign, b, Rank.Comparison);

    private static bool IsNumber(Code code) => double.TryParse(code.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
