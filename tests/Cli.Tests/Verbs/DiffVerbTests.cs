namespace Symbolic.Cli.Tests.Verbs;

public class DiffVerbTests
{
    [Theory]
    [InlineData("2*x*sin(x) + x^2*cos(x)\n", "x^2*sin(x)")]
    [InlineData("-2*x\n", "-x^2")]
    [InlineData("-2*x\n", "--", "-x^2")]
    [InlineData("0\n", "7")]
    [InlineData("x\n", "x*y", "--var", "y")]
    [InlineData("x\n", "--var=y", "x*y")]
    [InlineData("y\n", "x*y")]
    [InlineData("2*t\n", "t^2")]
    [InlineData("6*x\n", "x^3", "--order", "2")]
    [InlineData("x^3\n", "x^3", "--order", "0")]
    [InlineData("a\n", "a*x[2]", "--var", "x[2]")]
    [InlineData("f'(g(x))*g'(x)\n", "f(g(x))", "--function", "f,g")]
    [InlineData("-x/y\n", "x^2 + y^2 == 25", "--implicit", "y")]
    [InlineData("sqrt(2)*(x + 2*y)\n", "x^2 + 2y^2", "--direction", "1,1")]
    [InlineData("sec(x)^2\n", "sin(x)/cos(x)")]
    [InlineData("(cos(x)^2 + sin(x)^2)/cos(x)^2\n", "sin(x)/cos(x)", "--raw")]
    [InlineData("4*x*(x - 1)*(x - 2)\n", "x^4 - 4x^3 + 4x^2")]
    [InlineData("1\n", "sqrt(x^2)", "--assume", "x:positive")]
    [InlineData("1/(x + 1)\nwhere x != 1\n", "ln(x^2 - 1) - ln(x - 1)")]
    public void Diff_OfTerm_PrintsOneLine(string expected, params string[] arguments) =>
        Assert.Equal(expected, CommandRun.Answer(["diff", .. arguments]));

    [Theory]
    [InlineData("2*x\nat x=3: 6\n", "x^2", "--at", "x=3")]
    [InlineData("cos(x)\nat x=pi: -1\n", "sin(x)", "--at", "x=pi")]
    [InlineData("a*exp(a*x)\nat a=2, x=0: 2\n", "exp(a*x)", "--var", "x", "--at", "a=2, x=0")]
    [InlineData("x[2]\nat x[2]=-4: -4\n", "x[1]*x[2]", "--var", "x[1]", "--at", "x[2]=-4")]
    [InlineData("1/(2*sqrt(x))\nat x=-1: NaN\n", "sqrt(x)", "--at", "x=-1")]
    public void Diff_AtPoint_PrintsValueToo(string expected, params string[] arguments) =>
        Assert.Equal(expected, CommandRun.Answer(["diff", .. arguments]));

    [Theory]
    [InlineData("text", "x^2/2\n")]
    [InlineData("unicode", "x²/2\n")]
    [InlineData("latex", "\\frac{x^{2}}{2}\n")]
    [InlineData("markdown", "$\\frac{x^{2}}{2}$\n")]
    [InlineData("json", "{\"ok\":true,\"result\":\"x^2/2\",\"latex\":\"\\\\frac{x^{2}}{2}\"}\n")]
    public void Diff_InFormat_IsWrittenSo(string format, string expected) =>
        Assert.Equal(expected, CommandRun.Answer("diff", "x^3/6", "--format", format));

    [Fact]
    public void Diff_WithSteps_PrintsResultThenDerivation()
    {
        var output = CommandRun.Answer("diff", "x^2*sin(x)", "--steps");
        Assert.StartsWith("2*x*sin(x) + x^2*cos(x)\n\nd/dx[x^2*sin(x)]\n", output, StringComparison.Ordinal);
        Assert.Contains("Product rule", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_WithMoreDetail_IsLonger()
    {
        string[] levels = ["brief", "normal", "full"];
        var lengths = levels.Select(level => CommandRun.Answer("diff", "x^2*sin(x)", "--detail", level).Length).ToArray();
        Assert.True(lengths[0] < lengths[1] && lengths[1] < lengths[2]);
    }

    [Fact]
    public void Diff_FromFirstPrinciples_ShowsLimit() =>
        Assert.Contains("Definition of the derivative", CommandRun.Answer("diff", "x^2", "--first-principles"), StringComparison.Ordinal);

    [Fact]
    public void Diff_Dash_ReadsStandardInput()
    {
        var run = CommandRun.WithInput("\uFEFFx^3\r\n", "diff", "-");
        Assert.Equal(new CommandRun(ExitStatus.Success, "3*x^2\n", ""), run);
    }

    [Fact]
    public void Diff_BrokenTerm_PointsAtIt() => Assert.Equal(
        new CommandRun(
            ExitStatus.Mathematics,
            "",
            "error: line 1, column 4: the expression ends where a number, a name or '(' is expected\n  x +\n     ^\n"),
        CommandRun.Of("diff", "x +"));

    [Theory]
    [InlineData("which variable? say --var a or --var b", "a*b")]
    [InlineData("--var takes a name, and 'x+1' is none", "x", "--var", "x+1")]
    [InlineData("--var takes a name, and 'pi' is none", "x", "--var", "pi")]
    [InlineData("--order takes a whole number from 0 to 2147483647, not '-1'", "x", "--order", "-1")]
    [InlineData("--order takes a whole number from 0 to 2147483647, not '1.5'", "x", "--order", "1.5")]
    [InlineData("--format takes text, unicode, latex, mathml, markdown, json, not 'pdf'", "x", "--format", "pdf")]
    [InlineData("--at takes x=1,y=2, and 'x' is no name with a value", "x", "--at", "x")]
    [InlineData("--at gives values to names, and '2' is none", "x", "--at", "2=x")]
    [InlineData("--at gives x two values", "x", "--at", "x=1,x=2")]
    [InlineData("a value of --at must be a constant, and 'y' depends on y", "x", "--at", "x=y")]
    [InlineData("--order is given twice", "x", "--order", "1", "--order", "2")]
    [InlineData("--order needs a value: --order n", "x", "--order")]
    [InlineData("--steps takes no value", "x", "--steps=yes")]
    [InlineData("there is no option --colour here; an expression that begins with -- goes after a bare --", "x", "--colour")]
    [InlineData("diff takes one expression, and 'y' is a second; quote an expression that contains blanks", "x", "y")]
    [InlineData("diff needs an expression: symbolic diff EXPRESSION [options]")]
    [InlineData("--first-principles and --implicit do not go together", "x", "--implicit", "y", "--first-principles")]
    [InlineData("--vars goes with --direction; for all partial derivatives ask for the gradient", "x", "--vars", "x")]
    [InlineData("the zero vector has no direction", "x*y", "--direction", "0,0")]
    [InlineData("the direction has 1 component(s) for 2 variable(s): x, y", "x*y", "--direction", "1")]
    public void Diff_WrongUsage_SaysWhatIsWrong(string message, params string[] arguments) =>
        Assert.Equal(new CommandRun(ExitStatus.Usage, "", $"error: {message}\n"), CommandRun.Of(["diff", .. arguments]));

    [Theory]
    [InlineData("the symbol 'a' has no value; give one, for example a=1", "a*x^2", "--at", "x=1", "--var", "x")]
    [InlineData("the time allowed ran out", "exp(x^2)*sin(x)^x", "--order", "100000", "--timeout", "50")]
    public void Diff_WithoutAnswer_SaysWhy(string message, params string[] arguments) =>
        Assert.Equal(new CommandRun(ExitStatus.Mathematics, "", $"error: {message}\n"), CommandRun.Of(["diff", .. arguments]));
}
