using Symbolic.Codegen;

namespace Symbolic.Optimization.Tests.Fitting;

public sealed class FitTests
{
    private static readonly double[] Points = [1, 2, 3, 4, 5];
    private static readonly DataArray[] Line = [DataArray.Vector("x", Points), DataArray.Vector("y", new double[] { 2.1, 3.9, 6.2, 7.8, 10.1 })];

    [Fact]
    public void Fit_Line_HasTheParametersAndErrorsOfTheTextbook()
    {
        var fit = "w*x + b".Parse().Fit("y", Line);
        // Slope Sxy/Sxx = 19.9/10, intercept 6.02 - 1.99*3, residual variance 0.107/3.
        Assert.Equal(1.99, fit["w"], 1e-10);
        Assert.Equal(0.05, fit["b"], 1e-10);
        Assert.Equal(Math.Sqrt(0.107), fit.ResidualNorm, 1e-10);
        Assert.Equal(Math.Sqrt(0.107 / 3 / 10), fit.StandardError("w"), 1e-10);
        Assert.Equal(Math.Sqrt(0.107 / 3 * (1.0 / 5 + 9.0 / 10)), fit.StandardError("b"), 1e-10);
        Assert.Equal(1 - 0.107 / 39.708, fit.RSquared, 1e-10);
        Assert.Equal(StopReason.GradientTolerance, fit.Run.Reason);
    }

    [Fact]
    public void Fit_Decay_FindsWhatMadeTheData()
    {
        double[] t = [.. Enumerable.Range(0, 50).Select(i => i / 10.0)];
        DataArray[] data = [DataArray.Vector("t", t), DataArray.Vector("y", t.Select(s => 2.5 * Math.Exp(-1.3 * s) + 0.5).ToArray())];
        var fit = "a*exp(-k*t) + c".Parse().Fit("y", data, ("a", 1), ("k", 0.5));
        Assert.Equal(2.5, fit["a"], 1e-8);
        Assert.Equal(1.3, fit["k"], 1e-8);
        Assert.Equal(0.5, fit["c"], 1e-8);
    }

    [Fact]
    public void Fit_ParametersThatTheDataDoNotTell_HaveNoCovariance()
    {
        var fit = "(a + b)*x".Parse().Fit("y", Line);
        Assert.All(fit.Covariance, value => Assert.Equal(double.NaN, value));
        Assert.Equal(110.2 / 55, fit["a"] + fit["b"], 1e-9);
    }

    [Fact]
    public void FitLogistic_TwoColumns_HasTheGradientOfTheNotes()
    {
        var random = new Random(5);
        var (x, y) = (new double[300], new double[300]);
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = 4 * random.NextDouble() - 2;
            y[i] = random.NextDouble() < 1 / (1 + Math.Exp(-(1.5 * x[i] - 0.5))) ? 1 : 0;
        }

        var fit = "w*x + b".Parse().FitLogistic("y", [DataArray.Vector("x", x), DataArray.Vector("y", y)]);
        var errors = x.Zip(y, (a, label) => 1 / (1 + Math.Exp(-(fit["w"] * a + fit["b"]))) - label).ToArray();
        Assert.Equal(0, errors.Sum(), 1e-8);
        Assert.Equal(0, errors.Zip(x, (error, a) => error * a).Sum(), 1e-8);
        Assert.InRange(fit["w"], 1.5 - 3 * fit.StandardError("w"), 1.5 + 3 * fit.StandardError("w"));
        Assert.False(fit.IsSeparated);
    }

    [Fact]
    public void FitLogistic_LabelsThatAScoreSeparates_SaysSo()
    {
        var fit = "w*x + b".Parse().FitLogistic("y", [DataArray.Vector("x", Points), DataArray.Vector("y", new double[] { 0, 0, 1, 1, 1 })]);
        Assert.True(fit.IsSeparated);
    }

    [Fact]
    public void Fit_Mistakes_AreNamed()
    {
        Assert.Equal("There is no column 'z'; there are: x, y. (Parameter 'target')", Message(() => "w*x".Parse().Fit("z", Line)));
        Assert.Equal(
            "The model x^2 has no parameters: all its variables are columns. (Parameter 'model')", Message(() => "x^2".Parse().Fit("y", Line)));
        Assert.Equal(
            "The column 'x' has 5 row(s), the column 'y' 1. (Parameter 'data')",
            Message(() => "w*x".Parse().Fit("y", [Line[0], DataArray.Vector("y", new double[1])])));
        Assert.Equal("'v' is not among the parameters w. (Parameter 'start')", Message(() => "w*x".Parse().Fit("y", Line, ("v", 1))));
        Assert.Equal("The column 'y' holds 2.1; labels are 0 or 1. (Parameter 'label')", Message(() => "w*x".Parse().FitLogistic("y", Line)));

        static string Message(Action call) => Assert.Throws<ArgumentException>(call).Message;
    }
}
