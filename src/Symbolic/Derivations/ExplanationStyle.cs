using Symbolic.Expressions;

namespace Symbolic.Derivations;

/// <summary>How the formulas within explanations are written.</summary>
/// <param name="Term">Writes a term.</param>
/// <param name="Formula">Writes a formula of our own texts, in which terms already stand, such as <c>(f*g)' = f'*g + f*g'</c>.</param>
/// <param name="Inline">Sets a formula into running text.</param>
internal sealed record ExplanationStyle(Func<Expr, string> Term, Func<string, string> Formula, Func<string, string> Inline)
{
    /// <summary>The infix syntax, as scripts read it.</summary>
    public static ExplanationStyle Infix { get; } = new(term => term.ToString(), formula => formula, inline => inline);

    /// <summary>Plain text with derivatives as in books.</summary>
    public static ExplanationStyle Text { get; } = new(DerivationNotation.Write, formula => formula, inline => inline);
}
