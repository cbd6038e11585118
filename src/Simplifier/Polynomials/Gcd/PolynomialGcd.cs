using System.Numerics;
using Symbolic.Simplifier.Polynomials.Dense;
using Symbolic.Simplifier.Polynomials.Factoring;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Gcd;

/// <summary>Greatest common divisors, from images modulo word primes, proved by division; by remainders where images fail.</summary>
internal static class PolynomialGcd
{
    public static SparsePolynomial Of(SparsePolynomial a, SparsePolynomial b, CancellationToken cancellationToken)
    {
        if (a.IsZero) return Positive(b);
        if (b.IsZero) return Positive(a);
        var content = BigInteger.GreatestCommonDivisor(a.Content(), b.Content());
        return Primitive(a.PrimitivePart(), b.PrimitivePart(), 0, cancellationToken).Times(content);
    }

    private static SparsePolynomial Positive(SparsePolynomial p) => p.LeadingCoefficient.Sign < 0 ? -p : p;

    // Both primitive over the integers; variables before the first one do not occur.
    private static SparsePolynomial Primitive(SparsePolynomial a, SparsePolynomial b, int first, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var n = a.VariableCount;
        while (first < n && a.Degree(first) == 0 && b.Degree(first) == 0) first++;
        if (first == n || a.IsConstant || b.IsConstant) return SparsePolynomial.Constant(BigInteger.One, n);
        if (a.Degree(first) == 0 || b.Degree(first) == 0)
        {
            var (whole, part) = a.Degree(first) == 0 ? (a, b) : (b, a);
            foreach (var coefficient in part.CoefficientsIn(first))
                if (!coefficient.IsZero) whole = Of(whole, coefficient, cancellationToken);
            return whole;
        }

        if (a.Equals(b)) return a;
        if (IsInOneVariable(a, first) && IsInOneVariable(b, first))
            return Terms.Sparse(IntegerGcd.Of(Terms.Dense(a, first), Terms.Dense(b, first), cancellationToken), first, n).PrimitivePart();
        return ByImages(a, b, cancellationToken) ?? ByRemainders(a, b, first, cancellationToken);
    }

    private static bool IsInOneVariable(SparsePolynomial p, int variable)
    {
        for (var v = 0; v < p.VariableCount; v++)
            if (v != variable && p.Degree(v) > 0) return false;
        return true;
    }

    // Null, if images do not lead to a gcd that division proves.
    private static SparsePolynomial? ByImages(SparsePolynomial a, SparsePolynomial b, CancellationToken cancellationToken)
    {
        var n = a.VariableCount;
        if (DegreeBounds.Of(a, b) is not { } bounds) return null;
        if (!bounds.AsSpan().ContainsAnyExcept(0)) return SparsePolynomial.Constant(BigInteger.One, n);
        if (Dividing(a, b, bounds) is { } whole) return whole;
        var variable = DegreeBounds.Main(a, b, bounds);
        var leading = Of(a.CoefficientsIn(variable)[^1], b.CoefficientsIn(variable)[^1], cancellationToken);
        foreach (var candidate in new SparseGcd(a, b, leading, variable, bounds, cancellationToken).Candidates())
        {
            var part = candidate.PrimitivePart();
            if (!DividesBoth(part, a, b, out var left, out var right))
            {
                // The leading coefficients may have more in common than that of the gcd.
                if (leading.IsConstant) continue;
                part = Terms.Quotient(part, ContentIn(part, variable, cancellationToken)).PrimitivePart();
                if (!DividesBoth(part, a, b, out left, out right)) continue;
            }

            if (part.IsConstant) return null;
            if (part.Degrees().AsSpan().SequenceEqual(bounds)) return part;
            return part * Of(left, right, cancellationToken).PrimitivePart();
        }

        return null;
    }

    // One of them, if it is the gcd.
    private static SparsePolynomial? Dividing(SparsePolynomial a, SparsePolynomial b, int[] bounds)
    {
        if (a.Degrees().AsSpan().SequenceEqual(bounds) && b.TryDivide(a, out _)) return a;
        return b.Degrees().AsSpan().SequenceEqual(bounds) && a.TryDivide(b, out _) ? b : null;
    }

    private static bool DividesBoth(SparsePolynomial part, SparsePolynomial a, SparsePolynomial b, out SparsePolynomial left,
        out SparsePolynomial right)
    {
        right = part;
        return a.TryDivide(part, out left) && b.TryDivide(part, out right);
    }

    private static SparsePolynomial ByRemainders(SparsePolynomial a, SparsePolynomial b, int variable, CancellationToken cancellationToken)
    {
        var (ca, cb) = (ContentIn(a, variable, cancellationToken), ContentIn(b, variable, cancellationToken));
        var content = Of(ca, cb, cancellationToken);
        a.TryDivide(ca, out a);
        b.TryDivide(cb, out b);
        while (!b.IsZero)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rest = a.PseudoRemainder(b, variable, cancellationToken);
            if (!rest.IsZero)
            {
                rest.TryDivide(ContentIn(rest, variable, cancellationToken), out rest);
                if (rest.Degree(variable) == 0) return content.PrimitivePart();
            }

            (a, b) = (b, rest);
        }

        return (a * content).PrimitivePart();
    }

    private static SparsePolynomial ContentIn(SparsePolynomial p, int variable, CancellationToken cancellationToken)
    {
        var gcd = SparsePolynomial.Zero(p.VariableCount);
        foreach (var coefficient in p.CoefficientsIn(variable)) gcd = Of(gcd, coefficient, cancellationToken);
        return gcd;
    }
}
