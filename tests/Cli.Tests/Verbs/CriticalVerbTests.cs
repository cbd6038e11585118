namespace Symbolic.Cli.Tests.Verbs;

public class CriticalVerbTests
{
    [Fact]
    public void Critical_QuarticOfTheNotes_IsShownWithAllPoints() => Assert.Equal(
        """
        Gradient:
          d/dx = 4*x*(x - 1)*(x - 2)

        Second derivative:
          d2/dx2 = 12*x^2 - 24*x + 8

        Critical points:
          x  value  second derivative  verdict
          0  0      8                  minimum
          2  0      8                  minimum
          1  1      -4                 maximum

        There are no other critical points.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("critical", "x^4-4*x^3+4*x^2"));

    [Fact]
    public void Critical_DegenerateHessianWithoutPoint_SaysWhy() => Assert.Equal(
        """
        Gradient:
          d/dx = 2*(x - y + 1)
          d/dy = -2*(x - y + 2)

        Hessian:
          [2, -2]
          [-2, 2]
          the same everywhere, with the eigenvalues 0, 4: degenerate

        There is no critical point: the Hessian is degenerate, and along (1, 1) the slope is -2 everywhere.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("critical", "x^2 + y^2 - 2*x*y + 2x - 4y + 3"));

    [Fact]
    public void Critical_Ridge_IsALineOfPoints() => Assert.Equal(
        """
        Gradient:
          d/dx = 2*(x + y)
          d/dy = 2*(x + y)

        Hessian:
          [2, 2]
          [2, 2]
          the same everywhere, with the eigenvalues 0, 4: degenerate

        Critical points:
          (x, y)  value  eigenvalues  verdict
          (0, 0)  0      0, 4         degenerate: a minimum, not strict

        The points are not isolated: all of (0, 0) + t*(-1, 1) are critical, with the same value.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("critical", "(x + y)^2"));

    [Fact]
    public void Critical_FlatPoint_IsDecidedByAHigherDerivative() => Assert.Equal(
        """
        Gradient:
          d/dx = x^3*(5*x - 4)

        Second derivative:
          d2/dx2 = 20*x^3 - 12*x^2

        Critical points:
          x    value      second derivative  verdict
          4/5  -256/3125  2.56               minimum
          0    0          0                  degenerate; by the derivative of order 4, -24, a maximum

        There are no other critical points.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("critical", "x^4*(x - 1)"));

    [Fact]
    public void Critical_SeveralVariables_WithinABox() => Assert.Equal(
        """
        Gradient:
          d/dx = cos(x)*cos(y)
          d/dy = -sin(x)*sin(y)

        Hessian:
          [-cos(y)*sin(x), -cos(x)*sin(y)]
          [-cos(x)*sin(y), -cos(y)*sin(x)]

        Critical points:
          (x, y)       value  eigenvalues  verdict
          (0, -pi/2)   0      -1, 1        saddle
          (0, pi/2)    0      -1, 1        saddle
          (pi, -pi/2)  0      -1, 1        saddle
          (pi, pi/2)   0      -1, 1        saddle
          (pi/2, 0)    1      -1, -1       maximum

        These were found where x is from 0 to 3.141592654, y is from -2 to 2, from many starts. There may be others.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("critical", "sin(x)*cos(y)", "--box", "x=0..pi,y=-2..2"));

    [Fact]
    public void Critical_WithinAnInterval_SaysWhere() => Assert.Equal(
        """
        Gradient:
          d/dx = 3*(x - 1)*(x + 1)

        Second derivative:
          d2/dx2 = 6*x

        Critical points:
          x  value  second derivative  verdict
          1  -2     6                  minimum

        There are no other critical points where x is from 0 to 10.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("critical", "x^3 - 3x", "--from", "0"));

    [Fact]
    public void Critical_WithoutAny_IsNoProof() => Assert.Equal(
        """
        Gradient:
          d/dx = exp(x)

        Second derivative:
          d2/dx2 = exp(x)

        No critical point was found where x is from -10 to 10, from many starts. That is no proof that there is none.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("critical", "exp(x)"));

    [Fact]
    public void Critical_InJson_IsOneObject() => Assert.Equal(
        """{"ok":true,"variables":["x"],"gradient":["4*x*(x - 1)*(x - 2)"],"hessian":""" +
        """[["12*x^2 - 24*x + 8"]],"complete":true,"points":[{"point":{"x":""" +
        """0},"exact":["0"],"value":0,"exact_value":"0","eigenvalues":[8],"kind":"minimum","gradient_norm":""" +
        """0},{"point":{"x":2},"exact":["2"],"value":0,"exact_value":"0","eigenvalues":""" +
        """[8],"kind":"minimum","gradient_norm":0},{"point":{"x":1},"exact":""" +
        """["1"],"value":1,"exact_value":"1","eigenvalues":[-4],"kind":"maximum","gradient_norm":""" +
        """0}]}""" + "\n",
        CommandRun.Answer("critical", "x^4-4*x^3+4*x^2", "--format", "json"));

    [Fact]
    public void Critical_WithSteps_ShowsBothDerivations() => Assert.Equal(
        """
        Gradient:
          d/dx = 2*x - 1

        Second derivative:
          d2/dx2 = 2

        Critical points:
          x    value  second derivative  verdict
          1/2  -1/4   2                  minimum

        There are no other critical points.

        d/dx[x^2 - x]

        1. Sum rule. Differentiate term by term; constant terms drop out.
             d/dx[x^2 - x] = d/dx[x^2] + d/dx[-x]
           1.1. Power rule. Bring the exponent 2 down as a factor and lower it by one.
                d/dx[x^2] = 2*x
           1.2. Linear term. The derivative of a multiple of the variable is its constant factor.
                d/dx[-x] = -1
           Put the parts together.
             = 2*x - 1

        Result: 2*x - 1

        d/dx[2*x - 1]

        1. Sum rule. Differentiate term by term; constant terms drop out.
             d/dx[2*x - 1] = d/dx[2*x]
           1.1. Linear term. The derivative of a multiple of the variable is its constant factor.
                d/dx[2*x] = 2
           Put the parts together.
             = 2

        Result: 2

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("critical", "x^2 - x", "--steps"));

    [Fact]
    public void Critical_NameThatIsNoVariable_IsAMistake() => Assert.Equal(
        new CommandRun(2, "", "error: --box gives a range to 'z', which is none of the variables x\n"),
        CommandRun.Of("critical", "x^2", "--box", "z=1..2"));

    [Fact]
    public void Critical_RangeThatIsNone_IsAMistake() => Assert.Equal(
        new CommandRun(2, "", "error: --box takes x=-2..2,y=0..pi, and 'x=1' is no name with a range\n"),
        CommandRun.Of("critical", "x^2", "--box", "x=1"));

    [Fact]
    public void Critical_Constant_HasNoVariables() => Assert.Equal(
        new CommandRun(2, "", "error: 5 has no variables\n"),
        CommandRun.Of("critical", "5"));

    [Fact]
    public void Critical_Condition_IsAMistake() => Assert.Equal(
        new CommandRun(2, "", "error: critical needs a term with a value, and x > 2 is a condition\n"),
        CommandRun.Of("critical", "x > 2"));
}
