using System.Numerics;
using Symbolic.Simplifier.Polynomials.Generators;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Passes.Explained;

/// <summary>Polynomials a*u^2 + b*u + c, where u is a power of one generator, or homogeneous ones: a*u^2 + b*u*w + c*w^2.</summary>
internal sealed class QuadraticIdeas(RationalForm form, SparsePolynomial polynomial)
{
    /// <summary>Two numbers with the product a*c and the sum b; null if the polynomial is no such quadratic.</summary>
    public Idea? First()
    {
        if (polynomial.TermCount != 3 || Roots() is not var (u, w)) return null;
        var (a, b, c) = (polynomial.Coefficient(0), polynomial.Coefficient(1), polynomial.Coefficient(2));
        if (Split(a * c, b) is not var (p, q)) return null;
        return a.IsOne ? ByRoots(u, w, b, c, p, q) : ByMiddleTerm(u, w, a, b, c, p, q);
    }

    private Idea ByRoots(SparsePolynomial u, SparsePolynomial w, BigInteger b, BigInteger c, BigInteger p, BigInteger q)
    {
        var (left, right) = (u + w.Times(p), u + w.Times(q));
        return new Idea("simp.factor.quadratic", [form.Written(polynomial), c, b, p, q], [(left, 1), (right, 1)]);
    }

    // a*u^2 + p*u + q*u + c, where p/a and c/q in lowest terms are the same up to order.
    private Idea ByMiddleTerm(SparsePolynomial u, SparsePolynomial w, BigInteger a, BigInteger b, BigInteger c, BigInteger p, BigInteger q)
    {
        var common = BigInteger.GreatestCommonDivisor(a, p);
        var shared = u.Times(a / common) + w.Times(p / common);
        var rest = c * common / p;
        var other = u.Times(common) + w.Times(rest);
        var sharedTerm = form.Written(shared);
        var grouped = form.Written(u.Times(common)) * sharedTerm + form.Written(w.Times(rest)) * sharedTerm;
        return new Idea("simp.factor.common-factor", [sharedTerm], [(shared, 1), (other, 1)],
            new IdeaForm("simp.factor.middle-term", grouped, [a * c, b, p, q]));
    }

    // The outer terms are squares of monomials u and w, and the middle one is their product.
    private (SparsePolynomial U, SparsePolynomial W)? Roots()
    {
        var count = polynomial.VariableCount;
        var (u, w) = (new int[count], new int[count]);
        for (var v = 0; v < count; v++)
        {
            var (first, middle, last) = (polynomial.Exponent(0, v), polynomial.Exponent(1, v), polynomial.Exponent(2, v));
            if (first % 2 != 0 || last % 2 != 0 || first + last != 2 * middle) return null;
            (u[v], w[v]) = (first / 2, last / 2);
        }

        return (SparsePolynomial.FromTerms(count, [(BigInteger.One, u)]), SparsePolynomial.FromTerms(count, [(BigInteger.One, w)]));
    }

    private static (BigInteger P, BigInteger Q)? Split(BigInteger product, BigInteger sum)
    {
        var discriminant = sum * sum - 4 * product;
        if (discriminant.Sign < 0 || discriminant.GetBitLength() > 100) return null;
        var root = (BigInteger)Math.Sqrt((double)discriminant);
        while (root * root > discriminant) root--;
        while ((root + 1) * (root + 1) <= discriminant) root++;
        if (root * root != discriminant) return null;
        return sum.Sign < 0 ? ((sum - root) / 2, (sum + root) / 2) : ((sum + root) / 2, (sum - root) / 2);
    }
}
