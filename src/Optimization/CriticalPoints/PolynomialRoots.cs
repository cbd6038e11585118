using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Optimization.CriticalPoints;

/// <summary>All real roots of a polynomial in one variable with rational coefficients, counted exactly by Sturm's theorem.</summary>
internal static class PolynomialRoots
{
    private const int MaxDegree = 40;

    // A root is enclosed until its place is known to more digits than a double has.
    private const int Halvings = 64;

    /// <summary>The distinct real roots, ascending, as rational numbers: themselves if they are found to be rational, or very near
    /// them. Null if the term is no such polynomial, is constant, or has too high a degree.</summary>
    public static IReadOnlyList<Rational>? Of(Expr term, Expr variable, CancellationToken cancellation)
    {
        if (!IsPolynomial([term]) || Coefficients(term, variable) is not { Length: > 1 } polynomial) return null;
        var gcd = SturmChain(polynomial)[^1];
        var squareFree = gcd.Length > 1 ? Divide(polynomial, gcd).Quotient : polynomial;
        var chain = SturmChain(squareFree);
        var bound = CauchyBound(squareFree);
        var (roots, open) = (new List<Rational>(), new Stack<(Rational From, Rational To)>());
        open.Push((-bound, bound));
        while (open.TryPop(out var interval))
        {
            cancellation.ThrowIfCancellationRequested();
            var (from, to) = interval;
            var count = Changes(chain, from) - Changes(chain, to);
            if (count == 1) roots.Add(Refine(squareFree, from, to, cancellation));
            if (count <= 1) continue;
            var middle = (from + to) / 2;
            open.Push((middle, to));
            open.Push((from, middle));
        }

        return roots;
    }

    /// <summary>Whether terms are made of variables and rational numbers by sums, products and whole powers alone.</summary>
    public static bool IsPolynomial(IReadOnlyList<Expr> terms) => Traversal.ChildrenFirst([.. terms]).All(node => node switch
    {
        Number or Symbol or Indexed => true,
        Pow power => power.Exponent is Number { Value: { IsInteger: true, Sign: >= 0 } },
        _ => node.Kind is ExprKind.Add or ExprKind.Mul,
    });

    // The coefficients, that of power k at place k, from derivatives at 0.
    private static Rational[]? Coefficients(Expr term, Expr variable)
    {
        var coefficients = new List<Rational>();
        var (derivative, factorial) = (term, Rational.One);
        for (var k = 0; k <= MaxDegree; k++)
        {
            if (derivative.Substitute(new Dictionary<Expr, Expr> { [variable] = Number.Zero }) is not Number value) return null;
            if (k > 0) factorial *= k;
            coefficients.Add(value.Value / factorial);
            if (derivative is Number) return Trimmed([.. coefficients]);
            derivative = derivative.Differentiate(variable);
        }

        return null;
    }

    // One simple root lies in (from, to].
    private static Rational Refine(Rational[] polynomial, Rational from, Rational to, CancellationToken cancellation)
    {
        var end = Value(polynomial, to).Sign;
        if (end == 0) return to;
        for (var i = 0; i < Halvings; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var middle = (from + to) / 2;
            var sign = Value(polynomial, middle).Sign;
            if (sign == 0) return middle;
            if (sign == end) to = middle;
            else from = middle;
        }

        var simplest = SimplestRational.Between(from, to);
        return Value(polynomial, simplest).IsZero ? simplest : (from + to) / 2;
    }

    private static List<Rational[]> SturmChain(Rational[] polynomial)
    {
        var chain = new List<Rational[]> { polynomial, Derivative(polynomial) };
        while (chain[^1].Length > 1 && Divide(chain[^2], chain[^1]).Remainder is { Length: > 0 } remainder)
        {
            // Positive factors leave signs as they are, and keep the numbers short.
            var size = remainder[^1].Abs();
            chain.Add([.. remainder.Select(coefficient => -coefficient / size)]);
        }

        return chain;
    }

    private static int Changes(List<Rational[]> chain, Rational x)
    {
        var (changes, last) = (0, 0);
        foreach (var polynomial in chain)
        {
            var sign = Value(polynomial, x).Sign;
            if (sign == 0) continue;
            if (last != 0 && sign != last) changes++;
            last = sign;
        }

        return changes;
    }

    private static Rational CauchyBound(Rational[] polynomial)
    {
        var greatest = Rational.Zero;
        foreach (var coefficient in polynomial[..^1])
        {
            var size = (coefficient / polynomial[^1]).Abs();
            if (size > greatest) greatest = size;
        }

        return greatest.Floor() + 2;
    }

    private static Rational Value(Rational[] polynomial, Rational x)
    {
        var value = Rational.Zero;
        for (var k = polynomial.Length - 1; k >= 0; k--) value = (value * x) + polynomial[k];
        return value;
    }

    private static Rational[] Derivative(Rational[] polynomial)
    {
        var result = new Rational[polynomial.Length - 1];
        for (var k = 1; k < polynomial.Length; k++) result[k - 1] = polynomial[k] * k;
        return result;
    }

    private static (Rational[] Quotient, Rational[] Remainder) Divide(Rational[] dividend, Rational[] divisor)
    {
        var rest = (Rational[])dividend.Clone();
        var quotient = new Rational[Math.Max(0, dividend.Length - divisor.Length + 1)];
        for (var k = quotient.Length - 1; k >= 0; k--)
        {
            quotient[k] = rest[k + divisor.Length - 1] / divisor[^1];
            for (var j = 0; j < divisor.Length; j++) rest[k + j] -= quotient[k] * divisor[j];
        }

        return (quotient, Trimmed(rest));
    }

    private static Rational[] Trimmed(Rational[] polynomial)
    {
        var length = polynomial.Length;
        while (length > 0 && polynomial[length - 1].IsZero) length--;
        return polynomial[..length];
    }
}
