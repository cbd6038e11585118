using System.Collections.Immutable;
using Symbolic.Expressions;

namespace Symbolic.Simplifier.Rewriting;

/// <summary>One term in another form.</summary>
/// <param name="Rule">By which rule.</param>
/// <param name="After">The other form.</param>
/// <param name="Mentions">What the words of the rule speak of.</param>
internal readonly record struct Rewrite(NamedRule Rule, Expr After, ImmutableArray<Expr> Mentions)
{
    public Rewrite(NamedRule rule, Expr after)
        : this(rule, after, [])
    {
    }
}
