using CsCheck;
using Symbolic.Expressions;
using Symbolic.Simplifier.Facts;
using Symbolic.Simplifier.Passes;
using Symbolic.Testing;

namespace Symbolic.Simplifier.Tests.Passes;

public class ExtremaTests
{
    [Theory]
    [InlineData("max(x, x + 1, y)", "", "max(y, x + 1)")]
    [InlineData("max(x, x - 2, y)", "", "max(x, y)")]
    [InlineData("min(x, y, z)", "y>z", "min(x, z)")]
    [InlineData("max(x, min(x, y), z)", "", "max(x, z)")]
    [InlineData("min(x, max(x, y), z)", "", "min(x, z)")]
    [InlineData("max(min(x, y), min(x, y, z))", "", "min(x, y)")]
    [InlineData("max(2*x, 2*y)", "", "2*max(x, y)")]
    [InlineData("-max(-x, -y, -z)", "", "min(x, y, z)")]
    [InlineData("max(x + z, y + z)", "", "z + max(x, y)")]
    [InlineData("min(max(x, y), max(x, z))", "", "max(x, min(y, z))")]
    [InlineData("max(x, -x, y)", "", "max(y, abs(x))")]
    [InlineData("max(x, y, z)", "", "max(x, y, z)")]
    public void Simplify_OfALargestOrSmallest_IsShort(string input, string assumptions, string expected) =>
        Assert.Equal(expected.Parse().ToInfix(), input.Parse().Simplify(Assumptions.Parse(assumptions)).Term.ToInfix());

    [Fact]
    public void Moves_OfRandomLists_KeepTheValue()
    {
        var part = OneOf("x", "y", "z", "x + 1", "2*x", "2*y", "-x", "-y", "x + z", "y + z", "min(x, y)", "min(x, z)", "max(y, z)",
            "min(x, y, z)", "max(x, y)", "max(x, z)", "relu(y)", "relu(-x)", "0", "3", "-2*z");
        var lists = Gen.Select(part.Array[2, 5], Gen.Bool, static (parts, isMax) => isMax ? Maths.Max(parts) : Maths.Min(parts));
        var facts = new FactBase(Assumptions.None);
        lists.HoldsForAll(2000, list => Extrema.Moves(list, facts)
            .Select(move => SameValue.Complaint(list, move.After)).FirstOrDefault(static complaint => complaint is not null));
    }

    private static Gen<Expr> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i].Parse());
}
