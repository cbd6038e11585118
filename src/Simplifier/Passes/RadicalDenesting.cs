using System.Numerics;
using Symbolic.Expressions;
using Symbolic.Numbers;
using Symbolic.Simplifier.Rewriting;
using static Symbolic.Maths;

namespace Symbolic.Simplifier.Passes;

/// <summary>Square and cube roots of a + b*sqrt(c) with numbers, as sums of simple roots where that is possible.</summary>
/// <remarks>sqrt(a + b*sqrt(c)) is sqrt((a + s)/2) + sqrt((a - s)/2), with the sign of b, where s = sqrt(a^2 - b^2*c) is rational. A
/// cube root is p + q*sqrt(c) where p^3 + 3*p*q^2*c = a and 3*p^2*q + q^3*c = b: p is half the sum of the cube roots of both signs,
/// a root of 4*p^3 - 3*n*p = a with n = cbrt(a^2 - b^2*c), which is found by trying.</remarks>
internal static class RadicalDenesting
{
    private static readonly NamedRule Square = new(
        "simp.radical.denest", "Nested square root",
            "A square root of `a + b*sqrt(c)` is a sum of two roots where `a^2 - b^2*c` is a square.");

    private static readonly NamedRule Cube = new(
        "simp.radical.denest-cube", "Nested cube root", "The radicand is the cube of {0}.");

    public static IEnumerable<Rewrite> Moves(Expr term)
    {
        if (term is Pow { Exponent: Number { Value: var exponent } } power && exponent.Denominator == 2 && Parts(power.Base) is { } parts &&
            SquareRoot(parts.A, parts.B, parts.C) is { } root)
        {
            yield return new Rewrite(Square, Pow.Create(root, Number.Of(exponent * 2)));
        }
        else if (Radicand(term) is { } cube && Parts(cube.Base) is { } inner && CubeRoot(inner.A, inner.B, inner.C) is { } cubeRoot &&
            (term is Apply || inner.A.Sign >= 0 || IsPositive(inner)))
        {
            yield return new Rewrite(Cube, cubeRoot ^ cube.Power, [cubeRoot]);
        }
    }

    private static (Expr Base, int Power)? Radicand(Expr term) => term switch
    {
        Apply { Function.Name: "cbrt" } call => (call.Children[0], 1),
        Pow { Exponent: Number { Value: var n } } power when n.Denominator == 3 && (n * 3).TryGetInt32(out var whole) =>
            (power.Base, whole),
        _ => null,
    };

    // a + b*sqrt(c), with a whole number c that is no square.
    private static (Rational A, Rational B, BigInteger C)? Parts(Expr term)
    {
        if (term is not Add { Children.Length: 2 } sum || sum.Children[0] is not Number number) return null;
        var (factor, root) = sum.Children[1] is Mul { Children.Length: 2 } product && product.Rest != product
            ? (product.Coefficient, product.Rest)
            : (Rational.One, sum.Children[1]);
        return root is Pow { Base: Number { Value: var c }, Exponent: Number { Value: var half } } && half == Rational.Create(1, 2) &&
            c.IsInteger
            ? (number.Value, factor, c.Numerator)
            : null;
    }

    private static Expr? SquareRoot(Rational a, Rational b, BigInteger c)
    {
        if (a.Sign <= 0 || Root(a * a - b * b * Whole(c), 2) is not { } s) return null;
        var (greater, smaller) = (Sqrt(Number.Of((a + s) / 2)), Sqrt(Number.Of((a - s) / 2)));
        return b.Sign > 0 ? greater + smaller : greater - smaller;
    }

    private static Expr? CubeRoot(Rational a, Rational b, BigInteger c)
    {
        if (Root(a * a - b * b * Whole(c), 3) is not { } n) return null;
        var root = Math.Sqrt((double)c);
        var (plus, minus) = (Math.Cbrt(a.ToDouble() + b.ToDouble() * root), Math.Cbrt(a.ToDouble() - b.ToDouble() * root));
        // p is a fraction whose denominator divides twice that of the radicand's parts.
        var denominator = 2 * a.Denominator * b.Denominator;
        if (denominator > 10_000) return null;
        var p = Rational.Create(new BigInteger(Math.Round((plus + minus) / 2 * (double)denominator)), denominator);
        if (!(4 * p * p * p - 3 * n * p - a).IsZero) return null;
        if (p.IsZero) return null;
        var q = b / (4 * p * p - n);
        return Number.Of(p) + Number.Of(q) * Sqrt(Number.Of(Whole(c)));
    }

    private static bool IsPositive((Rational A, Rational B, BigInteger C) parts)
    {
        var (a, b) = (parts.A, parts.B);
        var difference = a * a - b * b * Whole(parts.C);
        return a.Sign > 0 ? b.Sign >= 0 || difference.Sign > 0 : b.Sign > 0 && difference.Sign < 0;
    }

    private static Rational Whole(BigInteger n) => Rational.Create(n, BigInteger.One);

    // The exact root of a rational number, if it is one.
    private static Rational? Root(Rational value, int degree)
    {
        if (value.IsZero) return value;
        if (value.Sign < 0 && degree == 2) return null;
        var root = Pow.Create(Number.Of(value.Abs()), Number.Of(Rational.Create(1, degree)));
        return root is Number number ? (value.Sign < 0 ? -number.Value : number.Value) : null;
    }
}
