using Symbolic.Expressions;

namespace Symbolic.Simplifier.Matching;

/// <summary>One search for one rule: how much it may cost, what has to hold of a match, and how to fill in terms.</summary>
internal sealed class RuleSearch(PatternCompiler compiler, int indexSlot, Func<Matcher, bool> holds, int budget)
{
    private int _budget = budget;

    public Matcher Matcher() => new(compiler.Slots.Count) { IndexSlot = indexSlot };

    /// <summary>Whether another attempt may be made.</summary>
    public bool Spend() => --_budget >= 0;

    public bool Holds(Matcher matcher) => holds(matcher);

    public Expr Fill(Expr model, Matcher matcher) => compiler.TemplateOf(model).Fill(matcher.Bindings);
}
