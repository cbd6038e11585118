using System.Collections.Immutable;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Tapes;

public sealed class TapeTests
{
    [Theory]
    [InlineData("x^2 + y", "inputs x, y\n  v2 = x * x\n  v3 = v2 + y\noutputs v3\n")]
    [InlineData("x/(y*sqrt(x))", "inputs x, y\n  v2 = sqrt(x)\n  v3 = v2 / y\noutputs v3\n")]
    [InlineData("x - y", "inputs x, y\n  v2 = x - y\noutputs v2\n")]
    [InlineData("x^(-2)", "inputs x, y\n  v3 = x * x\n  v4 = 1 / v3\noutputs v4\n")]
    [InlineData("x^5 + x^3", "inputs x, y\n  v2 = x * x\n  v3 = x * v2\n  v4 = v2 * v2\n  v5 = x * v4\n  v6 = v3 + v5\noutputs v6\n")]
    [InlineData("x^(3/2)", "inputs x, y\n  v3 = x ^ 1.5\noutputs v3\n")]
    [InlineData("x^65", "inputs x, y\n  v3 = x ^ 65\noutputs v3\n")]
    [InlineData("2*pi*x", "inputs x, y\n  v3 = 6.283185307179586 * x\noutputs v3\n")]
    [InlineData("max(x, y, 1)", "inputs x, y\n  v3 = max(1, x)\n  v4 = max(v3, y)\noutputs v4\n")]
    [InlineData("sum(k*x, k, 1, 9)", "inputs x, y\n  v2 = loop 1 to 9\n    v3 = number v2\n    v4 = v3 * x\n    v5 = sum v4\n  end\noutputs v5\n")]
    public void ToString_LoweredTerm_Reads(string text, string expected) =>
        Assert.Equal(expected, text.Parse().ToTape([Symbol.Named("x"), Symbol.Named("y")]).ToString());

    [Fact]
    public void Lowered_SharedNode_IsComputedOnce()
    {
        Expr f = Symbol.Named("x");
        for (var k = 0; k < 1000; k++) f = (f ^ 2) + Maths.Sin(f);
        Assert.Equal(3001, f.ToTape([Symbol.Named("x")]).Instructions.Length);
    }

    [Fact]
    public void Lowered_LoopInvariant_MovesOutOfLoop() =>
        Assert.Equal(
            "inputs x\n  v1 = sin(x)\n  v2 = loop 1 to 9\n    v3 = number v2\n    v4 = v3 * v1\n    v5 = sum v4\n  end\noutputs v5\n",
            "sum(k*sin(x), k, 1, 9)".Parse().ToTape([Symbol.Named("x")]).ToString());

    [Theory]
    [InlineData("the value 5 is not visible", Opcode.Negate, 5)]
    [InlineData("a condition is needed", Opcode.Not, 0)]
    [InlineData("there is no If", Opcode.Else, -1)]
    [InlineData("there is no loop", Opcode.EndLoop, -1)]
    [InlineData("a region is not closed", Opcode.Loop, 0)]
    public void Constructor_NotWellFormed_IsRefused(string problem, Opcode opcode, int operand)
    {
        var instructions = ImmutableArray.Create(new Instruction(Opcode.Input, 0), new Instruction(opcode, operand, opcode == Opcode.Loop ? 0 : -1));
        var error = Assert.Throws<ArgumentException>(() => new Tape(["x"], instructions, [0], TapeArray.Ends(1, 1), [Subscript.Of(0)]));
        Assert.EndsWith(problem + ".", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_ValueOfClosedRegion_IsRefused()
    {
        ImmutableArray<Instruction> instructions =
        [
            new(Opcode.Input, 0), new(Opcode.Less, 0, 0), new(Opcode.If, 1), new(Opcode.Negate, 0), new(Opcode.Else), new(Opcode.EndIf),
            new(Opcode.Negate, 3),
        ];
        Assert.Throws<ArgumentException>(() => new Tape(["x"], instructions, [0]));
        Assert.Throws<ArgumentException>(() => new Tape(["x"], instructions[..6], [3]));
    }
}
