using Symbolic.Optimization.Constraints;
using Symbolic.Optimizers.Problems;

namespace Symbolic.Optimization.Tests.Problems;

/// <summary>Every method for constrained problems on every problem of the collection.</summary>
public sealed class HockSchittkowskiTests
{
    private const double Tolerance = 1e-8;

    // Known not to be solved, and why.
    private static readonly Dictionary<(string Method, int Problem), string> Unsolved = new()
    {
        [("InteriorPoint", 13)] = "the gradients of the constraints depend on each other: there are no multipliers",
        [("AugmentedLagrangian", 13)] = "the gradients of the constraints depend on each other: there are no multipliers",
        [("QuadraticPenalty", 13)] = "the gradients of the constraints depend on each other: there are no multipliers",
        [("AugmentedLagrangian", 33)] = "outside x1 >= 0 the term falls with the third power: no square holds it",
        [("QuadraticPenalty", 33)] = "outside x1 >= 0 the term falls with the third power: no square holds it",
    };

    // Solved, but with weights so large that rounding hides whether the gradient meets the tolerance, which the result says.
    private static readonly HashSet<(string Method, int Problem)> WithoutTolerance =
    [
        ("QuadraticPenalty", 15), ("QuadraticPenalty", 19), ("QuadraticPenalty", 20), ("QuadraticPenalty", 36), ("QuadraticPenalty", 37),
        ("QuadraticPenalty", 100), ("QuadraticPenalty", 113),
    ];

    public static TheoryData<int> Numbers => [.. HockSchittkowski.All.Select(problem => problem.Number)];

    [Fact]
    public void Collection_Problems_AreMany() => Assert.True(HockSchittkowski.All.Count >= 50);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Minimize_PublishedProblem_FindsAKnownMinimum(int number)
    {
        var problem = HockSchittkowski.All.Single(problem => problem.Number == number);
        foreach (var method in new ConstrainedMethod[] { new InteriorPoint(), new AugmentedLagrangian(), new QuadraticPenalty() })
        {
            var found = problem.Term.MinimizeSubjectTo(problem.Relations, problem.Variables, problem.Start, method);
            var name = method.GetType().Name;
            // Answers of the quadratic penalty break constraints by up to 1e-4, and their values are as far off.
            var slack = method is QuadraticPenalty ? 1e-3 : 1e-6;
            if (Unsolved.ContainsKey((name, number)))
            {
                Assert.True(!problem.IsMinimum(found.Value, 1e-6), $"{name} on {problem} is listed as unsolved: {found.Value}");
                continue;
            }

            Assert.True(problem.IsMinimum(found.Value, slack), $"{name} on {problem}: {found.Value}, {found.Reason}");
            if (!WithoutTolerance.Contains((name, number))) Assert.True(found.Converged, $"{name} on {problem}: {found.Reason}");
            if (found.Converged) AssertConditions(problem, found, slack);
        }
    }

    // The conditions of Karush, Kuhn and Tucker, from the terms, by the reference interpreter.
    private static void AssertConditions(NonlinearProgram problem, ConstrainedMinimum found, double slack)
    {
        var stated = found.Problem;
        var at = new Dictionary<string, double>();
        for (var i = 0; i < stated.Variables.Count; i++) at[stated.Variables[i].ToString()] = found.Point[i];
        var scale = Math.Max(1, found.EqualityMultipliers.Concat(found.InequalityMultipliers).Select(Math.Abs).DefaultIfEmpty(0).Max());
        foreach (var h in stated.Equalities) Assert.InRange(h.Evaluate(at), -0.11 * slack, 0.11 * slack);
        for (var i = 0; i < stated.Inequalities.Count; i++)
        {
            var g = stated.Inequalities[i].Evaluate(at);
            Assert.True(g <= 0.11 * slack, $"{problem}: {stated.Inequalities[i]} is {g}");
            Assert.True(found.InequalityMultipliers[i] >= 0);
            Assert.InRange(g * found.InequalityMultipliers[i], -slack * scale, slack * scale);
        }

        var terms = Enumerable.Range(0, stated.Variables.Count).Select(k =>
            stated.Term.Differentiate(stated.Variables[k]).Evaluate(at)
            + stated.Equalities.Select((h, i) => found.EqualityMultipliers[i] * h.Differentiate(stated.Variables[k]).Evaluate(at)).Sum()
            + stated.Inequalities.Select((g, i) => found.InequalityMultipliers[i] * g.Differentiate(stated.Variables[k]).Evaluate(at)).Sum());
        Assert.All(terms, term => Assert.InRange(term, -20 * Tolerance * scale, 20 * Tolerance * scale));
    }
}
