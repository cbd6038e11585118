using Symbolic.Expressions;
using Symbolic.Simplifier;
using Symbolic.Simplifier.Facts;
using Symbolic.Simplifier.Passes;

namespace Symbolic;

/// <summary>Single transformations of functions, each of which can be asked for alone. None of them looks at the cost.</summary>
public static class TransformExtensions
{
    /// <summary>Circular and hyperbolic functions of sums and multiples of angles, by the sine and cosine of the parts: <c>sin(2*x)</c>
    /// becomes <c>2*sin(x)*cos(x)</c>.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <remarks>Multiples above 24 and sums of more than 6 parts stay. Tangents and the like are first written by sine and
    /// cosine.</remarks>
    public static Expr TrigExpand(this Expr term, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return TrigExpansion.Run(term, cancellationToken);
    }

    /// <summary>Products and powers of sines and cosines as sums of sines and cosines of other angles: <c>sin(x)*cos(x)</c> becomes
    /// <c>sin(2*x)/2</c>. The same for hyperbolic functions.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <remarks>Products of more than 24 of them, and those that would become more than 200 terms, stay.</remarks>
    public static Expr TrigReduce(this Expr term, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return TrigReduction.Run(term, cancellationToken);
    }

    /// <summary>Sums of logarithms as the logarithm of a product: <c>ln(x) + 2*ln(y)</c> becomes <c>ln(x*y^2)</c>.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="assumptions">What is known of the symbols. Logarithms of symbols that may be complex are not joined.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <remarks>The result has values where two of the logarithms would have none, as with x and y both negative.</remarks>
    public static Expr LogCombine(this Expr term, Assumptions? assumptions = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Logarithms.Combine(term, new FactBase(assumptions ?? Assumptions.None), cancellationToken);
    }

    /// <summary>Logarithms of products and powers as sums, where the factors are known to be positive: <c>ln(x^2)</c> becomes
    /// <c>2*ln(abs(x))</c>, and <c>2*ln(x)</c> if x is.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="assumptions">What is known of the symbols.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    public static Expr LogExpand(this Expr term, Assumptions? assumptions = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Logarithms.Split(term, new FactBase(assumptions ?? Assumptions.None), cancellationToken);
    }

    /// <summary>Powers of powers, roots of products and of even powers, products of powers with one exponent, nested radicals of numbers:
    /// <c>sqrt(x^2)</c> becomes <c>abs(x)</c>, <c>sqrt(x)*sqrt(y)</c> becomes <c>sqrt(x*y)</c>.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="assumptions">What is known of the symbols.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    public static Expr PowerSimplify(this Expr term, Assumptions? assumptions = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return PowerForms.Simplify(term, new FactBase(assumptions ?? Assumptions.None), cancellationToken);
    }

    /// <summary>The cheapest of the rational forms of each part: cancelled, expanded, factored, over a common denominator.
    /// Functions stay as they
    /// are.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    public static Expr RationalSimplify(this Expr term, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Simplifier.Search.RationalForms.Cheapest(term, cancellationToken);
    }
}
