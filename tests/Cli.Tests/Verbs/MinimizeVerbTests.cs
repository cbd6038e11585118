namespace Symbolic.Cli.Tests.Verbs;

public class MinimizeVerbTests
{
    [Fact]
    public void Minimize_GradientDescentOfTheNotes_ShowsItsIterates() => Assert.Equal(
        """
        Iterates:
          iteration  (x, y)            value       gradient norm
          0          (3, 2)            17          8
          1          (2.4, 1.2)        8.64        4.8
          2          (1.92, 0.72)      4.7232      3.8
          3          (1.536, 0.432)    2.732544    3.1
          4          (1.2288, 0.2592)  1.64431872  2.5

        No minimum was reached; the run ended at:
          (x, y)         = (1.2288, 0.2592)
          value          = 1.64431872
          gradient norm  = 2.5

        4 iteration(s), 5 evaluation(s); stopped because the greatest number of iterations was reached.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("minimize", "x^2+2*y^2", "--start", "x=3,y=2", "--method", "gd", "--rate", "0.1", "--trace", "--max-iterations", "4"));

    [Fact]
    public void Minimize_WithoutMethod_TakesNewton() => Assert.Equal(
        """
        Minimum:
          (x, y)         = (0, 0)
          value          = 0
          gradient norm  = 0

        1 iteration(s), 3 evaluation(s); stopped because the gradient is within the tolerance.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("minimize", "x^2+2*y^2", "--start", "x=3,y=2"));

    [Fact]
    public void Minimize_SumOfSquares_TakesLevenbergMarquardt() => Assert.Equal(
        """
        Minimum:
          (x, y)         = (1, 1)
          value          = 0
          gradient norm  = 0

        22 iteration(s), 37 evaluation(s); stopped because the gradient is within the tolerance.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("minimize", "(1-x)^2+100*(y-x^2)^2", "--start", "x=-1.2,y=1", "--method", "lm"));

    [Fact]
    public void Minimize_WithinBounds_StopsThere() => Assert.Equal(
        """
        Minimum:
          (x, y)         = (2, 1)
          value          = 1
          gradient norm  = 0

        1 iteration(s), 4 evaluation(s); stopped because the gradient is within the tolerance.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("minimize", "(x-3)^2 + 2*(y-1)^2", "--start", "x=0,y=1", "--bounds", "x=0..2", "--method", "newton"));

    [Fact]
    public void Minimize_UnderConstraints_ShowsMultipliers() => Assert.Equal(
        """
        Point where all conditions hold within the tolerance:
          (x, y)  = (0.5, 0.5)
          value   = 0.5

        Multipliers:
          lambda[1]  = -1  of x + y - 1 = 0

        What is left of each condition:
          stationarity  2.2e-16
          feasibility   5.6e-16

        Bordered Hessian, by lambda[1], x, y:
          [0, 1, 1]
          [1, 2, 0]
          [1, 0, 2]
          it says: a strict local minimum

        1 iteration(s), 5 evaluation(s); stopped because all conditions hold within the tolerance.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("minimize", "x^2 + y^2", "--start", "x=0,y=0", "--subject-to", "x + y == 1"));

    [Fact]
    public void Minimize_InJson_IsOneObject() => Assert.Equal(
        """{"ok":true,"point":{"x":0,"y":0},"value":0,"gradient_norm":0,"iterations":""" +
        """1,"evaluations":3,"converged":true,"reason":"GradientTolerance"}""" + "\n",
        CommandRun.Answer("minimize", "x^2+2*y^2", "--seed", "3", "--format", "json"));

    [Fact]
    public void Minimize_TraceInJson_IsAField() => Assert.Equal(
        """{"ok":true,"point":{"w":3},"value":0,"gradient_norm":0,"iterations":""" +
        """1,"evaluations":2,"converged":true,"reason":"GradientTolerance","trace":""" +
        """[{"iteration":0,"point":[1],"value":4,"gradient_norm":4},{"iteration":""" +
        """1,"point":[3],"value":0,"gradient_norm":0}]}""" + "\n",
        CommandRun.Answer("minimize", "(w-3)^2", "--start", "w=1", "--rate", "0.5", "--trace", "--format", "json"));

    [Fact]
    public void Minimize_WithoutMinimum_SaysSo() => Assert.Equal(
        """
        No minimum was reached; the run ended at:
          x              = -1
          value          = NaN
          gradient norm  = 1

        0 iteration(s), 1 evaluation(s); stopped because the value or the gradient is no finite number.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("minimize", "log(x)", "--start", "x=-1"));

    [Fact]
    public void Minimize_WithoutStart_AsksForOne() => Assert.Equal(
        new CommandRun(2, "", "error: where does x, y begin? say --start x=1,y=1, or --seed 1 for a start at random\n"),
        CommandRun.Of("minimize", "x^2+2*y^2"));

    [Fact]
    public void Minimize_StartOfOneVariable_AsksForTheOther() => Assert.Equal(
        new CommandRun(2, "", "error: where does y begin? say --start x=1,y=1, or --seed 1 for a start at random\n"),
        CommandRun.Of("minimize", "x^2+2*y^2", "--start", "x=1"));

    [Fact]
    public void Minimize_StartOfUnknownVariable_IsAMistake() => Assert.Equal(
        new CommandRun(2, "", "error: --start gives a value to widht, and the variables are width\n"),
        CommandRun.Of("minimize", "width^2", "--start", "widht=1"));

    [Fact]
    public void Minimize_UnknownMethod_ShowsTheNearest() => Assert.Equal(
        new CommandRun(2, "", "error: there is no method 'newtom' (did you mean 'newton'?); the methods are gd, momentum, nesterov, rmsprop, adam, newton, truncated-newton, bfgs, lbfgs, cg, lm\n"),
        CommandRun.Of("minimize", "x^2", "--start", "x=1", "--method", "newtom"));

    [Fact]
    public void Minimize_MethodWithoutBounds_NamesThoseWithBounds() => Assert.Equal(
        new CommandRun(2, "", "error: the method adam does not keep bounds; these do: gd, newton, bfgs, lbfgs\n"),
        CommandRun.Of("minimize", "x^2", "--start", "x=1", "--bounds", "x=0..1", "--method", "adam"));

    [Fact]
    public void Minimize_MethodWithoutConstraints_NamesThoseWithConstraints() => Assert.Equal(
        new CommandRun(2, "", "error: the method adam keeps no constraints; these do: interior-point, augmented, penalty\n"),
        CommandRun.Of("minimize", "x^2", "--start", "x=1", "--subject-to", "x >= 1", "--method", "adam"));

    [Fact]
    public void Minimize_NoSumOfSquares_SaysWhatIsNone() => Assert.Equal(
        new CommandRun(1, "", "error: y*exp(x) is not written as a sum of squares: y*exp(x) is no square\n"),
        CommandRun.Of("minimize", "exp(x)*y", "--start", "x=1,y=1", "--method", "lm"));

    [Fact]
    public void Minimize_StrictInequality_IsNoConstraint() => Assert.Equal(
        new CommandRun(1, "", "error: a constraint is a relation with ==, <= or >=; this one is x > 2\n"),
        CommandRun.Of("minimize", "x^2", "--start", "x=1", "--subject-to", "x > 2"));

    [Fact]
    public void Minimize_RateOfNewton_IsAMistake() => Assert.Equal(
        new CommandRun(2, "", "error: the method newton has no --rate\n"),
        CommandRun.Of("minimize", "x^2", "--start", "x=1", "--rate", "0.1", "--method", "newton"));

    [Fact]
    public void Minimize_NegativeTolerance_IsAMistake() => Assert.Equal(
        new CommandRun(2, "", "error: --tolerance takes a positive number, not '-3'\n"),
        CommandRun.Of("minimize", "x^2", "--start", "x=1", "--tolerance", "-3"));

    [Fact]
    public void Minimize_PictureOfUnknownFormat_IsAMistake() => Assert.Equal(
        new CommandRun(2, "", "error: --plot takes a .png or an .svg file, not 'path.jpg'\n"),
        CommandRun.Of("minimize", "x^2", "--start", "x=1", "--plot", "path.jpg"));

    [Theory]
    [InlineData("gd")]
    [InlineData("momentum")]
    [InlineData("nesterov")]
    [InlineData("rmsprop")]
    [InlineData("adam")]
    [InlineData("newton")]
    [InlineData("truncated-newton")]
    [InlineData("bfgs")]
    [InlineData("lbfgs")]
    [InlineData("cg")]
    [InlineData("lm")]
    public void Minimize_ByEachMethod_EndsNearTheMinimum(string method)
    {
        var output = CommandRun.Answer("minimize", "(x-1)^2 + 2*(y+2)^2", "--start", "x=3,y=2", "--method", method, "--format", "json");
        var point = System.Text.Json.JsonDocument.Parse(output).RootElement.GetProperty("point");
        Assert.Equal(1, point.GetProperty("x").GetDouble(), 0.02);
        Assert.Equal(-2, point.GetProperty("y").GetDouble(), 0.02);
        Assert.Contains(method, Symbolic.Cli.Arguments.Option.Method.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("interior-point")]
    [InlineData("augmented")]
    [InlineData("penalty")]
    public void Minimize_UnderConstraints_ByEachMethod_IsNearTheMinimum(string method)
    {
        var output = CommandRun.Answer(
            "minimize", "x^2 + y^2", "--start", "x=0,y=0", "--subject-to", "x + y == 1", "--subject-to", "x >= 0.7", "--method", method,
            "--format", "json");
        var point = System.Text.Json.JsonDocument.Parse(output).RootElement.GetProperty("point");
        Assert.Equal(0.7, point.GetProperty("x").GetDouble(), 1e-3);
    }
}
