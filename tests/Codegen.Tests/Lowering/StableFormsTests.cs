using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Lowering;

/// <summary>Forms that would lose digits or overflow are compiled as others that do not.</summary>
public sealed class StableFormsTests
{
    private static readonly Expr[] Variables = [Symbol.Named("x"), Symbol.Named("y")];

    [Theory]
    [InlineData("ln(1 + x)", "log1p")]
    [InlineData("ln(1 - x*y)", "log1p")]
    [InlineData("ln(2 + x)", "ln")]
    [InlineData("exp(x) - 1", "expm1")]
    [InlineData("3 - 3*exp(x) + y", "expm1")]
    [InlineData("2 - exp(x)", "exp")]
    [InlineData("ln(1 + exp(x))", "softplus")]
    [InlineData("-ln(1 + exp(-x))", "softplus")]
    [InlineData("ln(1/(1 + exp(-x)))", "softplus")]
    [InlineData("ln(exp(x)/(1 + exp(x)))", "softplus")]
    [InlineData("ln(sigmoid(x))", "softplus")]
    [InlineData("ln(1 - sigmoid(x))", "softplus")]
    [InlineData("1/(1 + exp(-x))", "sigmoid")]
    [InlineData("y/(1 + exp(x))^2", "sigmoid")]
    [InlineData("y*exp(x)/(1 + exp(x))", "sigmoid")]
    [InlineData("1 - sigmoid(x)", "sigmoid")]
    [InlineData("sqrt(x^2 + y^2)", "hypot")]
    [InlineData("x/sqrt(x^2 + y^2)", "hypot")]
    [InlineData("sqrt((x - 1)^2 + (y + 1)^2)", "hypot")]
    [InlineData("sqrt(1 + x^2)", "sqrt")]
    [InlineData("1 - cos(x)", "sin")]
    [InlineData("1 - tanh(x)^2", "sech")]
    [InlineData("1 - cos(x)^2", "sin")]
    [InlineData("ln(exp(x) + 2*exp(y))", "max")]
    [InlineData("exp(x)/(exp(x) + exp(y))", "max")]
    public void Lowered_UnstableForm_IsReplaced(string text, string call) =>
        Assert.Contains($" {call}(", text.Parse().ToTape(Variables).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("ln(1 + exp(x))", 1000, 1000, 1)]
    [InlineData("ln(1 + exp(x))", -1000, 0, 0)]
    [InlineData("ln(1 + exp(x))", -40, 4.248354255291589e-18, 4.248354255291589e-18)]
    [InlineData("-ln(1 + exp(-x))", -1000, -1000, 1)]
    [InlineData("-ln(1 + exp(-x))", 1000, 0, 0)]
    [InlineData("ln(1/(1 + exp(-x)))", -1000, -1000, 1)]
    [InlineData("ln(exp(x)/(1 + exp(x)))", -1000, -1000, 1)]
    [InlineData("-ln(1 - sigmoid(x))", 1000, 1000, 1)]
    [InlineData("1/(1 + exp(-x))", -1000, 0, 0)]
    [InlineData("exp(x)/(1 + exp(x))", 1000, 1, 0)]
    [InlineData("ln(1 + x)", 1e-20, 1e-20, 1)]
    [InlineData("exp(x) - 1", 1e-20, 1e-20, 1)]
    [InlineData("1 - cos(x)", 1e-10, 5e-21, 1e-10)]
    [InlineData("ln(exp(x) + exp(-x))", 1000, 1000, 1)]
    [InlineData("ln(exp(x) + exp(-x))", -1000, 1000, -1)]
    [InlineData("ln(2 + exp(x) + exp(2*x))", 1000, 2000, 2)]
    [InlineData("sqrt(x^2 + (x + 1)^2)", 1e200, 1.4142135623730951e200, 1.4142135623730951)]
    public void Compiled_AtTheExtremes_IsRight(string text, double x, double value, double derivative)
    {
        var gradient = new double[1];
        var actual = text.Parse().CompileGradient("x")([x], gradient);
        Assert.Equal(value, actual, 1e-15 * Math.Abs(value));
        Assert.Equal(derivative, gradient[0], 1e-15 * Math.Abs(derivative));
        Assert.Equal(value, text.Parse().Compile("x")([x]), 1e-15 * Math.Abs(value));
    }

    [Theory]
    [InlineData("ln(1 + exp(x))")]
    [InlineData("ln(1/(1 + exp(-x)))")]
    [InlineData("1/(1 + exp(-x))")]
    [InlineData("exp(x)/(1 + exp(x))")]
    [InlineData("-y*ln(sigmoid(x)) - (1 - y)*ln(1 - sigmoid(x))")]
    [InlineData("ln(1 + exp(x*y))")]
    public void Compiled_SymbolicDerivatives_AreFiniteFarOut(string text)
    {
        var first = text.Parse().Differentiate(Variables[0]);
        var second = first.Differentiate(Variables[0]);
        foreach (var x in new[] { -1000.0, -700, 700, 1000 })
        {
            Assert.InRange(first.Compile(Variables)([x, 1]), -1, 1);
            Assert.Equal(0, second.Compile(Variables)([x, 1]), 1e-15);
        }

        // Where nothing overflows they are what they were.
        foreach (var x in new[] { -3.0, 0.25, 5 })
        {
            Assert.Equal(first.Evaluate(("x", x), ("y", 1)), first.Compile(Variables)([x, 1]), 1e-14);
            Assert.Equal(second.Evaluate(("x", x), ("y", 1)), second.Compile(Variables)([x, 1]), 1e-14);
        }
    }

    [Fact]
    public void Lowered_BodiesOfSums_TakeStableForms() =>
        Assert.Contains("softplus", "sum(ln(1 + exp(k*x)), k, 1, 20)".Parse().ToTape(Variables).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Lowered_DeepTerm_DoesNotRecurse()
    {
        Expr f = Variables[0];
        for (var k = 0; k < 30_000; k++) f = Maths.Log(1 + Maths.Exp(f));
        Assert.Equal(30_001, f.ToTape([Variables[0]]).Instructions.Count(each => each.Function?.Name == "softplus") + 1);
    }
}
