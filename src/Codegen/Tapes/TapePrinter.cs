using System.Globalization;
using System.Text;

namespace Symbolic.Codegen.Tapes;

/// <summary>Writes a tape for people: inputs by name, constants in place.</summary>
internal static class TapePrinter
{
    public static string Print(Tape tape)
    {
        var text = new StringBuilder();
        text.Append("inputs ").AppendJoin(", ", tape.Inputs).Append('\n');
        for (var i = 2; i < tape.Arrays.Length; i++)
        {
            var array = tape.Arrays[i];
            text.Append(CultureInfo.InvariantCulture, $"{(array.Kind == TapeArrayKind.Data ? "data" : "local")} {array.Name}[{array.Length}]\n");
        }

        var depth = 1;
        for (var i = 0; i < tape.Instructions.Length; i++)
        {
            var instruction = tape.Instructions[i];
            if (instruction.IsLeaf) continue;
            if (instruction.Opcode is Opcode.Else or Opcode.EndIf or Opcode.EndLoop) depth--;
            text.Append(' ', 2 * depth);
            if (instruction.HasValue) text.Append(CultureInfo.InvariantCulture, $"v{i} = ");
            text.Append(Body(tape, instruction)).Append('\n');
            if (instruction.Opcode is Opcode.If or Opcode.Else or Opcode.Loop) depth++;
        }

        return text.Append("outputs ").AppendJoin(", ", tape.Outputs.Select(value => Name(tape, value))).Append('\n').ToString();
    }

    private static string Body(Tape tape, in Instruction instruction)
    {
        var (a, b, c) = (instruction.A, instruction.B, instruction.C);
        string A() => Name(tape, a);
        return instruction.Opcode switch
        {
            Opcode.Negate => $"-{A()}",
            Opcode.Not => $"not {A()}",
            Opcode.If => $"if {A()}",
            Opcode.Else => "else",
            Opcode.EndIf or Opcode.EndLoop => "end",
            Opcode.Merge => $"merge {A()}, {Name(tape, b)}",
            Opcode.Loop => $"loop {tape.Subscripts[a]} to {tape.Subscripts[b]}",
            Opcode.Sum => $"sum {A()}",
            Opcode.Product => $"product {A()}",
            Opcode.Maximum => $"maximum {A()}",
            Opcode.Whole => $"whole {A()}",
            Opcode.Position => $"number {tape.Subscripts[a]}",
            Opcode.Load => Element(tape, instruction),
            Opcode.Store => $"{Element(tape, instruction)} = {Name(tape, c)}",
            Opcode.Accumulate => $"{Element(tape, instruction)} += {Name(tape, c)}",
            Opcode.FusedMultiplyAdd => $"{A()} * {Name(tape, b)} + {Name(tape, c)}",
            Opcode.Call => $"{instruction.Function!.Name}({string.Join(", ", new[] { a, b, c }.Where(v => v >= 0).Select(v => Name(tape, v)))})",
            _ => $"{A()} {Sign(instruction.Opcode)} {Name(tape, b)}",
        };
    }

    private static string Element(Tape tape, in Instruction access) =>
        $"{tape.Arrays[access.A].Name}{(access.IsChecked ? "?" : "")}[{tape.Subscripts[access.B]}]";

    private static string Sign(Opcode opcode) => opcode switch
    {
        Opcode.Add => "+",
        Opcode.Subtract => "-",
        Opcode.Multiply => "*",
        Opcode.Divide => "/",
        Opcode.Power => "^",
        Opcode.Equal => "==",
        Opcode.NotEqual => "!=",
        Opcode.Less => "<",
        Opcode.LessOrEqual => "<=",
        Opcode.And => "and",
        _ => "or",
    };

    private static string Name(Tape tape, int value)
    {
        if (value < 0) return "written";
        var instruction = tape.Instructions[value];
        return instruction.Opcode switch
        {
            Opcode.Input => tape.Inputs[instruction.A],
            Opcode.Constant => instruction.Number.ToString("R", CultureInfo.InvariantCulture),
            Opcode.Truth => instruction.A == 1 ? "true" : "false",
            _ => string.Create(CultureInfo.InvariantCulture, $"v{value}"),
        };
    }
}
