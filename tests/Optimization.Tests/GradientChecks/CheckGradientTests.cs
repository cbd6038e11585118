using Symbolic.Functions;
using Symbolic.Parsing;
using static Symbolic.Maths;

namespace Symbolic.Optimization.Tests.GradientChecks;

public sealed class CheckGradientTests
{
    [Theory]
    [InlineData("x^2*y*z + sin(x*y) + z^3")]
    [InlineData("exp(x*y)/(1 + z^2)")]
    [InlineData("ln(1 + x^2 + y^2)*tanh(z)")]
    [InlineData("10^8*x + y/10^8 + z")]
    [InlineData("sqrt(x + y + z)")]
    public void CheckGradient_RightGradients_Agree(string text)
    {
        var check = text.Parse().CheckGradient(("x", 0.7), ("y", 1.3), ("z", 0.4));
        Assert.True(check.Agrees, check.ToString());
        Assert.Equal(3, check.Rows.Count);
        Assert.Equal(check.Rows.OrderByDescending(row => row.RelativeError), check.Rows);
        Assert.True(check.Rows[0].RelativeError < 1e-7, check.ToString());
        Assert.Empty(check.Kinks);
    }

    [Fact]
    public void CheckGradient_WrongDerivativeOfAUserFunction_IsFound()
    {
        var wrong = new Function { Name = "cube", Kernel = (Func<double, double>)Cube, Partial = (arguments, self, index) => 2 * (arguments[0] ^ 2) };
        var term = "x + cube(y)".Parse(new ParseOptions { Functions = FunctionTable.Default.With(wrong) });
        var check = term.CheckGradient(("x", 1), ("y", 2));
        Assert.False(check.Agrees);
        Assert.Equal("y", check.Rows[0].Direction);
        Assert.Equal(8, check.Rows[0].Computed, 1e-12);
        Assert.Equal(12, check.Rows[0].Approximated, 1e-6);
        Assert.Equal(1.0 / 3, check.Rows[0].RelativeError, 1e-6);
        Assert.EndsWith("the gradient does not agree", check.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abs(x - 1) + y", "abs(x - 1) where x - 1 = 0")]
    [InlineData("relu(x*y)", "relu(x*y) where x*y = 0")]
    [InlineData("max(x, y + 1)*2", "max(x, y + 1) where two of the arguments are equal")]
    [InlineData("piecewise(x^2, x < 1, 2*x - 1)", "the border x = 1")]
    [InlineData("floor(x) + y", "floor(x) where x is a whole number")]
    public void CheckGradient_NearAKink_NamesIt(string text, string kink)
    {
        var check = text.Parse().CheckGradient(("x", 1.001), ("y", 0.001));
        Assert.Equal([kink], check.Kinks);
        Assert.Empty(text.Parse().CheckGradient(("x", 2.4), ("y", 3.1)).Kinks);
    }

    [Fact]
    public void CheckGradient_ManyVariables_TakesRandomDirections()
    {
        var term = "sum(100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2, i, 1, 4999)".Parse();
        var at = new double[5000];
        Array.Fill(at, 0.3);
        var check = term.CheckGradient(Vector("x", 5000), at);
        Assert.True(check.Agrees, check.ToString());
        Assert.Equal(20, check.Rows.Count);
        Assert.StartsWith("random direction", check.Rows[0].Direction, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckGradient_WrongDelegate_NamesTheComponent()
    {
        var objective = Objective.FromFunctions(
            2, x => x[0] * x[0] + 3 * x[1], (x, gradient) => { gradient[0] = 2 * x[0]; gradient[1] = 3.001; return x[0] * x[0] + 3 * x[1]; });
        var check = objective.CheckGradient([1, 1]);
        Assert.False(check.Agrees);
        Assert.Equal("x[2]", check.Rows[0].Direction);
        Assert.Single(check.Rows, row => row.RelativeError > check.Tolerance);
    }

    private static double Cube(double x) => x * x * x;
}
