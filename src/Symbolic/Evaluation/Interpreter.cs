using Symbolic.Expressions;

namespace Symbolic.Evaluation;

/// <summary>The reference: evaluates any term in double precision, slowly and obviously right. Every faster path is tested
/// against it.</summary>
/// <remarks>
/// <para>Sums are added in the order of their operands. A product is the product of its other factors divided by the product of its
/// divisors, which are its powers with a negative numeric exponent. Powers are <see cref="Math.Pow"/> but for the base e (<see
/// cref="Math.Exp"/>) and the exponents 1/2 and -1/2 (<see cref="Math.Sqrt"/>): 0^0 is 1, and a negative base with a fractional
/// exponent has no value. What has no value is NaN, which satisfies no comparison but <c>!=</c>.</para>
/// <para>Of a piecewise term only the branch taken is evaluated. Conditions joined by and, or are all evaluated: their order is not
/// that in which they were written.</para>
/// <para>A sum over an index whose bounds are not whole numbers is NaN. Definite integrals and limits are approximated, to about ten
/// and six digits.</para>
/// <para>Costs time in the number of distinct nodes, for each value of a bound index that they depend on. Safe from any thread.</para>
/// </remarks>
public static class Interpreter
{
    /// <summary>The value of a term.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="values">The values of its symbols and indexed names, by text.</param>
    /// <param name="cancellationToken">Stops a long evaluation.</param>
    /// <exception cref="Errors.UnboundSymbolException">A symbol that is needed has no value.</exception>
    /// <exception cref="Errors.UnsupportedException">A node has no numeric value: an unknown function, an indefinite integral, the
    /// imaginary unit, a condition in place of a number.</exception>
    /// <exception cref="Errors.LimitExceededException">Sums run too long, or are nested too deeply.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static double Evaluate(Expr term, IReadOnlyDictionary<string, double> values, CancellationToken cancellationToken = default) =>
        Evaluate(term, EvaluationEnvironment.Of(values), cancellationToken);

    /// <summary>The value of a term.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="environment">The values of its symbols, indexed names and arrays.</param>
    /// <param name="cancellationToken">Stops a long evaluation.</param>
    /// <inheritdoc cref="Evaluate(Expr, IReadOnlyDictionary{string, double}, CancellationToken)" path="/exception"/>
    public static double Evaluate(Expr term, EvaluationEnvironment environment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(environment);
        term = Resolved(term);
        return EvaluationRun.NumberOf(term, new EvaluationRun(environment, cancellationToken).Evaluate(term, new Scope()));
    }

    /// <summary>Whether a condition holds.</summary>
    /// <param name="condition">A relation, or several joined by and, or, not.</param>
    /// <param name="environment">The values of its symbols, indexed names and arrays.</param>
    /// <param name="cancellationToken">Stops a long evaluation.</param>
    /// <inheritdoc cref="Evaluate(Expr, IReadOnlyDictionary{string, double}, CancellationToken)" path="/exception"/>
    public static bool Holds(Expr condition, EvaluationEnvironment environment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(environment);
        condition = Resolved(condition);
        return EvaluationRun.TruthOf(condition, new EvaluationRun(environment, cancellationToken).Evaluate(condition, new Scope()));
    }

    private static Expr Resolved(Expr term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Differentiation.Unevaluated.Resolve(term);
    }
}
