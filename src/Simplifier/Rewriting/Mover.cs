using Symbolic.Expressions;

namespace Symbolic.Simplifier.Rewriting;

/// <summary>Proposes other forms of a term, in a fixed order. What it proposes equals the term wherever that has a value.</summary>
internal delegate IEnumerable<Rewrite> Mover(Expr term, Search.SearchContext context);
