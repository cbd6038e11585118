using System.Numerics;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Gcd;

/// <summary>Greatest common divisors, by the heuristic evaluation at a large number, proved by division; else by remainders.</summary>
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

        return Heuristic(a, b, first, cancellationToken) ?? ByRemainders(a, b, first, cancellationToken);
    }

    private static SparsePolynomial? Heuristic(SparsePolynomial a, SparsePolynomial b, int variable, CancellationToken cancellationToken)
    {
        var point = (2 * BigInteger.Min(Height(a), Height(b))) + 29;
        for (var attempt = 0; attempt < 6; attempt++)
        {
            if (point.GetBitLength() * Math.Max(a.Degree(variable), b.Degree(variable)) > 40_000) return null;
            var image = Of(a.Evaluate(variable, point), b.Evaluate(variable, point), cancellationToken);
            var candidate = Interpolated(image, point, variable).PrimitivePart();
            if (!candidate.IsZero && a.TryDivide(candidate, out _) && b.TryDivide(candidate, out _)) return candidate;
            point = (point * 73794 / 27011) + 1;
        }

        return null;
    }

    private static BigInteger Height(SparsePolynomial p)
    {
        var most = BigInteger.Zero;
        for (var t = 0; t < p.TermCount; t++) most = BigInteger.Max(most, BigInteger.Abs(p.Coefficient(t)));
        return most;
    }

    // The polynomial whose coefficients are the digits of the image in base point, each nearest to 0.
    private static SparsePolynomial Interpolated(SparsePolynomial image, BigInteger point, int variable)
    {
        var n = image.VariableCount;
        var terms = new List<(BigInteger, int[])>();
        for (var t = 0; t < image.TermCount; t++)
        {
            var rest = image.Coefficient(t);
            for (var power = 0; !rest.IsZero; power++)
            {
                var digit = BigInteger.Remainder(rest, point);
                if (2 * digit > point) digit -= point;
                else if (2 * digit < -point) digit += point;
                rest = (rest - digit) / point;
                var exponents = new int[n];
                for (var v = 0; v < n; v++) exponents[v] = image.Exponent(t, v);
                exponents[variable] = power;
                if (!digit.IsZero) terms.Add((digit, exponents));
            }
        }

        return SparsePolynomial.FromTerms(n, terms);
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
