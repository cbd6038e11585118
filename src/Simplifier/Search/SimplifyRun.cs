using Symbolic.Expressions;
using Symbolic.Simplifier.Domains;
using Symbolic.Simplifier.Rewriting;

namespace Symbolic.Simplifier.Search;

/// <summary>One simplification: finds the cheapest form of each distinct node, operands first, and remembers how.</summary>
/// <remarks>A node takes the best forms of its operands; then rules that make it cheaper at once are applied; then a
/// search looks among its other forms. What is found is strictly cheaper, and is simplified in its turn, so that all ends.</remarks>
internal sealed class SimplifyRun
{
    // Found forms are simplified within the finding; they hardly ever nest.
    private const int Deepest = 100;

    // Beyond these costs a term is split into independent parts first, and not searched as a whole.
    private const long SplitFrom = 40;
    private const long LargestSearched = 600;

    // What it takes to try all cheap rules at a node, in the time of one operation of a form.
    private const int NodeSteps = 16;

    private readonly Dictionary<Expr, Expr> _best = [];
    private readonly Dictionary<Expr, Expr> _tidied = [];
    private readonly Dictionary<Expr, Link> _links = [];
    private readonly SymbolSets _symbols = new();
    private readonly SearchContext _context;
    private readonly FormSearch _search;
    private readonly SimplifyLimits _limits;
    private readonly bool _searches;
    private readonly Strategy _strategy;
    private int _depth;

    public SimplifyRun(SearchContext context, SimplifyLimits limits, bool searches, Strategy strategy)
    {
        (_context, _limits, _searches, _strategy) = (context, limits, searches, strategy);
        _search = new FormSearch(context, strategy.All, Tidy);
    }

    /// <summary>How each term became a cheaper one.</summary>
    public IReadOnlyDictionary<Expr, Link> Links => _links;

    /// <summary>The cheapest form that is found.</summary>
    public Expr Best(Expr term)
    {
        foreach (var node in Traversal.ChildrenFirst([term], node => !_best.ContainsKey(node) && !IsClosed(node)))
        {
            if (_best.ContainsKey(node)) continue;
            _best[node] = node.Children.IsEmpty || IsClosed(node) ? node : BestOf(node);
        }

        return _best[term];
    }

    // Within a sum over an index of which something is assumed, the index is another variable.
    private bool IsClosed(Expr node) => node.BindsVariable() && _context.Facts.Assumptions.Mentions(node.Children[1]);

    private Expr BestOf(Expr node)
    {
        var rebuilt = BottomUp.Rebuilt(node, _best);
        if (rebuilt != node && Accepts(node, rebuilt))
        {
            _links[node] = new Link(rebuilt, [], [.. node.Children.ToArray().Where(child => _best[child] != child)]);
            return Follow(rebuilt);
        }

        if (!_context.Budget.IsLeft) return node;
        var link = Improved(node);
        // Operands that are cheaper by themselves need not be so together, but may lead on.
        if (link is null && rebuilt != node && Improved(rebuilt) is { Path.IsEmpty: false } onwards && Accepts(node, onwards.After))
            link = onwards with { Path = [new Rewrite(StepTeller.PartsRule, rebuilt), .. onwards.Path] };
        if (link is null) return node;
        _links[node] = link;
        return Follow(link.After);
    }

    private Expr Follow(Expr after)
    {
        if (_depth >= Deepest) return after;
        _depth++;
        var best = Best(after);
        _depth--;
        return best;
    }

    private Link? Improved(Expr node)
    {
        var cost = _context.Cost(node);
        if (cost > SplitFrom && node is Add or Mul && Split(node) is { } split) return split;
        if (Reduced(node) is { } reduced) return new Link(reduced.After, [reduced], []);
        if (!_searches || cost > LargestSearched || !Worth.Searching(node)) return null;
        var path = _search.Find(node, after => Accepts(node, after));
        return path.IsEmpty ? null : new Link(path[^1].After, path, []);
    }

    // The rule that makes most of it, if there is one that makes it cheaper at once.
    private Rewrite? Reduced(Expr node)
    {
        (Rewrite Rewrite, long Cost)? best = null;
        foreach (var mover in _strategy.Downhill)
        {
            foreach (var rewrite in mover(node, _context))
            {
                if (rewrite.After == node || !Accepts(node, rewrite.After)) continue;
                var cost = _context.Cost(rewrite.After);
                if (best is null || cost < best.Value.Cost) best = (rewrite, cost);
            }
        }

        _context.Budget.Spend(NodeSteps);
        return best?.Rewrite;
    }

    private Link? Split(Expr node)
    {
        var groups = Independence.Groups(node.Children, _symbols);
        if (groups.Count < 2) return null;
        var (parts, changed) = (new List<Expr>(), new List<Expr>());
        foreach (var group in groups)
        {
            var part = group.Count == 1 ? group[0]
                : node is Add ? Add.Create(group.ToArray())
                : Mul.Create(group.ToArray());
            var best = group.Count == 1 ? part : Follow(part);
            parts.Add(best);
            if (best != part) changed.Add(part);
        }

        if (changed.Count == 0) return null;
        var whole = node is Add ? Add.Create(parts.ToArray()) : Mul.Create(parts.ToArray());
        return Accepts(node, whole) ? new Link(whole, [], [.. changed]) : null;
    }

    private bool Accepts(Expr before, Expr after) =>
        _context.Cost(after) <= _context.Cost(before) - Gain(before, after) && !OnlyDistributes(before, after) &&
            !Reciprocals.AreNew(before, after) && (!_limits.KeepDomain || Domain.Difference(before, after, _context.Facts).IsEmpty);

    private int Gain(Expr before, Expr after) =>
        _limits.FactoringGain > 1 && before is Add && ProductsOfSums(after) > ProductsOfSums(before) ? _limits.FactoringGain : 1;

    private static int ProductsOfSums(Expr term)
    {
        var count = 0;
        foreach (var part in term is Add ? term.Children : [term])
        {
            if (part is Mul { Rest: Mul product } && product.Children.ToArray().Any(static factor => factor is Add)) count++;
        }

        return count;
    }

    // 6*(3*x + 1) stays as it is, although 18*x + 6 is one product less: a number in front of a sum tells more.
    private static bool OnlyDistributes(Expr before, Expr after)
    {
        if (before is not Mul { Rest: var rest, Coefficient: var factor } || rest == before || factor.IsMinusOne) return false;
        foreach (var sum in rest is Mul ? rest.Children : [rest])
        {
            if (sum is not Add) continue;
            var distributed = Add.Create(sum.Children.ToArray().Select(child => Number.Of(factor) * child).ToArray());
            if (rest / sum * distributed == after) return true;
        }

        return false;
    }

    /// <summary>The term after the rules that make a node cheaper at once.</summary>
    private Expr Tidy(Expr term) => BottomUp.Map(term, Tidied, _tidied, _context.Budget.Token);

    private Expr Tidied(Expr node)
    {
        if (node.Children.IsEmpty) return node;
        if (_best.TryGetValue(node, out var best)) return best;
        if (_depth >= Deepest || Reduced(node) is not { } reduced) return node;
        _depth++;
        var tidied = Tidy(reduced.After);
        _depth--;
        return tidied;
    }
}
