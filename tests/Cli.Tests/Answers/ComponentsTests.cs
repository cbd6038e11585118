using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;

namespace Symbolic.Cli.Tests.Answers;

public sealed class ComponentsTests
{
    [Theory]
    [InlineData("x*y + a", "a x y")]
    [InlineData("sum(x[i]*b, i, 1, 3)", "b x[1] x[2] x[3]")]
    [InlineData("sum(x[i+1] - x[i], i, 1, 20)*z[4]", "z[4]", 21)]
    [InlineData("sum(sum(A[i,j]*v[j], j, 1, 2), i, 1, 3)", "A[1,1] A[1,2] A[2,1] A[2,2] A[3,1] A[3,2] v[1] v[2]")]
    [InlineData("sum(x[i], i, 1, 2) + x[5]", "x[1] x[2] x[3] x[4] x[5]")]
    public void VariablesOf_Term_AreAllThatItReads(string text, string expected, int more = 0)
    {
        var variables = Components.VariablesOf(text.Parse());
        var single = expected.Split(' ');
        Assert.Equal(expected, string.Join(' ', variables.Take(single.Length)));
        Assert.Equal(single.Length + more, variables.Length);
    }

    [Fact]
    public void VariablesOf_LengthThatDependsOnAVariable_IsRefused() =>
        Assert.Throws<UsageException>(() => Components.VariablesOf("sum(x[i], i, 1, n)".Parse()));
}
