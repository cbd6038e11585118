namespace Symbolic.Cli.Tests.Verbs;

public class CodegenVerbTests
{
    [Theory]
    [InlineData(
        """
        // f: x^2*sin(x)
        // x[0] is x.
        public static double f(ReadOnlySpan<double> x)
        {
            return x[0] * x[0] * Math.Sin(x[0]);
        }

        """,
        "x^2*sin(x)")]
    [InlineData(
        """
        #include <math.h>

        // area: x*y, and its gradient
        // x[0] is y, x[1] is x.
        // gradient[i] is the derivative by x[i].
        double area(const double *x, double *gradient) {
            gradient[0] = x[1];
            gradient[1] = x[0];
            return x[1] * x[0];
        }

        """,
        "x*y", "--target", "c", "--gradient", "--vars", "y,x", "--name", "area")]
    [InlineData(
        """
        #include <math.h>

        // f: sum((y[i] - a*X[i,1])^2, i, 1, 9)
        // x[0] is a.
        // data_X holds the 18 numbers of X, row by row.
        // data_y holds the 9 numbers of y, row by row.
        double f(const double *x, const double *data_X, const double *data_y) {
            double v2 = 0.0;
            for (long long k1 = 1; k1 <= 9; k1++) {
                const double v1 = data_y[k1 - 1] - x[0] * data_X[2*k1 - 2];
                v2 += v1 * v1;
            }
            return v2;
        }

        """,
        "sum((y[i] - a*X[i,1])^2, i, 1, 9)", "--target", "c", "--arrays", "X[9,2], y[9]")]
    [InlineData(
        """
        import numpy as np


        # f: sum(x[i]*x[i + 1], i, 1, 9)
        # x[0] to x[9] are x[1] to x[10].
        @np.errstate(all="ignore")
        def f(x):
            x = np.asarray(x, dtype=float)
            v1 = np.float64(0.0)
            for k1 in range(1, 10):
                v1 += x[k1 - 1] * x[k1]
            return v1

        """,
        "sum(x[i]*x[i+1], i, 1, 9)", "--target", "python", "--vars", "x[1..10]")]
    [InlineData(
        """
        GradientFunction: double f(ReadOnlySpan<double> x, Span<double> gradient)
        inputs x, y
          v2 = x * y
        outputs v2, y, x

        CompiledFunctions: void f_hessian(ReadOnlySpan<double> x, Span<double> results)
        inputs x, y
        outputs 0, 1, 1, 0

        """,
        "x*y", "--target", "linq", "--gradient", "--hessian")]
    [InlineData("inputs x\n  v1 = x * x\noutputs v1\n", "x^2", "--target", "tape")]
    public void Codegen_OfTerm_IsWritten(string expected, params string[] arguments) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), CommandRun.Answer(["codegen", .. arguments]));

    [Fact]
    public void Codegen_OfGradientAndHessian_AreTwoFunctions()
    {
        var text = CommandRun.Answer("codegen", "exp(x*y)", "--target", "c", "--gradient", "--hessian");
        Assert.Contains("double f(const double *x, double *gradient) {", text, StringComparison.Ordinal);
        Assert.Contains("void f_hessian(const double *x, double *hessian) {", text, StringComparison.Ordinal);
        var alone = CommandRun.Answer("codegen", "x^3", "--target", "c", "--hessian");
        Assert.Contains("void f(const double *x, double *hessian)", alone, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--target takes csharp, c, python, linq, tape, not 'fortran'", "x", "--target", "fortran")]
    [InlineData(2, "--name takes a name of letters, digits and underscores, and '1x' is none", "x", "--name", "1x")]
    [InlineData(2, "--vars takes names, and 'x[1..y]' is none", "x", "--vars", "x[1..y]")]
    [InlineData(2, "--vars takes names, and 'x[3..2]' is none", "x", "--vars", "y, x[3..2]")]
    [InlineData(2, "--arrays takes names with lengths, such as X[9,3], and 'y' is none", "x*y[1]", "--arrays", "y")]
    [InlineData(2, "--arrays takes names with lengths, such as X[9,3], and 'y[0]' is none", "x*y[1]", "--arrays", "y[0]")]
    [InlineData(2, "--arrays has 'y' twice", "x*y[1]", "--arrays", "y[3],y[4]")]
    [InlineData(2, "'y' stands in --vars and in --arrays", "x*y[1]", "--vars", "x,y[1]", "--arrays", "y[3]")]
    [InlineData(2, "codegen needs an expression: symbolic codegen EXPRESSION [options]")]
    [InlineData(1, "the condition x < 1 stands where a number is needed; use piecewise(1, condition, 0)", "x < 1")]
    [InlineData(1, "the symbol 'y' has no value; give one, for example y=1", "x*y", "--vars", "x")]
    public void Codegen_OfNonsense_ExplainsIt(int status, string message, params string[] arguments)
    {
        var run = CommandRun.Of(["codegen", .. arguments]);
        Assert.Equal((status, $"error: {message}\n", ""), (run.Status, run.Error, run.Output));
    }
}
