using System.Collections.Immutable;
using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Simplifier;
using Symbolic.Simplifier.Search;

namespace Symbolic;

/// <summary>The simplest form of a term.</summary>
public static class SimplifyExtensions
{
    /// <summary>Looks for the cheapest form of a term under <see cref="Cost"/>, among algebraic normal forms and rewrites by
    /// rules.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="assumptions">What is known of the symbols; nothing but that they are real if null.</param>
    /// <param name="limits">How far to go; the usual limits if null.</param>
    /// <param name="cancellationToken">Stops the search with an exception.</param>
    /// <returns>A term that is never dearer, and equals the input under the conditions that are given with it. The same input gives the
    /// same term, unless the limit of time is reached; a result of this method that no limit cut short is its own simplest form.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Simplification Simplify(
        this Expr term, Assumptions? assumptions = null, SimplifyLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Simplifying.Run(term, assumptions, limits, steps: false, cancellationToken).Result;
    }

    /// <summary>The same computation as <see cref="Simplify"/>, step by step.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="assumptions">What is known of the symbols; nothing but that they are real if null.</param>
    /// <param name="limits">How far to go; the usual limits if null.</param>
    /// <param name="cancellationToken">Stops the search with an exception.</param>
    /// <returns>The rewrites that lead from the term to its simplest form; none if it is that already.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Derivation SimplifySteps(
        this Expr term, Assumptions? assumptions = null, SimplifyLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Simplifying.Run(term, assumptions, limits, steps: true, cancellationToken).Derivation!;
    }

    /// <summary>Where a result equals what it was made of, as the remarks of a derivation by simplification say it.</summary>
    /// <param name="derivation">A derivation of <see cref="SimplifySteps"/>, or one that goes on to a simplest form.</param>
    /// <returns>The conditions that <see cref="Simplification.Conditions"/> gives for the same computation.</returns>
    public static ImmutableArray<Expr> Conditions(this Derivation derivation)
    {
        ArgumentNullException.ThrowIfNull(derivation);
        return [.. derivation.Remarks.Where(static remark => remark.Rule == Simplifying.ConditionRule).SelectMany(static remark =>
            remark.Mentions).Distinct()];
    }

    /// <summary>Whether a term is zero wherever it has a value.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="assumptions">What is known of the symbols; nothing but that they are real if null.</param>
    /// <param name="cancellationToken">Stops the search with an exception.</param>
    /// <returns>Zero if that is proved, by the simplest form or by exact values; not zero if there is a point at which the value, with all
    /// errors of rounding, is another one.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ZeroVerdict IsZero(this Expr term, Assumptions? assumptions = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return ZeroTest.Of(term, assumptions, cancellationToken);
    }
}
