using Symbolic.Expressions;
using Symbolic.Simplifier.Facts;
using Symbolic.Simplifier.Rules;

namespace Symbolic.Simplifier.Tests.Matching;

public sealed class MatchingTests
{
    [Theory]
    [InlineData("simp.trig.pythagoras", "y*z*sin(x)^2 + w + y*z*cos(x)^2", "y*z + w")]
    [InlineData("simp.trig.pythagoras", "3*sin(x)^2 + 2*cos(x)^2", "2 + sin(x)^2")]
    [InlineData("simp.trig.pythagoras", "sin(x)^4 + sin(x)^2*cos(x)^2", "sin(x)^2")]
    [InlineData("simp.trig.pythagoras", "sin(x)^2 + cos(x)^2 + sin(y)^2 + cos(y)^2", "2")]
    [InlineData("simp.trig.tangent", "sin(x)^3/cos(x)^2", "sin(x)*tan(x)^2")]
    [InlineData("simp.ml.sigmoid-quotient", "exp(x - y)/(1 + exp(x))", "exp(-y)*sigmoid(x)")]
    public void Rewrites_OfRule_FirstIs(string rule, string before, string after)
    {
        var first = RuleTable.Default.Get(rule).Rewrites(before.Parse(), new FactBase(Assumptions.None)).First();
        Assert.Equal(after.Parse(), first.Result);
    }

    [Fact]
    public void Rewrites_OfLongSum_ApplyEverywhereAtOnce()
    {
        var terms = new List<Expr>();
        for (var i = 0; i < 5000; i++)
        {
            var x = Symbol.Named($"x_{i}");
            terms.Add(Maths.Sin(x) ^ 2);
            terms.Add(Maths.Cos(x) ^ 2);
        }

        var sum = Add.Create(terms.ToArray());
        var first = RuleTable.Default.Get("simp.trig.pythagoras").Rewrites(sum, new FactBase(Assumptions.None)).First();
        Assert.Equal((5000, 5000), (first.Places, ((Number)first.Result).Value.TryGetInt32(out var n) ? n : 0));
    }
}
