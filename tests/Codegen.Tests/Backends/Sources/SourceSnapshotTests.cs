using System.Runtime.CompilerServices;
using Snapshooter;
using Snapshooter.Xunit;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Backends.Sources;

/// <summary>Small sources as people see them. Read each one before accepting it.</summary>
public sealed class SourceSnapshotTests
{
    [Theory]
    [InlineData(SourceLanguage.C)]
    [InlineData(SourceLanguage.CSharp)]
    [InlineData(SourceLanguage.Python)]
    public void Sources_OfSmallPrograms_AreReadable(SourceLanguage language)
    {
        Expr[] plane = [Symbol.Named("x"), Symbol.Named("y")];
        Expr[] components = [.. Enumerable.Range(1, 10).Select(i => $"x[{i}]".Parse())];
        var file = new SourceFile(language)
            .Add("wave", "x^2*sin(x)".Parse(), [plane[0]])
            .Add("softness", "softplus(x) - relu(y)".Parse(), plane)
            .AddGradient("rosenbrock", "sum(100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2, i, 1, 9)".Parse(), components)
            .AddGradient("pieces", "piecewise(x^2*y, x > 0, y + sqrt(-x), y > 1, exp(x*y))".Parse(), plane)
            .AddGradient("nested", "sum(sum(x*sin(i*y)/(i + j), j, 1, i), i, 1, 200)".Parse(), plane)
            .AddHessian("curvature", "exp(x*y)".Parse(), plane)
            .Add("locals", WrittenTapes.Locals().Tape)
            .Add("tables", WrittenTapes.Tables().Tape);
        file.ToString().MatchSnapshot(new SnapshotFullName($"small.{language}.txt", Folder()));
    }

    [Fact]
    public void Instruction_Unknown_IsNamed()
    {
        var tape = new Tape(["x"], [new(Opcode.Input, 0), new((Opcode)250, 0)], [1]);
        Assert.Equal(
            "the instruction 250 has no source in C",
            Assert.Throws<Errors.UnsupportedException>(() => tape.ToSource(SourceLanguage.C)).Message);
    }

    [Fact]
    public void Columns_InPython_AreComputedAtOnce()
    {
        if (WrittenPrograms.Python is not { } python) return;
        Expr[] variables = [Symbol.Named("x"), Symbol.Named("y")];
        var term = "x^2*sin(y) + lgamma(x) + digamma(x) + lambertw(x) + sigmoid(y) + max(x, y) + acot(x) + log(x, y) + erf(x)".Parse();
        var text = new SourceFile(SourceLanguage.Python).Add("f", term, variables).Add("g", "x*y".Parse().ToGradientTape(variables));
        var program = $$"""
            {{text}}

            points = np.array([[0.5, 1.5, 2.5], [3.0, 2.0, 1.25]])
            columns = f(points)
            assert columns.shape == (3,)
            assert all(columns[i] == f(points[:, i]) for i in range(3))
            assert g(points).shape == (3, 3)
            print("ok")
            """;
        var run = Machine.Run(python, "-c", program)!.Value;
        Assert.Equal(("ok\n", ""), (run.Output, run.Errors));
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
