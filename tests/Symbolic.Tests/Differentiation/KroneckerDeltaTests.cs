using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic.Tests.Differentiation;

/// <summary>Derivatives of sums by a component: one term is left, if the index comes to it.</summary>
public sealed class KroneckerDeltaTests
{
    private static readonly EvaluationEnvironment Values = EvaluationEnvironment.Of(new Dictionary<string, double> { ["n"] = 4, ["m"] = 3 })
        .With("w", [0.3, 1.1, 0.7, 1.9, 0.4, 2.3, 0.8])
        .With("x", [1.7, 0.6, 2.2, 0.9, 1.3, 0.2, 0.5])
        .With("X", new[,] { { 0.4, 1.2, 0.8, 2.1 }, { 1.5, 0.3, 0.9, 0.6 }, { 0.7, 1.8, 0.2, 1.1 } });

    [Theory]
    [InlineData("sum(w[i]*x[i], i, 1, n)")]
    [InlineData("sum(w[i]^2, i, 1, n)")]
    [InlineData("sum(w[i]^2, i, 2, n - 1)")]
    [InlineData("sum((w[i] - w[i+1])^2, i, 1, n)")]
    [InlineData("sum(w[n - i + 1]*x[i], i, 1, n)")]
    [InlineData("sum(w[2*i], i, 1, 3)")]
    [InlineData("sum(w[i], i, 1, n)^2 + w[k]")]
    [InlineData("sum(i*sin(w[i]*x[i])*exp(w[i]) + x[i], i, 1, n)")]
    [InlineData("sum((w[i]*x[i] + w[i]^2)^3, i, 1, n)")]
    [InlineData("sum(exp(w[i] + w[1]), i, 1, n)")]
    [InlineData("sum(sum(w[i]*w[j], i, 1, n), j, 1, i)")]
    [InlineData("sum(sum(w[i]*w[j], i, 1, j), j, 1, n)")]
    [InlineData("sum(sum(w[i]*x[i], i, 1, n)*w[i], i, 1, n)")]
    [InlineData("sum((sum(X[i,j]*w[j], j, 1, n) - x[i])^2, i, 1, m)")]
    [InlineData("product(w[i] + x[i], i, 1, n)")]
    public void Differentiate_SumByComponent_HasTheValueOfDifferences(string text)
    {
        var term = text.Parse().Substitute(Symbol.Named("i"), 3);
        var derivative = term.Differentiate("w[k]".Parse());
        for (var k = 1; k <= 7; k++)
        {
            // With numbers in the place of k before differentiating, every delta is decided on its own.
            var expected = Difference(term, k);
            var environment = Values.With("k", k);
            Assert.Equal(expected, derivative.Evaluate(environment), 1e-7);
            Assert.Equal(expected, term.Substitute(Symbol.Named("k"), k).Differentiate(Indexed.Create("w", k)).Evaluate(environment), 1e-7);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 4)]
    public void Differentiate_SumByEntryOfAMatrix_HasTheValueOfASum(int row, int column)
    {
        var derivative = "sum(sum(X[i,j]^2*x[j], j, 1, n), i, 1, m)".Parse().Differentiate("X[k,l]".Parse());

        Assert.Equal("piecewise(2*X[k,l]*x[l], and(1 <= k, k <= m, 1 <= l, l <= n), 0)".Parse(), derivative);
        Assert.True(derivative.Evaluate(Values.With("k", row).With("l", column)) > 0);
        Assert.Equal(0, derivative.Evaluate(Values.With("k", row).With("l", 5)));
        Assert.Equal(0, derivative.Evaluate(Values.With("k", 0).With("l", column)));
    }

    [Theory]
    [InlineData("sum(w[i]*x[i], i, 1, n)", "w[k]", "piecewise(x[k], and(1 <= k, k <= n), 0)")]
    [InlineData("sum(w[i]^2, i, 1, n)", "w[3]", "piecewise(2*w[3], 3 <= n, 0)")]
    [InlineData("sum(w[i+1], i, 1, n)", "w[k]", "piecewise(1, and(1 <= k - 1, k - 1 <= n), 0)")]
    [InlineData("sum(piecewise(w[1], i == t, 0), i, 1, n)", "w[1]", "sum(piecewise(1, i == t, 0), i, 1, n)")]
    public void Differentiate_SumByComponent_IsTheTermThatIsLeft(string text, string by, string expected) =>
        Assert.Equal(expected.Parse(), text.Parse().Differentiate(by.Parse()));

    [Fact]
    public void Derive_SumByComponent_TellsTheCollapse()
    {
        var derivation = "sum(w[i]*x[i], i, 1, n)".Parse().Derive("w[k]".Parse());

        var step = Assert.Single(derivation.Steps, step => step.Rule == "diff.kronecker");
        Assert.Equal("sum(x[i]*piecewise(1, i == k, 0), i, 1, n)".Parse(), step.Before);
        Assert.Equal(derivation.Result, step.After);
        Assert.Contains("w[k]", step.Explanation, StringComparison.Ordinal);
    }

    private static double Difference(Expr term, int k)
    {
        double[] numbers = [0.3, 1.1, 0.7, 1.9, 0.4, 2.3, 0.8];
        const double Step = 1e-4;
        double At(double shift)
        {
            var shifted = (double[])numbers.Clone();
            shifted[k - 1] += shift;
            return term.Evaluate(Values.With("w", shifted).With("k", k));
        }

        return (8 * (At(Step) - At(-Step)) - At(2 * Step) + At(-2 * Step)) / (12 * Step);
    }
}
