using System.Collections.Immutable;
using System.Globalization;
using Symbolic.Derivations;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Simplifier.Passes;
using Symbolic.Simplifier.Passes.Explained;

namespace Symbolic;

/// <summary>Algebra with polynomials and fractions.</summary>
/// <remarks>
/// <para>The variables of a polynomial are whatever is no sum, product or whole power: symbols, <c>sin(x)</c>, <c>exp(x)</c>,
/// <c>sqrt(x)</c>, <c>x^n</c>, pi. Powers of one base belong together (<c>exp(2*x)</c> is the square of <c>exp(x)</c>), and roots
/// and the imaginary unit keep their relations (<c>sqrt(x + 1)^2</c> is <c>x + 1</c>). Coefficients are rational numbers.</para>
/// <para>Apart from <see cref="Expand"/>, nothing is done inside the arguments of functions, in exponents and radicands. In conditions
/// the sides of comparisons are rewritten. What is no number (an infinity) is left as it is. A result equals its input wherever both
/// have a value; where a common factor is cancelled, only the result may have one.</para>
/// <para>All of them throw <see cref="LimitExceededException"/> where a polynomial would have more than 2 million terms, before it is
/// computed. They are safe from any thread.</para>
/// </remarks>
public static class AlgebraExtensions
{
    private const int LargestDegree = 2_000_000;

    /// <summary>Multiplies products and powers of sums out: <c>(x + 1)^2</c> becomes <c>x^2 + 2*x + 1</c>.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <remarks>Also within arguments of functions, exponents and conditions. Denominators and radicands stay as they are; numerators
    /// are distributed over them.</remarks>
    /// <exception cref="LimitExceededException">The result would be too large.</exception>
    public static Expr Expand(this Expr term, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Expansion.Of(term, cancellationToken);
    }

    /// <summary>A product of factors that are irreducible over the rational numbers: <c>x^2 - 1</c> becomes
    /// <c>(x - 1)*(x + 1)</c>.</summary>
    /// <param name="term">Any term. Of a fraction, numerator and denominator are factored, after common factors have been cancelled.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>The product, with a rational number in front; the term itself if it has only one factor.</returns>
    /// <exception cref="LimitExceededException">Multiplied out, the term would be too large.</exception>
    public static Expr Factor(this Expr term, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Factoring.Of(term, cancellationToken);
    }

    /// <summary>Collects the powers of variables: <c>a*x + b*x</c> becomes <c>(a + b)*x</c>.</summary>
    /// <param name="term">Any term; it is multiplied out first.</param>
    /// <param name="variables">Symbols, indexed names, functions. Of several, each product of their powers occurs once.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>A sum with one term for each power, also negative and symbolic ones; coefficients are multiplied out. The term itself
    /// if none of the variables is a factor of anything in it.</returns>
    /// <exception cref="LimitExceededException">Multiplied out, the term would be too large.</exception>
    public static Expr Collect(this Expr term, IReadOnlyList<Expr> variables, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(variables);
        return Collecting.Of(term, variables, cancellationToken);
    }

    /// <summary>Collects the powers of a variable: <c>a*x + b*x</c> becomes <c>(a + b)*x</c>.</summary>
    /// <inheritdoc cref="Collect(Expr, IReadOnlyList{Expr}, CancellationToken)"/>
    /// <param name="term">Any term; it is multiplied out first.</param>
    /// <param name="variable">A symbol, an indexed name or a function.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    public static Expr Collect(this Expr term, Expr variable, CancellationToken cancellationToken = default) =>
        Collect(term, [variable], cancellationToken);

    /// <summary>One fraction without common factors, multiplied out above and below the line: <c>(x^2 - 1)/(x - 1)</c> becomes
    /// <c>x + 1</c>.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <exception cref="LimitExceededException">A polynomial would be too large.</exception>
    public static Expr Cancel(this Expr term, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Fractions.Cancel(term, cancellationToken);
    }

    /// <summary>Sums of fractions over a common denominator: <c>1/x + 1/y</c> becomes <c>(x + y)/(x*y)</c>.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <remarks>Numerators that are added are multiplied out, and what the new numerator has in common with the denominator is cancelled.
    /// Products are not multiplied out, and sums without fractions stay as they are.</remarks>
    /// <exception cref="LimitExceededException">A polynomial would be too large.</exception>
    public static Expr Together(this Expr term, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Fractions.Together(term, cancellationToken);
    }

    /// <summary>Partial fractions: <c>1/(x^2 - 1)</c> becomes <c>1/(2*(x - 1)) - 1/(2*(x + 1))</c>.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="variable">A symbol, an indexed name or a function.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>A polynomial, and fractions over powers of the irreducible factors of the denominator over the rational numbers.
    /// The term itself if it does not have the variable as a factor of anything.</returns>
    /// <exception cref="LimitExceededException">A polynomial would be too large.</exception>
    public static Expr PartialFractions(this Expr term, Expr variable, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(variable);
        return PartialFractionSum.Of(term, variable, cancellationToken);
    }

    /// <summary>What is above the line of the term brought together (<see cref="Together"/>).</summary>
    /// <param name="term">Any term.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>The numerator, with whole coefficients where they are in front; the term itself if there is no line. Exponentials
    /// are always above it.</returns>
    /// <exception cref="LimitExceededException">A polynomial would be too large.</exception>
    public static Expr Numerator(this Expr term, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Fractions.Split(term, cancellationToken).Above;
    }

    /// <summary>What is below the line of the term brought together (<see cref="Together"/>).</summary>
    /// <param name="term">Any term.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>The denominator; 1 if there is no line.</returns>
    /// <exception cref="LimitExceededException">A polynomial would be too large.</exception>
    public static Expr Denominator(this Expr term, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Fractions.Split(term, cancellationToken).Below;
    }

    /// <summary>The coefficients of a polynomial in one variable: the index is the power.</summary>
    /// <param name="term">A polynomial in the variable, perhaps only after something is cancelled; its coefficients may be any terms
    /// without the variable.</param>
    /// <param name="variable">A symbol, an indexed name or a function.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>As many as the degree and one more; none for zero.</returns>
    /// <exception cref="UnsupportedException">The term is no polynomial in the variable.</exception>
    /// <exception cref="LimitExceededException">A polynomial would be too large.</exception>
    public static ImmutableArray<Expr> Coefficients(this Expr term, Expr variable, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(variable);
        if (PolynomialIn.Of(term, variable, cancellationToken) is not { } polynomial)
            throw new UnsupportedException($"the term is no polynomial in {variable}");
        if (polynomial.Degree > LargestDegree)
            throw new LimitExceededException(string.Create(CultureInfo.InvariantCulture, $"a polynomial of degree {polynomial.Degree} has too many coefficients"));
        var coefficients = ImmutableArray.CreateBuilder<Expr>(polynomial.Degree + 1);
        for (var power = 0; power <= polynomial.Degree; power++) coefficients.Add(polynomial.Coefficient(power));
        return coefficients.ToImmutable();
    }

    /// <summary>The degree of a polynomial in one variable.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="variable">A symbol, an indexed name or a function.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>The highest power; 0 for what does not depend on the variable; -1 for zero; null if the term is no polynomial in the
    /// variable, even after something is cancelled.</returns>
    /// <exception cref="LimitExceededException">A polynomial would be too large.</exception>
    public static int? Degree(this Expr term, Expr variable, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(variable);
        return PolynomialIn.Of(term, variable, cancellationToken)?.Degree;
    }

    /// <summary>How a term is multiplied out, one product or power after the other.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>Steps from the term to the result of <see cref="Expand"/>; none if it is expanded.</returns>
    /// <exception cref="LimitExceededException">The result would be too large.</exception>
    public static Derivation ExpandSteps(this Expr term, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Expanding.Of(term, cancellationToken);
    }

    /// <summary>How a term is factored: common factors, known patterns, rational roots, grouping.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>Steps from the term to the result of <see cref="Factor"/>; what no pattern reaches is one step over the rational numbers.
    /// None if the term has only one factor.</returns>
    /// <exception cref="LimitExceededException">Multiplied out, the term would be too large.</exception>
    public static Derivation FactorSteps(this Expr term, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return FactoringSteps.Of(term, cancellationToken);
    }

    /// <summary>How the powers of variables are collected: multiplied out, then one power after the other.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="variables">Symbols, indexed names, functions.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>Steps from the term to the result of <see cref="Collect(Expr, IReadOnlyList{Expr}, CancellationToken)"/>; none if it is
    /// collected.</returns>
    /// <exception cref="LimitExceededException">Multiplied out, the term would be too large.</exception>
    public static Derivation CollectSteps(this Expr term, IReadOnlyList<Expr> variables, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(variables);
        return CollectingSteps.Of(term, variables, cancellationToken);
    }

    /// <summary>How the powers of a variable are collected: multiplied out, then one power after the other.</summary>
    /// <inheritdoc cref="CollectSteps(Expr, IReadOnlyList{Expr}, CancellationToken)"/>
    /// <param name="term">Any term.</param>
    /// <param name="variable">A symbol, an indexed name or a function.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    public static Derivation CollectSteps(this Expr term, Expr variable, CancellationToken cancellationToken = default) =>
        CollectSteps(term, [variable], cancellationToken);

    /// <summary>How a term becomes one fraction without common factors: fractions added, numerator and denominator factored, their
    /// common factor cancelled, with the condition under which that is allowed.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>Steps from the term to the result of <see cref="Cancel"/>; none if nothing changes.</returns>
    /// <exception cref="LimitExceededException">A polynomial would be too large.</exception>
    public static Derivation CancelSteps(this Expr term, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return CancellingSteps.Of(term, cancellationToken);
    }

    /// <summary>How sums of fractions are brought over a common denominator: each fraction extended, the numerators added and
    /// tidied.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>Steps from the term to the result of <see cref="Together"/>; none if nothing changes.</returns>
    /// <exception cref="LimitExceededException">A polynomial would be too large.</exception>
    public static Derivation TogetherSteps(this Expr term, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return FractionSteps.Of(term, cancellationToken);
    }

    /// <summary>How partial fractions are found: the denominator factored, the polynomial part divided off, unknown numerators, and the
    /// equations that they satisfy.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="variable">A symbol, an indexed name or a function.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>Steps from the term to the result of <see cref="PartialFractions"/>; none if nothing changes. The equations for the
    /// unknown numbers are the parts of one step.</returns>
    /// <exception cref="LimitExceededException">A polynomial would be too large.</exception>
    public static Derivation PartialFractionsSteps(this Expr term, Expr variable, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(variable);
        return PartialFractionSteps.Of(term, variable, cancellationToken);
    }
}
