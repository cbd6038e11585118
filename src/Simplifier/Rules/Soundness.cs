namespace Symbolic.Simplifier.Rules;

/// <summary>How far both sides of a rule are the same, wherever its condition holds.</summary>
internal enum Soundness
{
    /// <summary>The same value everywhere, and none at the same points.</summary>
    Always,

    /// <summary>Wherever the left side has a value the right one has the same; the right side may have a value where the left one
    /// has none.</summary>
    OnDomain,

    /// <summary>The same value wherever both have one; the right side may have none at single points.</summary>
    Generic,
}
