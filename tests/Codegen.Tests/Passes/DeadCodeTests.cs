using System.Collections.Immutable;
using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Tests.Passes;

public sealed class DeadCodeTests
{
    [Fact]
    public void Remove_UnusedRegionsAndValues_AreGone()
    {
        ImmutableArray<Instruction> instructions =
        [
            new(Opcode.Input, 0), new(Opcode.Constant, Number: 3), new(Opcode.Less, 0, 1),
            new(Opcode.If, 2), new(Opcode.Negate, 0), new(Opcode.Else), new(Opcode.EndIf), new(Opcode.Merge, 4, 1), new(Opcode.Merge, 0, 1),
            new(Opcode.If, 2), new(Opcode.Negate, 0), new(Opcode.Else), new(Opcode.EndIf), new(Opcode.Merge, 10, 1),
            new(Opcode.Loop, 0, 1), new(Opcode.Position, 2), new(Opcode.Sum, 15), new(Opcode.Product, 0), new(Opcode.EndLoop),
        ];
        ImmutableArray<Subscript> subscripts = [Subscript.Of(1), Subscript.Of(3), Subscript.Atom(14)];
        var tape = DeadCode.Remove(new Tape(["x"], instructions, [8, 17], TapeArray.Ends(1, 2), subscripts));
        Assert.Equal(
            "inputs x\n  v2 = x < 3\n  if v2\n  else\n  end\n  v6 = merge x, 3\n  v7 = loop 1 to 3\n    v8 = product x\n  end\noutputs v6, v8\n",
            tape.ToString());
    }
}
