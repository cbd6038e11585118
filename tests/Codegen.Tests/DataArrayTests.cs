using Symbolic.Errors;
using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests;

public sealed class DataArrayTests
{
    private static readonly Expr[] Weights = [.. Enumerable.Range(1, 3).Select(j => Indexed.Create("w", j))];
    private static readonly double[,] Rows = { { 1, 2, -1 }, { 0.5, -1.5, 2 }, { 3, 0.25, 1 }, { -2, 1, 0.75 } };
    private static readonly double[] Labels = [1, 0, 1, 0];
    private static readonly double[] Point = [0.3, -0.2, 0.7];

    private static CompileOptions Options => new() { Data = [DataArray.Matrix("X", Rows), DataArray.Vector("y", Labels), DataArray.Scalar("c", 0.5)] };

    [Theory]
    [InlineData("sum((sum(X[i,j]*w[j], j, 1, 3) - y[i])^2, i, 1, 4)")]
    [InlineData("sum(softplus(sum(X[i,j]*w[j], j, 1, 3)) - y[i]*sum(X[i,j]*w[j], j, 1, 3), i, 1, 4) + c*sum(w[j]^2, j, 1, 3)")]
    [InlineData("X[2,3]*w[1]*c + y[3]")]
    [InlineData("sum(sum(sum(X[i,j]*X[i,k]*w[j]*w[k], k, 1, j), j, 1, 3)*y[i], i, 1, 4)")]
    public void CompileGradient_WithData_IsThatOfTheInterpreter(string text)
    {
        var term = text.Parse();
        var environment = EvaluationEnvironment.Empty.With("X", Rows).With("y", Labels).With("c", 0.5).With("w", Point);
        var slopes = new double[3];
        var value = term.CompileGradient(Weights, Options)(Point, slopes);
        Assert.Equal(term.Evaluate(environment), value, 1e-12);
        for (var j = 0; j < 3; j++) Assert.Equal(term.Differentiate(Weights[j]).Evaluate(environment), slopes[j], 1e-12);
    }

    [Fact]
    public void Compile_PackedTriangle_IsProvedInside()
    {
        // The entries below the diagonal of a 4 x 4 matrix, packed by columns.
        var term = "sum(sum(p[(c - 1)*(8 - c)/2 + r - c]*w[1], c, 1, r - 1), r, 1, 4)".Parse();
        var options = new CompileOptions { Data = [DataArray.Vector("p", new double[] { 1, 2, 4, 8, 16, 32 })] };
        Assert.DoesNotContain(term.ToTape(Weights, options).Instructions, instruction => instruction.IsChecked);
        Assert.Equal(63, term.Compile(Weights, options)([1, 0, 0]));
    }

    [Fact]
    public void Compile_IndexOutsideData_IsRefused()
    {
        var error = Assert.Throws<UnboundSymbolException>(() => "sum(y[i+4]*w[1], i, 1, 20)".Parse().Compile(Weights, Options));
        Assert.Contains("y[i + 4]", error.Message, StringComparison.Ordinal);
        var other = Assert.Throws<UnsupportedException>(() => "sum(X[i,1]*w[1], i, 1, 20)".Parse().Compile(Weights, Options));
        Assert.Equal("it is not known beforehand that X[i,1] lies in the array", other.Message);
    }

    [Fact]
    public void Compile_IndexBeyondDataAtRunTime_Throws()
    {
        var term = "sum(y[i], i, 1, n)".Parse();
        var value = term.Compile([Symbol.Named("n")], Options);
        Assert.Equal(2, value([4]));
        Assert.Throws<IndexOutOfRangeException>(() => value([5]));
    }

    [Fact]
    public void Compile_NameOfVariableAndData_IsRefused()
    {
        var options = new CompileOptions { Data = [DataArray.Vector("w", Labels)] };
        Assert.Throws<ArgumentException>(() => "w[1]".Parse().Compile(Weights, options));
        Assert.Throws<ArgumentException>(() => DataArray.Matrix("X", 2, 3, Labels));
    }
}
