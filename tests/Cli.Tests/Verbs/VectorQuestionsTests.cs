namespace Symbolic.Cli.Tests.Verbs;

/// <summary>Derivatives by declared vectors and matrices.</summary>
public sealed class VectorQuestionsTests
{
    private const string Declared = "w: vector(d), X: matrix(m, d), y: vector(m)";

    [Fact]
    public void Gradient_SquaredResidual_IsWrittenInBothNotations() => Assert.Equal(
        "2*X^T*(X*w - y)\nby entries, [k]: 2*sum(X[i,k]*(sum(X[i,j]*w[j], j, 1, d) - y[i]), i, 1, m)\n",
        CommandRun.Of("gradient", "norm(X*w - y)^2", "--shapes", Declared, "--by", "w").Output);

    [Fact]
    public void Hessian_SquaredResidual_IsWrittenInBothNotations() => Assert.Equal(
        "2*X^T*X\nby entries, [k,l]: 2*sum(X[i,k]*X[i,l], i, 1, m)\n",
        CommandRun.Of("hessian", "norm(X*w - y)^2", "--shapes", Declared, "--by", "w").Output);

    [Fact]
    public void Diff_ShapesThatDoNotFit_AreNamed() => Assert.Contains(
        "X*y: matrix(m, d) times vector(m): the inner dimensions d and m differ",
        CommandRun.Of("diff", "norm(X*y)", "--shapes", Declared, "--by", "w").Error,
        StringComparison.Ordinal);

    [Fact]
    public void Gradient_Steps_AreToldInMatrixNotation()
    {
        var output = CommandRun.Of("gradient", "norm(X*w - y)^2", "--shapes", Declared, "--by", "w", "--steps").Output;

        Assert.Contains("delta_r = dL/dr = 2*r\n", output, StringComparison.Ordinal);
        Assert.EndsWith("\nResult: 2*X^T*(X*w - y)\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Hessian_Steps_AreRefused() => Assert.Contains(
        "the steps of second derivatives in matrix notation are not told",
        CommandRun.Of("hessian", "norm(X*w - y)^2", "--shapes", Declared, "--by", "w", "--steps").Error,
        StringComparison.Ordinal);
}
