using System.Collections.Immutable;
using Symbolic.Expressions;
using Symbolic.Simplifier.Rewriting;

namespace Symbolic.Simplifier.Search;

/// <summary>How a term became a cheaper one: by rewrites one after the other, or by its parts.</summary>
/// <param name="After">The cheaper term.</param>
/// <param name="Path">The rewrites; empty if parts were put in place.</param>
/// <param name="Parts">The parts that changed, each with links of its own.</param>
internal sealed record Link(Expr After, ImmutableArray<Rewrite> Path, ImmutableArray<Expr> Parts);
