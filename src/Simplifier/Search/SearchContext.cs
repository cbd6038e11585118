using Symbolic.Expressions;
using Symbolic.Simplifier.Facts;

namespace Symbolic.Simplifier.Search;

/// <summary>What all parts of one simplification share: what is assumed, what is spent, what has been counted.</summary>
internal sealed class SearchContext(FactBase facts, Budget budget)
{
    private readonly Dictionary<Expr, long> _costs = [];

    public FactBase Facts => facts;

    public Budget Budget => budget;

    public long Cost(Expr term) => Simplifier.Cost.Of(term, _costs);
}
