using Symbolic.Derivations;

namespace Symbolic.Simplifier.Rewriting;

/// <summary>What a rewrite is called: its stable id, and its words in a derivation.</summary>
/// <param name="Id">The stable name, <c>simp.</c> and so on; it never changes.</param>
/// <param name="Title">The name that people know.</param>
/// <param name="Text">Why it is right.</param>
internal sealed record NamedRule(string Id, string Title, string Text)
{
    /// <summary>The words for a step.</summary>
    public Wording Wording { get; } = new(Title, Text);
}
