using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Derivatives;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Tests.Derivatives;

public sealed class TidyingTests
{
    [Fact]
    public void Apply_SumsOfSameTerms_AreComputedOnce()
    {
        var tape = new TapeBuilder(["x", "y", "z"]);
        var first = tape.Subtract(tape.Add(tape.Input(0), tape.Input(1)), tape.Input(2));
        var second = tape.Add(tape.Subtract(tape.Input(1), tape.Input(2)), tape.Input(0));
        var negative = tape.Subtract(tape.Subtract(tape.Input(2), tape.Input(0)), tape.Input(1));
        Assert.Equal(
            "inputs x, y, z\n  v3 = x + y\n  v4 = v3 - z\n  v5 = -v4\noutputs v4, v4, v5\n",
            Tidying.Apply(tape.Build([first, second, negative]), default).ToString());
    }

    [Fact]
    public void Apply_SumUsedElsewhere_StaysWhole()
    {
        var tape = new TapeBuilder(["x", "y", "z"]);
        var inner = tape.Add(tape.Input(0), tape.Input(1));
        var outer = tape.Add(inner, tape.Input(2));
        Assert.Equal(
            "inputs x, y, z\n  v3 = x + y\n  v4 = v3 + z\noutputs v3, v4\n", Tidying.Apply(tape.Build([inner, outer]), default).ToString());
    }

    [Fact]
    public void Apply_DoubledDifference_UsesDoubledVariable()
    {
        var tape = new TapeBuilder(["x", "y"]);
        var difference = tape.Multiply(tape.Constant(2), tape.Subtract(tape.Constant(1), tape.Input(0)));
        var doubled = tape.Multiply(tape.Multiply(tape.Constant(2), tape.Input(0)), tape.Input(1));
        Assert.Equal(
            "inputs x, y\n  v3 = 2 * x\n  v4 = 2 - v3\n  v5 = v3 * y\noutputs v4, v5\n",
            Tidying.Apply(tape.Build([difference, doubled]), default).ToString());
    }

    [Fact]
    public void Apply_SignsOfFactors_MoveIntoSums()
    {
        var tape = new TapeBuilder(["x", "y", "z"]);
        var product = tape.Multiply(tape.Negate(tape.Multiply(tape.Input(0), tape.Input(2))), tape.Input(1));
        Assert.Equal(
            "inputs x, y, z\n  v3 = x * z\n  v4 = v3 * y\n  v5 = z - v4\noutputs v5\n",
            Tidying.Apply(tape.Build([tape.Emit(Opcode.Add, product, tape.Input(2))]), default).ToString());
    }

    [Fact]
    public void Apply_LoopsAndBranches_StayWhatTheyAre()
    {
        foreach (var name in new[] { "table", "nested", "branch", "recurrence", "total", "product", "accumulated" })
        {
            var tape = ArrayTapes.Make(name);
            var tidy = Tidying.Apply(tape, default);
            Assert.Equal(
                LinqCompiler.ToFunction(tape, default)(ArrayTapes.Point),
                LinqCompiler.ToFunction(tidy, default)(ArrayTapes.Point));
        }
    }
}
