using System.Collections.Immutable;
using Symbolic.Expressions;

namespace Symbolic.Derivations;

/// <summary>One step of a derivation: a rule, and the term before and after it.</summary>
/// <remarks>Before and after are equal as mathematics, wherever both are defined. In a list of steps each step goes on from the one
/// before it, or begins with a part of the step that the list belongs to.</remarks>
public sealed record Step
{
    /// <summary>The stable name of the rule, such as <c>diff.product</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The term, or the unevaluated derivative, before the step.</summary>
    public required Expr Before { get; init; }

    /// <summary>The term after the step.</summary>
    public required Expr After { get; init; }

    /// <summary>What the explanation speaks of, by number.</summary>
    public ImmutableArray<Expr> Mentions { get; init; } = [];

    /// <summary>What the step says of itself; null if its text is looked up by the name of its rule.</summary>
    public Wording? Wording { get; init; }

    /// <summary>Remarks, such as where the derivative does not exist: a rule id each, with what it speaks of.</summary>
    public ImmutableArray<Remark> Remarks { get; init; } = [];

    /// <summary>The steps by which the parts are found.</summary>
    public ImmutableArray<Step> Substeps { get; init; } = [];

    /// <summary>Whether only a full derivation shows the step.</summary>
    public bool IsMinor { get; init; }

    /// <summary>The name of the rule that people know: <c>Product rule</c>.</summary>
    public string Title => Wording?.Title ?? Explanations.Title(Rule);

    /// <summary>Why the step is right, in one or two sentences, with terms in the infix syntax.</summary>
    public string Explanation => Told(ExplanationStyle.Infix);

    /// <summary>The explanation with its formulas in a style.</summary>
    internal string Told(ExplanationStyle style) => Explanations.Text(Rule, Wording, Mentions, style);
}

/// <summary>Something worth knowing about a step that is no step itself.</summary>
/// <param name="Rule">The stable name under which its text is looked up.</param>
/// <param name="Mentions">What the text speaks of, by number.</param>
public sealed record Remark(string Rule, ImmutableArray<Expr> Mentions)
{
    /// <summary>What the remark says; null if its text is looked up by name.</summary>
    public Wording? Wording { get; init; }

    /// <summary>The text, with terms in the infix syntax.</summary>
    public string Text => Told(ExplanationStyle.Infix);

    /// <summary>The text with its formulas in a style.</summary>
    internal string Told(ExplanationStyle style) => Explanations.Text(Rule, Wording, Mentions, style);
}
