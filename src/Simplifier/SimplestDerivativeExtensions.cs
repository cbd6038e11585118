using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Simplifier;

namespace Symbolic;

/// <summary>Derivatives in their simplest form, and derivations that go on to it.</summary>
public static class SimplestDerivativeExtensions
{
    /// <summary>The derivative by a variable in its simplest form; of higher orders each derivative is simplified before the next is
    /// taken.</summary>
    /// <param name="term">What is differentiated.</param>
    /// <param name="variable">A symbol or an indexed name.</param>
    /// <param name="order">How often, at least once.</param>
    /// <param name="assumptions">What is known of the symbols; nothing but that they are real if null.</param>
    /// <param name="limits">How far to go; <see cref="SimplifyLimits.Derivatives"/> if null.</param>
    /// <param name="cancellationToken">Stops the search with an exception.</param>
    /// <returns>The simplest form that was found; its conditions say where it equals the derivative that the rules give.</returns>
    /// <exception cref="ArgumentException"><paramref name="variable"/> is no variable.</exception>
    /// <exception cref="Errors.UnsupportedException">A derivative that is needed is not known.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Simplification SimplestDerivative(
        this Expr term, Expr variable, int order = 1, Assumptions? assumptions = null, SimplifyLimits? limits = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        limits ??= SimplifyLimits.Derivatives;
        var conditions = new List<Expr>();
        while (true)
        {
            var found = term.Differentiate(variable, 1, cancellationToken).Simplify(assumptions, limits, cancellationToken);
            conditions.AddRange(found.Conditions.Except(conditions));
            if (--order == 0 || found.Term == Number.Zero || found.Term == term) return found.With([.. conditions]);
            term = found.Term;
        }
    }

    /// <summary>The same computation as <see cref="SimplestDerivative"/>, step by step: from the derivative that the rules give to its
    /// simplest form.</summary>
    /// <param name="term">What is differentiated.</param>
    /// <param name="variable">A symbol or an indexed name.</param>
    /// <param name="order">How often, at least once.</param>
    /// <param name="assumptions">What is known of the symbols; nothing but that they are real if null.</param>
    /// <param name="limits">How far to go; <see cref="SimplifyLimits.Derivatives"/> if null.</param>
    /// <param name="cancellationToken">Stops the search with an exception.</param>
    /// <exception cref="ArgumentException"><paramref name="variable"/> is no variable.</exception>
    /// <exception cref="Errors.UnsupportedException">A derivative that is needed is not known.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Derivation DeriveSimplest(
        this Expr term, Expr variable, int order = 1, Assumptions? assumptions = null, SimplifyLimits? limits = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        var once = term.Derive(variable, 1, cancellationToken).Simplify(assumptions, limits, cancellationToken);
        if (order == 1) return once;

        var (input, steps, remarks) = (Derivative.Create(term, variable, order), new List<Step>(), once.Remarks.ToList());
        for (var left = order; ; once = term.Derive(variable, 1, cancellationToken).Simplify(assumptions, limits, cancellationToken))
        {
            var before = Derivative.Create(term, variable, left--);
            // What was said of a derivative before is not said again.
            remarks.AddRange(once.Remarks.ExceptBy(remarks.ConvertAll(static remark => remark.Text), static remark => remark.Text));
            if (once.Result == term)
            {
                steps.Add(new Step { Rule = "diff.repeats", Before = before, After = term, Substeps = once.Steps });
                break;
            }

            var after = left == 0 ? once.Result : Derivative.Create(once.Result, variable, left);
            steps.Add(new Step { Rule = "diff.once-more", Before = before, After = after, Substeps = once.Steps });
            term = once.Result;
            if (left == 0) break;
            if (term == Number.Zero)
            {
                steps.Add(new Step { Rule = "diff.zero", Before = after, After = term });
                break;
            }
        }

        return new Derivation(input, steps[^1].After, [.. steps], [.. remarks]);
    }

    /// <summary>A derivation that goes on from its result to the simplest form of that.</summary>
    /// <param name="derivation">What was found before.</param>
    /// <param name="assumptions">What is known of the symbols; nothing but that they are real if null.</param>
    /// <param name="limits">How far to go; <see cref="SimplifyLimits.Derivatives"/> if null.</param>
    /// <param name="cancellationToken">Stops the search with an exception.</param>
    /// <returns>The steps of both, with the conditions under which the two results are equal as remarks; the very derivation if its result is
    /// the simplest form.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Derivation Simplify(
        this Derivation derivation, Assumptions? assumptions = null, SimplifyLimits? limits = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(derivation);
        var onwards = derivation.Result.SimplifySteps(assumptions, limits ?? SimplifyLimits.Derivatives, cancellationToken);
        if (onwards.Result == derivation.Result) return derivation;
        return new Derivation(
            derivation.Input, onwards.Result, [.. derivation.Steps, .. onwards.Steps], [.. derivation.Remarks, .. onwards.Remarks]);
    }
}
