using Symbolic.Cli.Timing;

namespace Symbolic.Cli.Tests.Timing;

public sealed class CentralDifferencesTests
{
    [Fact]
    public void Differences_OfSmoothFunction_AreNearItsDerivatives()
    {
        var term = "sin(x)*exp(y/2) + x*y^2".Parse();
        double[] point = [0.7, -1.3];
        var (slopes, expected) = (new double[2], new double[2]);
        term.CompileGradient("x", "y")(point, expected);
        CentralDifferences.Gradient(term.Compile("x", "y"), point, slopes);
        for (var i = 0; i < 2; i++) Assert.Equal(expected[i], slopes[i], 1e-8);
        var hessian = new double[4];
        CentralDifferences.Hessian(term.CompileGradient("x", "y"), point, new double[2], new double[2], hessian);
        var mixed = (Math.Cos(0.7) * Math.Exp(-0.65) / 2) - 2.6;
        Assert.Equal(mixed, hessian[1], 1e-8);
        Assert.Equal(mixed, hessian[2], 1e-8);
        Assert.Equal([0.7, -1.3], point);
    }
}
