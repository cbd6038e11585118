namespace Symbolic.Cli.Tests.Verbs;

public class FitVerbTests
{
    [Fact]
    public void Fit_Line_HasStandardErrors() => Assert.Equal(
        """
        Fit of y = w*x + b to 5 row(s):
          parameter  value  standard error
          b          1.05   0.198
          w          1.99   0.0597

        How near it is:
          residual norm  = 0.3271085447
          R squared      = 0.9973053289

        1 iteration(s), 3 evaluation(s); stopped because the gradient is within the tolerance.

        """.ReplaceLineEndings("\n"),
        CommandRun.WithInput("x,y\n1,3.1\n2,4.9\n3,7.2\n4,8.8\n5,11.1\n", "fit", "w*x + b", "--data", "-", "--target", "y").Output);

    [Fact]
    public void Fit_WithSteps_DerivesTheLoss() => Assert.Equal(
        """
        Fit of y = w*x to 3 row(s):
          parameter  value  standard error
          w          2      0

        How near it is:
          residual norm  = 0
          R squared      = 1

        1 iteration(s), 3 evaluation(s); stopped because the gradient is within the tolerance.

        d/dw[sum((w*x[i] - y[i])^2, i, 1, m)]
        m is held constant.

        1. Sum rule. The derivative of a sum is the sum of the derivatives: differentiate the summand (w*x[i] - y[i])^2.
             d/dw[sum((w*x[i] - y[i])^2, i, 1, m)] = sum(d/dw[(w*x[i] - y[i])^2], i, 1, m)
           Put the parts together.
             = sum(2*x[i]*(w*x[i] - y[i]), i, 1, m)

        Result: sum(2*x[i]*(w*x[i] - y[i]), i, 1, m)

        """.ReplaceLineEndings("\n"),
        CommandRun.WithInput("x,y\n1,2\n2,4\n3,6\n", "fit", "w*x", "--data", "-", "--target", "y", "--steps", "--detail", "brief").Output);

    [Fact]
    public void Fit_Curve_BeginsAtItsStart() => Assert.Equal(
        """
        Fit of n = a·exp(−k·t) to 5 row(s):
          parameter  value         standard error
          a          99.98388367   0.22
          k          0.5005851089  0.00215

        How near it is:
          residual norm  = 0.4038846311
          R squared      = 0.9999662348

        19 iteration(s), 27 evaluation(s); stopped because no step lowers the value further in double precision.

        """.ReplaceLineEndings("\n"),
        CommandRun.WithInput("t,n\n0,100\n1,60.5\n2,37\n3,22\n4,13.6\n", "fit", "a*exp(-k*t)", "--data", "-", "--target", "n", "--start", "a=100,k=0.1", "--format", "unicode").Output);

    [Fact]
    public void Fit_Logistic_ShowsTheLikelihood() => Assert.Equal(
        """
        Fit of the probability sigmoid(w*x + b) of passed = 1 to 4 row(s):
          parameter  value         standard error
          b          -2.270460656  2.93
          w          0.9081842626  1.09

        How near it is:
          negative logarithm of the likelihood  = 2.347486535

        5 iteration(s), 11 evaluation(s); stopped because the gradient is within the tolerance.

        """.ReplaceLineEndings("\n"),
        CommandRun.WithInput("x,passed\n1,0\n2,1\n3,0\n4,1\n", "fit", "w*x + b", "--data", "-", "--target", "passed", "--loss", "logistic").Output);

    [Fact]
    public void Fit_InJson_IsOneObject() => Assert.Equal(
        """{"ok":true,"parameters":{"w":2},"standard_errors":{"w":0},"covariance":""" +
        """[0],"loss":0,"residual_norm":0,"r_squared":1,"rows":2,"gradient_norm":""" +
        """0,"iterations":1,"evaluations":3,"converged":true,"reason":"GradientTolerance"}""" + "\n",
        CommandRun.WithInput("x,y\n1,2\n2,4\n", "fit", "w*x", "--data", "-", "--target", "y", "--format", "json").Output);

    [Fact]
    public void Fit_ByGradientDescent_SaysWhetherItConverged() => Assert.Equal(
        """
        Iterates:
          iteration  (b, w)              value        gradient norm
          0          (1, 1)              15.06        29
          1          (1.124, 1.29)       6.767448     19
          2          (1.20576, 1.48392)  3.075264013  13

        Fit of y = w*x + b to 3 row(s):
          parameter  value    standard error
          b          1.20576  2.68
          w          1.48392  1.24

        How near it is:
          residual norm  = 1.753643069
          R squared      = 0.6359198091

        The run did not converge. 2 iteration(s), 3 evaluation(s); stopped because the greatest number of iterations was reached.

        """.ReplaceLineEndings("\n"),
        CommandRun.WithInput("x,y\n1,3.1\n2,4.9\n3,7.2\n", "fit", "w*x + b", "--data", "-", "--target", "y", "--method", "gd", "--rate", "0.01", "--max-iterations", "2", "--trace").Output);

    [Fact]
    public void Fit_TextInNumbers_NamesLineAndColumn() => Assert.Equal(
        new CommandRun(2, "", "error: line 3 of standard input, column 'y': a number is needed, not 'abc'\n"),
        CommandRun.WithInput("x,y\n1,2\n2,abc\n", "fit", "w*x + b", "--data", "-", "--target", "y"));

    [Fact]
    public void Fit_EmptyTable_IsAMistake() => Assert.Equal(
        new CommandRun(2, "", "error: the first line of the data names no columns\n"),
        CommandRun.WithInput(" ", "fit", "w*x + b", "--data", "-", "--target", "y"));

    [Fact]
    public void Fit_TableWithoutRows_IsAMistake() => Assert.Equal(
        new CommandRun(2, "", "error: standard input has no rows\n"),
        CommandRun.WithInput("x,y\n", "fit", "w*x + b", "--data", "-", "--target", "y"));

    [Fact]
    public void Fit_MissingTarget_ShowsTheColumns() => Assert.Equal(
        new CommandRun(2, "", "error: there is no column for the target 'heigth' (did you mean 'height'?); the columns are x, height\n"),
        CommandRun.WithInput("x,height\n1,2\n", "fit", "w*x + b", "--data", "-", "--target", "heigth"));

    [Fact]
    public void Fit_ModelOfNoColumn_IsAMistake() => Assert.Equal(
        new CommandRun(2, "", "error: the expression q*w + b reads none of the columns x, y\n"),
        CommandRun.WithInput("x,y\n1,2\n", "fit", "w*q + b", "--data", "-", "--target", "y"));

    [Fact]
    public void Fit_ModelOfColumnsAlone_HasNoParameters() => Assert.Equal(
        new CommandRun(2, "", "error: the expression x has no parameters: all its variables are columns\n"),
        CommandRun.WithInput("x,y\n1,2\n", "fit", "x", "--data", "-", "--target", "y"));

    [Fact]
    public void Fit_LabelsOtherThan0And1_AreAMistake() => Assert.Equal(
        new CommandRun(2, "", "error: row 1 of the column 'y' holds 2; labels are 0 or 1\n"),
        CommandRun.WithInput("x,y\n1,2\n", "fit", "w*x", "--data", "-", "--target", "y", "--loss", "logistic"));

    [Fact]
    public void Fit_WithoutTarget_AsksForOne() => Assert.Equal(
        new CommandRun(2, "", "error: fit needs a column to fit to: say --target y\n"),
        CommandRun.Of("fit", "w*x", "--data", "points.csv"));

    [Fact]
    public void Fit_WithoutData_AsksForThem() => Assert.Equal(
        new CommandRun(2, "", "error: fit needs data: say --data points.csv\n"),
        CommandRun.Of("fit", "w*x", "--target", "y"));

    [Fact]
    public void Fit_StartOfUnknownParameter_IsAMistake() => Assert.Equal(
        new CommandRun(2, "", "error: --start gives a value to v (did you mean 'w'?), and the variables are w\n"),
        CommandRun.WithInput("x,y\n1,2\n", "fit", "w*x", "--data", "-", "--target", "y", "--start", "v=1"));
}
