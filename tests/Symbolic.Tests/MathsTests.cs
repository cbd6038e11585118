using Symbolic.Expressions;

namespace Symbolic.Tests;

public sealed class MathsTests
{
    [Fact]
    public void Vector_OfThree_HasItsComponents() => Assert.Equal(["x[1]", "x[2]", "x[3]"], Texts(Maths.Vector("x", 3)));

    [Fact]
    public void Matrix_OfTwoByThree_HasItsEntriesRowByRow() =>
        Assert.Equal(["X[1,1]", "X[1,2]", "X[1,3]", "X[2,1]", "X[2,2]", "X[2,3]"], Texts(Maths.Matrix("X", 2, 3)));

    [Fact]
    public void Vector_WithoutComponents_IsEmpty()
    {
        Assert.Empty(Maths.Vector("x", 0));
        Assert.Empty(Maths.Matrix("X", 0, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Maths.Vector("x", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Maths.Matrix("X", 2, -1));
        Assert.Throws<ArgumentException>(() => Maths.Vector("2x", 1));
    }

    private static string[] Texts(Expr[] terms) => [.. terms.Select(term => term.ToString())];
}
