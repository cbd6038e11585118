namespace Symbolic.Simplifier.Rules;

/// <summary>What a pattern is at its root, which says how it is looked for.</summary>
internal enum RuleRoot
{
    /// <summary>A sum, found within longer sums.</summary>
    Sum,

    /// <summary>A product or power, found within longer products.</summary>
    Product,

    /// <summary>A function of its arguments, or another node that is matched as a whole.</summary>
    Whole,
}
