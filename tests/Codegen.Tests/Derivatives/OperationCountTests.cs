using Symbolic.Codegen.Derivatives;
using Symbolic.Compare;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Derivatives;

/// <summary>What runs take, and that derivatives take no more of it than others have published.</summary>
public sealed class OperationCountTests
{
    private static readonly CountedProblem[] All = [.. CountedProblems.All()];

    public static TheoryData<string, int> Problems
    {
        get
        {
            var problems = new TheoryData<string, int>();
            // The two largest take seconds.
            foreach (var problem in All.Where(each => each is not ({ Name: "matrices", Size: 20 } or { Size: 35 or 40 })))
                problems.Add(problem.Name, problem.Size);
            return problems;
        }
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void Jacobian_OfPublishedProblem_TakesNoMoreOperations(string name, int size)
    {
        var problem = All.Single(each => each.Name == name && each.Size == size);
        var (function, jacobian) = problem.Count();
        Assert.True(function > 0 && jacobian > 0);
        // What no ratio is published for stays where it is.
        var most = double.IsNaN(problem.Published) ? 2.5 : problem.Published;
        // The published ratios are rounded, most of them to a tenth.
        Assert.True(jacobian / function <= most + 0.01, $"{jacobian} operations instead of {function}: {jacobian / function}, not {most}.");
    }

    // A step of the recursion is a product and a difference; that of the derivative, c*t' + t - s' in steps of half the length of x,
    // one product and two sums, beside the value that it needs. The last value is not needed, and the first steps are constants.
    [Theory]
    [InlineData(5)]
    [InlineData(30)]
    [InlineData(100)]
    public void Jacobian_OfRecursion_TakesThreeOperationsMoreAStep(int n)
    {
        var (function, jacobian) = CountedProblems.Chebyshev(n).Count();
        Assert.Equal((2 * n) - 1, function);
        Assert.Equal((5 * n) - 8, jacobian);
    }

    [Theory]
    [InlineData("x*y + sin(x)", 3)]
    [InlineData("-x^2", 2)]
    [InlineData("sum(k*x, k, 1, 20)", 40)]
    [InlineData("sum(sum(j*x, j, 1, k), k, 1, 10)", 120)]
    [InlineData("piecewise(x*y*x, x > 0, x + y)", 2)]
    [InlineData("7", 0)]
    public void Count_OfTerm_IsWhatRuns(string text, double expected) =>
        Assert.Equal(expected, OperationCount.Of(text.Parse().ToTape([Symbol.Named("x"), Symbol.Named("y")])));
}
