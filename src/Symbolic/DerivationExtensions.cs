using System.Collections.Immutable;
using Symbolic.Derivations;
using Symbolic.Differentiation;
using Symbolic.Expressions;

namespace Symbolic;

/// <summary>Derivatives with the derivation that a teacher would write.</summary>
public static class DerivationExtensions
{
    /// <summary>The derivative by a variable, step by step.</summary>
    /// <param name="term">What is differentiated.</param>
    /// <param name="variable">A symbol or an indexed name.</param>
    /// <param name="order">How often, at least once.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>The derivation; its result is the very term that <see cref="DifferentiationExtensions.Differentiate(Expr, Expr, int, CancellationToken)"/> gives.</returns>
    /// <exception cref="ArgumentException"><paramref name="variable"/> is no variable.</exception>
    /// <exception cref="Errors.UnsupportedException">A derivative that is needed is not known.</exception>
    public static Derivation Derive(this Expr term, Expr variable, int order = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        Differentiator.CheckVariable(variable);
        var resolved = Unevaluated.Resolve(term, cancellationToken);
        var steps = new List<Step>();
        if (resolved != term)
        {
            steps.Add(new Step
            {
                Rule = "diff.inner-derivative",
                Before = Derivative.Create(term, variable, order),
                After = Derivative.Create(resolved, variable, order),
                Mentions = [resolved],
            });
        }

        steps.AddRange(order == 1
            ? DerivationBuilder.Build(resolved, variable, cancellationToken).Steps
            : Orders(resolved, variable, order, cancellationToken));
        return new Derivation(Derivative.Create(term, variable, order), steps[^1].After, [.. steps], WholeRemarks.On(term, variable));
    }

    /// <summary>The derivative by a variable given as text, step by step.</summary>
    /// <param name="term">What is differentiated.</param>
    /// <param name="variable">The name of a symbol, or an indexed name.</param>
    /// <param name="order">How often, at least once.</param>
    public static Derivation Derive(this Expr term, string variable, int order = 1) =>
        term.Derive(DifferentiationExtensions.Variable(variable), order);

    /// <summary>The derivative from its definition, as the limit of the difference quotient.</summary>
    /// <param name="term">A polynomial, 1/x, sqrt(x), exp(x), ln(x), sin(x), cos(x), or a linear combination of these.</param>
    /// <param name="variable">The variable.</param>
    /// <exception cref="Errors.UnsupportedException">The term is none of these.</exception>
    public static Derivation DeriveFromFirstPrinciples(this Expr term, Expr variable) => FirstPrinciples.Derive(term, variable);

    /// <summary>The partial derivatives, step by step.</summary>
    /// <param name="term">What is differentiated.</param>
    /// <param name="variables">The variables; the free variables in ordinal order if null.</param>
    /// <returns>One derivation for each variable.</returns>
    public static ImmutableArray<Derivation> DeriveGradient(this Expr term, IReadOnlyList<Expr>? variables = null)
    {
        variables ??= term.FreeVariables();
        return [.. variables.Select(variable => term.Derive(variable))];
    }

    /// <summary>The derivative dy/dx of the function y(x) that an equation defines, step by step.</summary>
    /// <param name="equation">An equation such as <c>x^2 + y^2 == 25</c>, or a term that is zero.</param>
    /// <param name="dependent">y.</param>
    /// <param name="independent">x.</param>
    /// <param name="order">How often, at least once.</param>
    public static Derivation DeriveImplicit(this Expr equation, Symbol dependent, Symbol independent, int order = 1) =>
        ImplicitDerivation.Derive(equation, dependent, independent, order);

    /// <summary>The directional derivative, step by step.</summary>
    /// <param name="term">What is differentiated.</param>
    /// <param name="variables">The variables.</param>
    /// <param name="direction">One component for each variable; it is scaled to length 1.</param>
    public static Derivation DeriveDirectional(this Expr term, IReadOnlyList<Expr> variables, IReadOnlyList<Expr> direction) =>
        DirectionalDerivation.Derive(term, variables, direction);

    // The derivatives one after the other.
    private static IEnumerable<Step> Orders(Expr term, Expr variable, int order, CancellationToken cancellationToken)
    {
        for (; order > 0; order--)
        {
            var before = Derivative.Create(term, variable, order);
            if (term == Number.Zero)
            {
                yield return new Step { Rule = "diff.zero", Before = before, After = term };
                yield break;
            }

            var (next, steps) = DerivationBuilder.Build(term, variable, cancellationToken);
            if (next == term)
            {
                yield return new Step { Rule = "diff.repeats", Before = before, After = next, Substeps = steps };
                yield break;
            }

            yield return new Step { Rule = "diff.once-more", Before = before, After = Derivative.Create(next, variable, order - 1), Substeps = steps };
            term = next;
        }
    }
}
