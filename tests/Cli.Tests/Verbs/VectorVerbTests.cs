namespace Symbolic.Cli.Tests.Verbs;

public class VectorVerbTests
{
    [Theory]
    [InlineData("d/dx = 2*x + y\nd/dy = x + 2*y\nat x=1, y=2: [4, 5]\n", "x^2 + x*y + y^2", "--at", "x=1,y=2")]
    [InlineData("d/dz = x^2*y\nd/dx = 2*x*y*z\n", "x^2*y*z", "--vars", "z,x")]
    [InlineData("sqrt(2)*(x + 2*y)\n", "x^2 + 2y^2", "--direction", "1,1")]
    [InlineData("\\begin{pmatrix} y \\\\ x \\end{pmatrix}\n", "x*y", "--format", "latex")]
    [InlineData(
        """{"ok":true,"result":["y","x"],"latex":["y","x"],"value":[3,2]}""" + "\n",
        "x*y", "--format", "json", "--at", "x=2,y=3")]
    public void Gradient_OfTerm_IsWritten(string expected, params string[] arguments) =>
        Assert.Equal(expected, CommandRun.Answer(["gradient", .. arguments]));

    [Theory]
    [InlineData("[cos(t), -r*sin(t)]\n[sin(t), r*cos(t)]\n", "r*cos(t)", "r*sin(t)")]
    [InlineData("[x, y]\n[1, 1]\nat x=1, y=2:\n[1, 2]\n[1, 1]\n", "x*y", "x + y", "--vars", "y,x", "--at", "x=1,y=2")]
    public void Jacobian_OfTerms_IsWritten(string expected, params string[] arguments) =>
        Assert.Equal(expected, CommandRun.Answer(["jacobian", .. arguments]));

    [Theory]
    [InlineData("[2*y, 2*x]\n[2*x, 6*y]\n", "x^2*y + y^3")]
    [InlineData("\\begin{pmatrix} 2 & 0 \\\\ 0 & 2 \\end{pmatrix}\n", "x^2 + y^2", "--format", "latex")]
    [InlineData(
        """{"ok":true,"result":[["2","0"],["0","2"]],"latex":[["2","0"],["0","2"]]}""" + "\n",
        "x^2 + y^2", "--format", "json")]
    public void Hessian_OfTerm_IsWritten(string expected, params string[] arguments) =>
        Assert.Equal(expected, CommandRun.Answer(["hessian", .. arguments]));

    [Fact]
    public void Gradient_InMathML_IsOneMathElement()
    {
        var output = CommandRun.Answer("gradient", "x*y", "--format", "mathml");
        Assert.Equal(1, output.Split("<math").Length - 1);
        Assert.Equal("math", System.Xml.Linq.XDocument.Parse(output).Root!.Name.LocalName);
    }

    [Theory]
    [InlineData("gradient", 2)]
    [InlineData("hessian", 5)]
    [InlineData("jacobian", 2)]
    public void Vectors_WithSteps_ShowADerivationEach(string verb, int count) =>
        Assert.Equal(count, CommandRun.Answer(verb, "x^2*y", "--steps").Split("Result: ").Length - 1);
}
