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
            Opcode.Loop => $"loop {A()} to {Name(tape, b)}",
            Opcode.Sum => $"sum {A()}",
            Opcode.Product => $"product {A()}",
            Opcode.Call => $"{instruction.Function!.Name}({string.Join(", ", new[] { a, b, c }.Where(v => v >= 0).Select(v => Name(tape, v)))})",
            _ => $"{A()} {Sign(instruction.Opcode)} {Name(tape, b)}",
        };
    }

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
