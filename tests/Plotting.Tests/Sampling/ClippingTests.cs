using Symbolic.Functions;
using Symbolic.Plotting.Sampling;

namespace Symbolic.Plotting.Tests.Sampling;

public sealed class ClippingTests
{
    private static readonly Interval Range = new(-1, 1);

    [Fact]
    public void Within_WhatLeavesAndReturns_IsTwoPiecesThatEndOnTheBorder()
    {
        var pieces = Clipping.Within(new Piece([0, 1, 2], [0, 4, 0]), Range).ToArray();
        Assert.Equal(2, pieces.Length);
        Assert.Equal([0, 0.25], pieces[0].Xs);
        Assert.Equal([0, 1], pieces[0].Ys);
        Assert.Equal([1.75, 2], pieces[1].Xs);
        Assert.Equal([1, 0], pieces[1].Ys);
    }

    [Fact]
    public void Within_WhatGoesFromOneSideToTheOther_IsTheMiddle()
    {
        var piece = Assert.Single(Clipping.Within(new Piece([0, 1], [-4, 4]), Range));
        Assert.Equal([0.375, 0.625], piece.Xs);
        Assert.Equal([-1, 1], piece.Ys);
    }

    [Fact]
    public void Within_WhatIsOutside_IsNothing() => Assert.Empty(Clipping.Within(new Piece([0, 1, 2], [2, 1e200, 3]), Range));
}
