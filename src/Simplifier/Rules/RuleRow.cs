namespace Symbolic.Simplifier.Rules;

/// <summary>A rewrite rule as it is written down.</summary>
/// <param name="Id">Its stable name, <c>simp.family.name</c>.</param>
/// <param name="Pattern">The left side; single letters are variables, as <see cref="Matching.PatternCompiler"/> says.</param>
/// <param name="Replacement">The right side.</param>
/// <param name="Title">The name people know, or what it does.</param>
/// <param name="Example">A term and what becomes of it, <c>before -> after</c>.</param>
internal sealed record RuleRow(string Id, string Pattern, string Replacement, string Title, string Example)
{
    /// <summary>What must be known for the rule to be used, divided by commas: relations, and <c>real(a)</c>, <c>integer(a)</c>,
    /// <c>even(a)</c>, <c>odd(a)</c>, <c>number(a)</c>, <c>free(a, k)</c>.</summary>
    public string When { get; init; } = "";

    /// <summary>Where both sides are the same, divided by commas: what is not known of it becomes a condition of the result. Empty
    /// for a rule that always holds.</summary>
    public string Where { get; init; } = "";

    /// <summary>Assumed: always without <see cref="Where"/>, otherwise on the domain of the left side.</summary>
    public Soundness? Sound { get; init; }

    /// <summary>Whether the rule only prepares others, and by itself makes a term dearer as often as not.</summary>
    public bool IsExpanding { get; init; }
}
