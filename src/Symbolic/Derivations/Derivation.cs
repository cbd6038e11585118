using System.Collections.Immutable;
using Symbolic.Expressions;

namespace Symbolic.Derivations;

/// <summary>How a result was found, step by step.</summary>
public sealed class Derivation
{
    /// <summary>Makes a derivation of steps that were found elsewhere.</summary>
    /// <param name="input">What was asked; for a chain of equal terms the first of them.</param>
    /// <param name="result">The answer.</param>
    /// <param name="steps">The steps, each with the wording of its rule where that is not one of this library. Whether they lead from
    /// the input to the result is seen by <see cref="Replay"/>. There may be none if nothing had to be done.</param>
    /// <param name="remarks">Remarks on the whole.</param>
    public Derivation(Expr input, Expr result, ImmutableArray<Step> steps, ImmutableArray<Remark> remarks = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(result);
        if (steps.IsDefault) steps = [];
        if (remarks.IsDefault) remarks = [];
        (Input, Result, Steps, Remarks) = (input, result, steps, remarks);
    }

    /// <summary>What was asked: an unevaluated derivative, an equation, or a term to be written in another form.</summary>
    public Expr Input { get; }

    /// <summary>The answer.</summary>
    public Expr Result { get; }

    /// <summary>The steps from the input to the result; each goes on from the one before it.</summary>
    public ImmutableArray<Step> Steps { get; }

    /// <summary>Remarks on the whole, such as which symbols are held constant.</summary>
    public ImmutableArray<Remark> Remarks { get; }

    /// <summary>The derivation as plain text.</summary>
    /// <param name="detail">How much is written out.</param>
    public string ToText(Detail detail = Detail.Normal) => TextRenderer.Render(Checked(), detail);

    /// <summary>The derivation as Markdown with LaTeX formulas.</summary>
    /// <param name="detail">How much is written out.</param>
    public string ToMarkdown(Detail detail = Detail.Normal) => MarkdownRenderer.Render(Checked(), detail);

    /// <summary>The derivation as LaTeX, with an <c>align*</c> environment for each chain of equations; needs the package
    /// amsmath.</summary>
    /// <param name="detail">How much is written out.</param>
    public string ToLatex(Detail detail = Detail.Normal) => LatexRenderer.Render(Checked(), detail);

    /// <summary>Makes sure that the derivation is short enough to be written out: every step writes its terms, so that n steps about a
    /// term of n parts take room n^2. All formats check this first.</summary>
    /// <exception cref="Errors.LimitExceededException">The derivation is too deep or too long for anybody to read.</exception>
    public void CheckSize() => DerivationSize.Check(this);

    /// <summary>Builds the result again from the steps alone.</summary>
    /// <returns>The result.</returns>
    /// <exception cref="InvalidOperationException">A step does not go on from what was there before it: the derivation has a gap.</exception>
    public Expr Replay() => Replayer.Replay(this);

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private Derivation Checked()
    {
        CheckSize();
        return this;
    }
}
