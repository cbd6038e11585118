using System.Collections.Immutable;
using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Simplifier.Domains;
using Symbolic.Simplifier.Facts;

namespace Symbolic.Simplifier.Passes.Explained;

/// <summary>Collects the steps from a term to another form of it.</summary>
internal sealed class StepList
{
    private readonly Expr _input;
    private readonly FactBase _facts = new(Assumptions.None);
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
        var step = new Step
        {
            Rule = rule, Before = Current, After = after, Mentions = told, Wording = Wordings.Of(rule, mentions), Remarks = Remarks(Current, after),
        };
        if (part is { } inner && inner.Before != Current && inner.Before != inner.After)
            step = step with { Substeps = [Part(inner.Before, inner.After)] };
        _steps.Add(step);
        Current = after;
    }

    /// <summary>Goes on to another form of the whole term by a step with parts of its own; nothing happens if it is the same.</summary>
    /// <param name="step">The step: its rule, its words, what it mentions, its parts and remarks. It begins at the current term.</param>
    /// <param name="after">The whole term after the step.</param>
    public void Add(Step step, Expr after)
    {
        if (after == Current) return;
        _steps.Add(step with { Before = Current, After = after, Remarks = Remarks(Current, after) });
        Current = after;
    }

    /// <summary>Goes on by the steps of another list that begins at the current term.</summary>
    public void Add(ImmutableArray<Step> steps)
    {
        if (steps.IsEmpty) return;
        _steps.AddRange(steps);
        Current = steps[^1].After;
    }

    /// <summary>The steps so far.</summary>
    public ImmutableArray<Step> ToSteps() => _steps.ToImmutable();

    /// <summary>The derivation.</summary>
    public Derivation ToDerivation() => new(_input, Current, _steps.ToImmutable());

    // Why it changes is said by the step itself.
    private static Step Part(Expr before, Expr after) => new()
    {
        Rule = "simp.part", Before = before, After = after, Wording = Wordings.Of("simp.part"), IsMinor = true,
    };

    // A step that drops a factor of a denominator is right only where the factor is not zero; so is one that divides by a parameter.
    private ImmutableArray<Remark> Remarks(Expr before, Expr after)
    {
        var conditions = Domain.Difference(before, after, _facts).AddRange(Domain.Difference(after, before, _facts));
        if (conditions.IsEmpty) return [];
        return [new Remark("simp.note.allowed", [Logical.And([.. conditions])]) { Wording = Wordings.Of("simp.note.allowed") }];
    }
}
