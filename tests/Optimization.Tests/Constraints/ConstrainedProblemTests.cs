using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Optimization.Constraints;
using static Symbolic.Maths;

namespace Symbolic.Optimization.Tests.Constraints;

public sealed class ConstrainedProblemTests
{
    private static readonly Expr[] Plane = [Symbol("x"), Symbol("y")];

    public static TheoryData<ConstrainedMethod> Methods => [new InteriorPoint(), new AugmentedLagrangian(), new QuadraticPenalty()];

    [Fact]
    public void Lagrangian_OfEqualitiesAndInequalities_IsATerm()
    {
        var problem = ConstrainedProblem.Of("x^2 + y^2".Parse(), Plane, ["x + y == 1".Parse(), "x >= 0".Parse()]);
        Assert.Equal("x^2 + y^2 + lambda[1]*(x + y - 1) - mu[1]*x".Parse(), problem.Lagrangian);
        Assert.Equal(["2*x + lambda[1] - mu[1]".Parse(), "2*y + lambda[1]".Parse()], problem.Stationarity);
    }

    [Fact]
    public void Lagrangian_NamesThatAreTaken_AreAvoided()
    {
        var problem = ConstrainedProblem.Of("lambda^2".Parse(), [Symbol("lambda")], ["lambda == 1".Parse()]);
        Assert.Equal("lambda_[1]", problem.EqualityMultipliers[0].ToString());
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Minimize_NearestPointOfALine_HasItsMultiplier(ConstrainedMethod method)
    {
        var found = "x^2 + y^2".Parse().MinimizeSubjectTo(["x + y == 1".Parse()], Plane, [3, -2], method);
        Assert.Equal(0.5, found["x"], 1e-4);
        Assert.Equal(0.5, found["y"], 1e-4);
        Assert.Equal(-1, found.EqualityMultipliers[0], 1e-3);
        Assert.Equal(SecondOrder.Minimum, found.SecondOrder);
        Assert.True(found.Converged);
    }

    [Fact]
    public void Minimize_InequalityThatDoesNotBind_HasNoMultiplier()
    {
        var found = "(x - 1)^2 + y^2".Parse().MinimizeSubjectTo(["x >= 0", "x + y <= 5"], ("x", 4), ("y", 4));
        Assert.Equal(1, found["x"], 1e-6);
        Assert.All(found.InequalityMultipliers, multiplier => Assert.InRange(multiplier, 0, 1e-7));
    }

    [Fact]
    public void SecondOrder_AtASaddleOfTheConstraint_IsNoMinimum()
    {
        // The start is stationary, and a maximum along the line.
        var top = "-x^2 - y^2".Parse().MinimizeSubjectTo(["x + y == 0"], ("x", 0), ("y", 0));
        Assert.Equal(SecondOrder.NotMinimum, top.SecondOrder);
        Assert.Equal(0, top.Iterations);
    }

    [Fact]
    public void Minimize_ConstraintsThatContradict_DoesNotConverge()
    {
        var found = "x^2".Parse().MinimizeSubjectTo(["x >= 1", "x <= 0"], ("x", 3));
        Assert.False(found.Converged);
        Assert.True(found.Infeasibility > 0.1);
    }

    [Theory]
    [InlineData("x < 1", "a constraint is a relation with ==, <= or >=; this one is x < 1")]
    [InlineData("x + y", "a constraint is a relation with ==, <= or >=; this one is x + y")]
    [InlineData("x != 1", "a constraint is a relation with ==, <= or >=; this one is x != 1")]
    public void Of_OtherTerms_AreRefused(string constraint, string message)
    {
        var failure = Assert.Throws<UnsupportedException>(() => ConstrainedProblem.Of("x".Parse(), Plane, [constraint.Parse()]));
        Assert.Equal(message, failure.Message);
    }

    [Fact]
    public void Minimize_Cancelled_Throws()
    {
        var problem = ConstrainedProblem.Of("x^2 + y^2".Parse(), Plane, ["x + y == 1".Parse()]);
        Assert.ThrowsAny<OperationCanceledException>(
            () => new InteriorPoint().Minimize(problem, [0, 0], cancellationToken: new(canceled: true)));
    }
}
