using Symbolic.Derivations;
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
    public static Derivation Derive(this Expr term, Expr variable, int order = 1, CancellationToken cancellationToken = default)
    {
        var result = term.Differentiate(variable, order, cancellationToken);
        var input = Derivative.Create(term, variable, order);
        return new Derivation(input, result, [new Step { Rule = "diff.table", Before = input, After = result }]);
    }
}
