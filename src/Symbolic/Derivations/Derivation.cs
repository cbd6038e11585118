using System.Collections.Immutable;
using Symbolic.Expressions;

namespace Symbolic.Derivations;

/// <summary>How a result was found, step by step.</summary>
public sealed class Derivation
{
    internal Derivation(Expr input, Expr result, ImmutableArray<Step> steps)
    {
        (Input, Result, Steps) = (input, result, steps);
    }

    /// <summary>What was asked: an unevaluated derivative, or an equation.</summary>
    public Expr Input { get; }

    /// <summary>The answer.</summary>
    public Expr Result { get; }

    /// <summary>The steps from the input to the result; each goes on from the one before it.</summary>
    public ImmutableArray<Step> Steps { get; }

    /// <summary>The derivation as plain text.</summary>
    /// <param name="detail">How much is written out.</param>
    public string ToText(Detail detail = Detail.Normal) => throw new Errors.UnsupportedException("text");

    /// <summary>The derivation as Markdown with LaTeX formulas.</summary>
    /// <param name="detail">How much is written out.</param>
    public string ToMarkdown(Detail detail = Detail.Normal) => throw new Errors.UnsupportedException("markdown");

    /// <summary>The derivation as LaTeX, with an <c>align*</c> environment for each chain of equations.</summary>
    /// <param name="detail">How much is written out.</param>
    public string ToLatex(Detail detail = Detail.Normal) => throw new Errors.UnsupportedException("latex");
}
