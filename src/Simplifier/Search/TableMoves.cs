using System.Collections.Concurrent;
using Symbolic.Expressions;
using Symbolic.Simplifier.Rewriting;
using Symbolic.Simplifier.Rules;

namespace Symbolic.Simplifier.Search;

/// <summary>The rules of the table as moves of the search.</summary>
internal static class TableMoves
{
    private static readonly ConcurrentDictionary<Rule, NamedRule> Names = new();

    public static IEnumerable<Rewriting.Rewrite> Downhill(Expr term, SearchContext context) => Moves(term, context, expanding: false);

    public static IEnumerable<Rewriting.Rewrite> Uphill(Expr term, SearchContext context) => Moves(term, context, expanding: true);

    private static IEnumerable<Rewriting.Rewrite> Moves(Expr term, SearchContext context, bool expanding)
    {
        foreach (var rewrite in RuleTable.Default.RewritesOf(term, context.Facts, expanding))
        {
            var name = Names.GetOrAdd(rewrite.Rule, static rule => new NamedRule(rule.Id, rule.Title, rule.Wording));
            yield return new Rewriting.Rewrite(name, rewrite.Result, [.. rewrite.Bindings.Select(binding => binding.Term)]);
        }
    }
}
