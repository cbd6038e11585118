using Symbolic.Codegen;
using Symbolic.Optimization.Methods;
using static Symbolic.Maths;

namespace Symbolic.Optimization.Tests;

/// <summary>Losses of the teaching notes, beside gradients derived by hand.</summary>
public sealed class WorkedExampleTests
{
    [Fact]
    public void Neuron_OneStep_IsThatOfTheNotes()
    {
        var objective = Objective.Of("(sigmoid(2*w + b) - 7/10)^2/2".Parse(), [Symbol("w"), Symbol("b")]);
        var gradient = new double[2];
        objective.Gradient([0.5, 0.1], gradient);
        var a = 1 / (1 + Math.Exp(-1.1));
        var slope = (a - 0.7) * a * (1 - a);
        Assert.Equal(2 * slope, gradient[0], 1e-14);
        Assert.Equal(slope, gradient[1], 1e-14);
        var step = objective.Minimize([0.5, 0.1], new FixedRateDescent(0.5), new() { MaxIterations = 1 });
        Assert.Equal(0.5 - slope, step["w"], 1e-14);
        Assert.Equal(0.1 - 0.5 * slope, step["b"], 1e-14);
    }

    [Fact]
    public void MeanSquaredError_Gradient_IsTheHandDerivedOne()
    {
        double[] x = [1, 2, 3, 4];
        double[] y = [2, 3, 5, 4];
        var options = new CompileOptions { Data = [DataArray.Vector("x", x), DataArray.Vector("y", y)] };
        var objective = Objective.Of("1/8*sum((w*x[i] + b - y[i])^2, i, 1, 4)".Parse(), [Symbol("w"), Symbol("b")], options);
        var gradient = new double[2];
        objective.Gradient([0.3, -0.2], gradient);
        var errors = x.Zip(y, (a, t) => 0.3 * a - 0.2 - t).ToArray();
        Assert.Equal(errors.Zip(x, (e, a) => e * a).Sum() / 4, gradient[0], 1e-13);
        Assert.Equal(errors.Sum() / 4, gradient[1], 1e-13);
    }

    [Fact]
    public void TwoLayerNetwork_OnXor_LearnsIt()
    {
        var options = new CompileOptions
        {
            Data = [DataArray.Matrix("X", new double[,] { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } }), DataArray.Vector("y", new double[] { 0, 1, 1, 0 })],
        };
        var loss = "1/4*sum((sigmoid(sum(v[h]*sigmoid(sum(W[h,j]*X[i,j], j, 1, 2) + c[h]), h, 1, 3) + b) - y[i])^2, i, 1, 4)".Parse();
        var random = new Random(1);
        double[] start = [.. Enumerable.Range(0, 13).Select(_ => 2 * random.NextDouble() - 1)];
        var objective = Objective.Of(loss, [.. Matrix("W", 3, 2), .. Vector("c", 3), .. Vector("v", 3), Symbol("b")], options);
        Assert.True(objective.CheckGradient(start).Agrees);
        var found = objective.Minimize(start, new Adam(0.05), new() { MaxIterations = 5000, TargetValue = 0.01 });
        Assert.True(found.Value < 0.05, $"{found.Value}");
    }
}
