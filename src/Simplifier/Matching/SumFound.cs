using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Matching;

/// <summary>A match within a sum: how much of which terms, the common factor, and what the variables stand for.</summary>
internal sealed record SumFound((int Term, Rational Amount)[] Used, Expr Cofactor, Expr?[] Bindings);
