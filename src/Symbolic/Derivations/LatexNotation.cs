using Symbolic.Expressions;
using Symbolic.Printing;

namespace Symbolic.Derivations;

/// <summary>LaTeX for derivations: what approaches a limit is written last, and the formulas of explanations are set too.</summary>
internal sealed class LatexNotation : LatexPrinter
{
    private static readonly LatexNotation Instance = new();

    /// <summary>Explanations with formulas in math mode.</summary>
    public static ExplanationStyle Style { get; } = new(Write, Formula, inline => $"${inline}$");

    public static string Write(Expr term) => Instance.Write(term, default(CancellationToken));

    protected override Notation Look(Expr term) => NotationOf.Term(term, ReadingOrder.SmallLast);

    // The formulas of our own texts are short and of few forms: products, named functions, primes, arrows, one exponent in brackets.
    private static string Formula(string formula) => formula
        .Replace("^(n+1)", "^{n+1}", StringComparison.Ordinal)
        .Replace("*", @" \, ", StringComparison.Ordinal)
        .Replace("->", @"\to", StringComparison.Ordinal)
        .Replace("exp(", @"\exp(", StringComparison.Ordinal)
        .Replace("ln(", @"\ln(", StringComparison.Ordinal);
}
