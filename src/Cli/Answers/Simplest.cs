using System.Diagnostics;
using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Simplifier;

namespace Symbolic.Cli.Answers;

/// <summary>Answers with simplest forms. What has to come within a time limit shares a part of it, so that there is an answer in any case.</summary>
internal sealed class Simplest(Question question, int entries, CancellationToken cancellationToken)
{
    // The rest is for the derivatives themselves and for writing.
    private const double PartOfTime = 0.5;

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly List<Expr> _conditions = [];
    private int _left = entries;

    /// <summary>Where all forms together equal what they were made of.</summary>
    public IReadOnlyList<Expr> Conditions => _conditions;

    /// <summary>The simplest form of a term, and where the two are equal.</summary>
    public static Answer Of(Question question, Expr term, CancellationToken cancellationToken)
    {
        var limits = SimplifyLimits.Default with { KeepDomain = question.KeepDomain };
        if (question.Steps)
        {
            var derivation = term.SimplifySteps(question.Assumptions, limits, cancellationToken);
            return Answer.Of(derivation) with { Conditions = derivation.Conditions() };
        }

        var found = term.Simplify(question.Assumptions, limits, cancellationToken);
        return Answer.Of(found.Term) with { Conditions = found.Conditions };
    }

    /// <summary>A derivative that was found, in its simplest form unless the raw one is asked for.</summary>
    public Expr Form(Expr derivative)
    {
        if (question.Raw || Limits() is not { } limits) return derivative;
        return Told(derivative.Simplify(question.Assumptions, limits, cancellationToken));
    }

    /// <summary>A derivation that goes on to the simplest form unless the raw one is asked for.</summary>
    public Derivation Form(Derivation derivation)
    {
        if (question.Raw || Limits() is not { } limits) return derivation;
        return Told(derivation.Simplify(question.Assumptions, limits, cancellationToken));
    }

    /// <summary>The derivative of a term.</summary>
    public Expr Derivative(Expr term, Expr variable, int order = 1)
    {
        if (question.Raw || order == 0 || Limits() is not { } limits) return term.Differentiate(variable, order, cancellationToken);
        return Told(term.SimplestDerivative(variable, order, question.Assumptions, limits, cancellationToken));
    }

    /// <summary>The derivative of a term, step by step.</summary>
    public Derivation Derivation(Expr term, Expr variable, int order = 1)
    {
        if (question.Raw || Limits() is not { } limits) return term.Derive(variable, order, cancellationToken);
        return Told(term.DeriveSimplest(variable, order, question.Assumptions, limits, cancellationToken));
    }

    private Expr Told(Simplification found)
    {
        _conditions.AddRange(found.Conditions.Except(_conditions));
        return found.Term;
    }

    private Derivation Told(Derivation derivation)
    {
        _conditions.AddRange(derivation.Conditions().Except(_conditions));
        return derivation;
    }

    // Null if no time is left.
    private SimplifyLimits? Limits()
    {
        var limits = SimplifyLimits.Derivatives with { KeepDomain = question.KeepDomain };
        if (question.Timeout == Timeout.Infinite) return limits;
        var left = PartOfTime * TimeSpan.FromMilliseconds(question.Timeout) - Stopwatch.GetElapsedTime(_start);
        var share = left / Math.Max(1, _left--);
        return left <= TimeSpan.Zero ? null : limits with { Time = share < limits.Time ? share : limits.Time };
    }
}
