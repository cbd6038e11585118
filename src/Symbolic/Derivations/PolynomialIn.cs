using System.Numerics;
using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Derivations;

/// <summary>A small dense polynomial in one variable, with terms as coefficients: for derivations by first principles, which expand
/// by hand what a person would.</summary>
internal static class PolynomialIn
{
    // Nobody wants to read a difference quotient of a higher degree.
    private const int MaxDegree = 12;

    /// <summary>The coefficients by rising degree, or null if the term is no polynomial in the variable of readable degree.</summary>
    public static List<Expr>? Coefficients(Expr term, Expr variable)
    {
        // Nobody expands by hand what is nested deeper than the stack.
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack()) return null;
        if (!term.DependsOn(variable)) return [term];
        if (term == variable) return [0, 1];
        switch (term)
        {
            case Add:
                var sum = new List<Expr>();
                foreach (var part in term.Children)
                {
                    if (Coefficients(part, variable) is not { } coefficients) return null;
                    while (sum.Count < coefficients.Count) sum.Add(Number.Zero);
                    for (var i = 0; i < coefficients.Count; i++) sum[i] += coefficients[i];
                }

                return sum;
            case Mul:
                var product = new List<Expr> { 1 };
                foreach (var part in term.Children)
                {
                    if (Coefficients(part, variable) is not { } coefficients || Multiply(product, coefficients) is not { } next)
                        return null;
                    product = next;
                }

                return product;
            case Pow { Exponent: Number { Value: var exponent } } power when exponent.TryGetInt32(out var n) && n is > 0 and <= MaxDegree:
                var result = new List<Expr> { 1 };
                for (; n > 0; n--)
                {
                    if (Coefficients(power.Base, variable) is not { } coefficients || Multiply(result, coefficients) is not { } next)
                        return null;
                    result = next;
                }

                return result;
            default:
                return null;
        }
    }

    /// <summary>p(x + h) - p(x) by falling powers of x in each power of h, without the factor h if it is divided out.</summary>
    public static Expr Difference(IReadOnlyList<Expr> coefficients, Expr x, Expr h, bool divided)
    {
        var terms = new List<Expr>();
        for (var k = 1; k < coefficients.Count; k++)
        {
            for (var j = 1; j <= k; j++)
            {
                terms.Add(coefficients[k] * Number.Of(Binomial(k, j)) * (x ^ (k - j)) * (h ^ (divided ? j - 1 : j)));
            }
        }

        return Add.Create(terms.ToArray());
    }

    private static List<Expr>? Multiply(List<Expr> left, List<Expr> right)
    {
        if (left.Count + right.Count - 2 > MaxDegree) return null;
        var product = Enumerable.Repeat(Number.Zero, left.Count + right.Count - 1).ToList();
        for (var i = 0; i < left.Count; i++)
        {
            for (var j = 0; j < right.Count; j++) product[i + j] += left[i] * right[j];
        }

        return product;
    }

    private static Rational Binomial(int n, int k)
    {
        BigInteger result = 1;
        for (var i = 1; i <= k; i++) result = result * (n - i + 1) / i;
        return result;
    }
}
