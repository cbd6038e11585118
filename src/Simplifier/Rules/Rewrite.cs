using System.Collections.Immutable;
using Symbolic.Expressions;

namespace Symbolic.Simplifier.Rules;

/// <summary>What a rule makes of a term.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Result">The new term.</param>
/// <param name="Bindings">What the variables of the rule stand for; of the first place, where there are several.</param>
/// <param name="Conditions">The relations under which the result has a value where the old term has, and that are not known to
/// hold.</param>
/// <param name="Places">In how many places of the term the rule was applied at once.</param>
internal sealed record Rewrite(
    Rule Rule, Expr Result, ImmutableArray<(string Name, Expr Term)> Bindings, ImmutableArray<Expr> Conditions, int Places = 1);
