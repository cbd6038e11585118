namespace Symbolic.Cli.Tests.Verbs;

public class CheckVerbTests
{
    [Fact]
    public void Check_Gradient_ShowsTheWorstComponentFirst() => Assert.Equal(
        """
        At x=1, y=2, value 8:
                gradient  differences  relative error
          d/dx  4         4            6.7e-16
          d/dy  4         4            6.7e-16

        The gradient agrees with the differences.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("check", "x^2*y + 3*y", "--at", "x=1,y=2"));

    [Fact]
    public void Check_WrongFormula_IsFound() => Assert.Equal(
        """
        At x=1, y=2, value 9:
                gradient  differences  relative error
          d/dy  4         8            0.5
          d/dx  2         2            6.7e-16

        The gradient does NOT agree with the differences: look at y.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("check", "x^2 + 2*y^2", "--at", "x=1,y=2", "--gradient", "2*x, 2*y"));

    [Fact]
    public void Check_Kink_IsNamed() => Assert.Equal(
        """
        At x=1, value 0:
                gradient  differences  relative error
          d/dx  0         0            0

        Kinks near the point, across which differences say nothing:
          abs(x - 1) where x - 1 = 0

        The gradient agrees with the differences, but at a kink it is a convention: there is no derivative.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("check", "abs(x - 1)", "--at", "x=1"));

    [Fact]
    public void Check_InJson_IsOneObject() => Assert.Equal(
        """{"ok":true,"value":0.5,"agrees":false,"components":[{"by":"y","gradient":""" +
        """0,"differences":0.5000000000000003,"relative_error":1,"uncertainty":""" +
        """0},{"by":"x","gradient":1,"differences":0.5000000000000003,"relative_error":""" +
        """0.49999999999999967,"uncertainty":0}],"kinks":["max(x, y) where two of the arguments are equal"]}""" + "\n",
        CommandRun.Answer("check", "max(x, y)", "--at", "x=1/2,y=1/2", "--gradient", "1, 0", "--format", "json"));

    [Fact]
    public void Check_WhereThereIsNoValue_SaysSo() => Assert.Equal(
        """
        At x=-1, value NaN:
                gradient  differences  relative error
          d/dx  -1        NaN          Infinity

        The expression has no finite value there.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("check", "log(x)", "--at", "x=-1"));

    [Fact]
    public void Check_WithoutPoint_AsksForOne() => Assert.Equal(
        new CommandRun(2, "", "error: where? say --at x=1,y=1\n"),
        CommandRun.Of("check", "x*y"));

    [Fact]
    public void Check_PointWithoutAVariable_IsAMistake() => Assert.Equal(
        new CommandRun(2, "", "error: --at gives no value to y\n"),
        CommandRun.Of("check", "x*y", "--at", "x=1"));

    [Fact]
    public void Check_TooFewFormulas_AreAMistake() => Assert.Equal(
        new CommandRun(2, "", "error: --gradient has 1 formula(s) for 2 variable(s): x, y\n"),
        CommandRun.Of("check", "x*y", "--at", "x=1,y=1", "--gradient", "y"));

    [Fact]
    public void Check_FormulaOfUnknownVariable_IsAMistake() => Assert.Equal(
        new CommandRun(2, "", "error: --gradient depends on z, and the variables are x, y\n"),
        CommandRun.Of("check", "x*y", "--at", "x=1,y=1", "--gradient", "y,z"));
}
