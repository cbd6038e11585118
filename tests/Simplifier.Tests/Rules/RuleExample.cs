using Symbolic.Expressions;
using Symbolic.Simplifier.Rules;

namespace Symbolic.Simplifier.Tests.Rules;

/// <summary>The example of a row: <c>before -> after</c>, or <c>before -> after if assumptions</c>.</summary>
internal sealed record RuleExample(Expr Before, Expr After, Assumptions Assumptions)
{
    public static RuleExample Of(Rule rule)
    {
        var (before, rest) = Cut(rule.Example, " -> ");
        var (after, assumptions) = Cut(rest, " if ");
        return new(before.Parse(), after.Parse(), Assumptions.Parse(assumptions));
    }

    private static (string Before, string After) Cut(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + mark.Length)..]);
    }
}
