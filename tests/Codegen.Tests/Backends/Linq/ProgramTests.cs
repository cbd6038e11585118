using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Backends.Linq;

/// <summary>Long programs and deep terms.</summary>
public sealed class ProgramTests
{
    private static readonly Symbol X = Symbol.Named("x");
    private static readonly Symbol Y = Symbol.Named("y");

    [Theory]
    [InlineData(1_000)]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public void Compiled_LongProgram_AgreesWithInterpreter(int instructions)
    {
        var terms = LongPrograms.Of(instructions);
        Assert.InRange(terms.ToTape([X, Y]).Instructions.Length, instructions * 8 / 10, instructions * 12 / 10);
        var results = new double[terms.Length];
        terms.CompileAll([X, Y])([0.4, -0.7], results);
        var single = terms[^1].Compile<Func<double, double, double>>("x", "y")(0.4, -0.7);
        for (var i = 0; i < terms.Length; i++) Assert.Equal(terms[i].Evaluate(("x", 0.4), ("y", -0.7)), results[i], 1e-9);
        Assert.Equal(results[^1], single, 1e-15);
    }

    [Fact]
    public void Compiled_LongBranchesAndLoops_AreSplitToo()
    {
        var (a, b) = (LongPrograms.Of(4000)[^1], Maths.Cos(LongPrograms.Of(3000)[^1]));
        var k = Symbol.Named("k");
        var f = Piecewise.Create(a, X > 0, b + a * Y, Y > 0, b) + Series.Sum(b.Substitute(X, X / k), k, 1, 10);
        var compiled = f.Compile([X, Y]);
        foreach (var (x, y) in new[] { (0.5, 0.3), (-0.5, 0.3), (-0.5, -0.3) })
            Assert.Equal(f.Evaluate(("x", x), ("y", y)), compiled([x, y]), 1e-9);
    }

    [Fact]
    public void Compiled_SharedThousandLevels_IsShort()
    {
        Expr f = X;
        for (var k = 0; k < 1000; k++) f = (f ^ 2) / 4 + Maths.Sin(f) / 2;
        Assert.Equal(f.Evaluate(("x", 0.3)), f.Compile("x")([0.3]), 1e-12);
    }

    [Fact]
    public void Compiled_HundredThousandNested_DoesNotOverflow()
    {
        Expr f = X;
        for (var k = 0; k < 100_000; k++) f = Maths.Sin(f);
        Assert.Equal(f.Evaluate(("x", 1)), f.Compile<Func<double, double>>("x")(1), 1e-14);
    }
}
