using System.Collections.Immutable;
using Symbolic.Derivations;
using Symbolic.Expressions;

namespace Symbolic.Simplifier.Passes.Explained;

/// <summary>Collects the steps from a term to another form of it.</summary>
internal sealed class StepList
{
    private readonly Expr _input;
    private readonly ImmutableArray<Step>.Builder _steps = ImmutableArray.CreateBuilder<Step>();

    public StepList(Expr input) => _input = Current = input;

    /// <summary>The term after all steps so far.</summary>
    public Expr Current { get; private set; }

    /// <summary>How many steps there are.</summary>
    public int Count => _steps.Count;

    /// <summary>Goes on to another form of the whole term; nothing happens if it is the same.</summary>
    /// <param name="after">The whole term after the step.</param>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="part">The part of the term that changes, and what becomes of it; null if that is the whole term.</param>
    /// <param name="mentions">What the wording speaks of.</param>
    public void Add(Expr after, string rule, (Expr Before, Expr After)? part, params ReadOnlySpan<Expr> mentions)
    {
        if (after == Current) return;
        var told = ImmutableArray.Create(mentions);
        var step = new Step { Rule = rule, Before = Current, After = after, Mentions = told, Wording = Wordings.Of(rule) };
        if (part is { } inner && inner.Before != Current && inner.Before != inner.After)
            step = step with { Substeps = [step with { Before = inner.Before, After = inner.After, IsMinor = true }] };
        _steps.Add(step);
        Current = after;
    }

    /// <summary>The derivation.</summary>
    public Derivation ToDerivation() => new(_input, Current, _steps.ToImmutable());
}
