using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Backends.Linq.Vectors;

public sealed class VectorAddressesTests
{
    private const int Rows = 37;
    private static readonly Expr[] Weights = [.. Enumerable.Range(1, 11).Select(j => Indexed.Create("w", j))];

    // The first and the last elements, ascending and descending, constants below 0, and places that no field reaches.
    [Theory]
    [InlineData("sum(exp(sum(X[i,j]*w[j], j, 1, 4)), i, 1, 37)")]
    [InlineData("sum(sum(X[i,j]*w[j+7], j, 1, 4)^2, i, 1, 37)")]
    [InlineData("sum(sum(X[i,j]*w[12-j], j, 1, 4)*sum(X[i,j]*w[3*j-1], j, 1, 4), i, 1, 37)")]
    [InlineData("sum(exp(w[11]*X[i,1])*sum(w[j]^2*X[i,2], j, 1, 11), i, 1, 37)")]
    [InlineData("sum(y[i-3]*exp(w[1]*y[i]), i, 4, 37)")]
    [InlineData("sum((w[i]*w[i+1])^2 + w[12-i], i, 1, 10)")]
    [InlineData("sum(z[i+269000]*exp(w[2]*z[i]) + z[i+269900], i, 1, 100)")]
    public void CompileGradient_ElementsOfLoops_AreThoseOfTheInterpreter(string text)
    {
        var draws = new Random(7);
        double[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => draws.NextDouble() - 0.5)];
        var matrix = new double[Rows, 4];
        for (var p = 0; p < matrix.Length; p++) matrix[p / 4, p % 4] = draws.NextDouble() - 0.5;
        var (y, z, point) = (Numbers(Rows), Numbers(270_000), Numbers(Weights.Length));
        var options = new CompileOptions { Data = [DataArray.Matrix("X", matrix), DataArray.Vector("y", y), DataArray.Vector("z", z)] };
        var environment = EvaluationEnvironment.Empty.With("X", matrix).With("y", y).With("z", z).With("w", point);

        var term = text.Parse();
        var slopes = new double[Weights.Length];
        Assert.Equal(term.Evaluate(environment), term.CompileGradient(Weights, options)(point, slopes), 1e-11);
        Assert.Equal(term.Evaluate(environment), term.Compile(Weights, options)(point), 1e-11);
        for (var j = 0; j < slopes.Length; j++) Assert.Equal(term.Differentiate(Weights[j]).Evaluate(environment), slopes[j], 1e-10);
    }
}
