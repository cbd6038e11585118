using System.Collections.Immutable;
using Symbolic.Expressions;
using Symbolic.Simplifier.Facts;
using Symbolic.Simplifier.Matching;

namespace Symbolic.Simplifier.Rules;

/// <summary>The rewrite rules. Immutable; safe from any thread.</summary>
internal sealed class RuleTable
{
    private static readonly Lazy<RuleTable> Lazily = new(() => new RuleTable(RuleRows.All));

    private readonly Dictionary<string, Rule> _byId = new(StringComparer.Ordinal);

    public RuleTable(IEnumerable<(RuleFamily Family, RuleRow[] Rows)> families)
    {
        var rules = ImmutableArray.CreateBuilder<Rule>();
        foreach (var (family, rows) in families)
        {
            foreach (var row in rows)
            {
                if (!row.Id.StartsWith("simp.",
                    StringComparison.Ordinal)) throw new ArgumentException($"The id {row.Id} must begin with simp.");
                if (!row.Example.Contains(" -> ",
                    StringComparison.Ordinal)) throw new ArgumentException($"The rule {row.Id} needs an example, before -> after.");
                if (row.Title.Length == 0) throw new ArgumentException($"The rule {row.Id} needs a title.");
                if (row.Sound is Soundness.Always &&
                    row.Where.Length > 0) throw new ArgumentException($"The rule {row.Id} holds always, and only in places.");
                var rule = new Rule(row, family);
                if (!_byId.TryAdd(row.Id, rule)) throw new ArgumentException($"There are two rules {row.Id}.");
                rules.Add(rule);
            }
        }

        Rules = rules.ToImmutable();
    }

    /// <summary>The rules that come with the toolkit.</summary>
    public static RuleTable Default => Lazily.Value;

    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The rule of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Rule Get(string id) => _byId.TryGetValue(id, out var rule) ? rule : throw new KeyNotFoundException($"There is no rule {id}.");

    /// <summary>What the rules make of a term at its root, in the order of the table; its parts are left alone.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="expanding">Whether rules that only prepare others take part.</param>
    public IEnumerable<Rewrite> RewritesOf(Expr term, FactBase facts, bool expanding = false)
    {
        if (term.Children.IsEmpty) yield break;
        var heads = facts.Heads.Of(term);
        SumIndex? index = null;
        foreach (var rule in Rules)
        {
            if ((rule.Heads & ~heads) != 0 || (rule.IsExpanding && !expanding)) continue;
            if (term is Add ? rule.Root != RuleRoot.Sum : rule.Root == RuleRoot.Sum) continue;
            if (term is Mul && rule.Root != RuleRoot.Product) continue;
            if (term is not (Mul or Pow) && rule.Root == RuleRoot.Product) continue;
            if (term is Add sum) index ??= new SumIndex(sum);
            foreach (var rewrite in rule.Rewrites(term, facts, index)) yield return rewrite;
        }
    }
}
