using System.Numerics;
using Symbolic.Simplifier.Polynomials.Dense;
using Symbolic.Simplifier.Polynomials.Gcd;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Factoring;

/// <summary>Brings a square-free polynomial into the form that the algorithms for one and for several variables want, and their
/// factors back.</summary>
internal static class SquareFreeFactors
{
    /// <summary>The irreducible factors, primitive with positive leading coefficients.</summary>
    /// <param name="p">A primitive square-free polynomial that is not constant.</param>
    /// <param name="cancellationToken">Checked often.</param>
    public static List<SparsePolynomial> Of(SparsePolynomial p, CancellationToken cancellationToken)
    {
        var found = new List<SparsePolynomial>();
        var open = new Stack<SparsePolynomial>();
        open.Push(p);
        while (open.TryPop(out var part))
        {
            if (part.IsConstant) continue;
            cancellationToken.ThrowIfCancellationRequested();
            var variables = Terms.Variables(part);
            // A sum of two variables' multiples, for one, cannot be a product.
            if (part.TotalDegree == 1)
            {
                found.Add(part.PrimitivePart());
            }
            else if (variables.Count == 1)
            {
                foreach (var factor in IntegerFactorization.SquareFreeFactors(Terms.Dense(part.PrimitivePart(), variables[0]),
                    cancellationToken))
                    found.Add(Terms.Sparse(factor, variables[0], p.VariableCount));
            }
            else if (Segment.Of(part) is { } segment)
            {
                foreach (var factor in IntegerFactorization.SquareFreeFactors(segment.Image, cancellationToken))
                    found.Add(segment.Back(factor).PrimitivePart());
            }
            else if (IsHomogeneous(part))
            {
                found.AddRange(Homogeneous(part, variables, cancellationToken));
            }
            else
            {
                var main = MainVariable(part, variables);
                var content = ContentIn(part, main, cancellationToken);
                if (!content.IsConstant)
                {
                    open.Push(content);
                    part = Terms.Quotient(part, content);
                }

                found.AddRange(Primitive(part.PrimitivePart(), main, cancellationToken));
            }
        }

        return found;
    }

    private static bool IsHomogeneous(SparsePolynomial p)
    {
        var degree = -1;
        for (var t = 0; t < p.TermCount; t++)
        {
            var sum = 0;
            for (var v = 0; v < p.VariableCount; v++) sum += p.Exponent(t, v);
            if (degree >= 0 && sum != degree) return false;
            degree = sum;
        }

        return true;
    }

    // With 1 in the place of a variable that is no factor, no degree is lost, and the powers of the variable are known.
    private static IEnumerable<SparsePolynomial> Homogeneous(SparsePolynomial p, List<int> variables, CancellationToken cancellationToken)
    {
        var chosen = variables.MaxBy(p.Degree);
        var power = Enumerable.Range(0, p.TermCount).Min(t => p.Exponent(t, chosen));
        if (power > 0) yield return SparsePolynomial.Variable(chosen, p.VariableCount);
        var image = Terms.Map(p, p.VariableCount, (from, to) =>
        {
            from.CopyTo(to, 0);
            to[chosen] = 0;
        });
        foreach (var factor in Of(image.PrimitivePart(), cancellationToken))
        {
            var degree = factor.TotalDegree;
            yield return Terms.Map(factor, p.VariableCount, (from, to) =>
            {
                from.CopyTo(to, 0);
                to[chosen] = degree - from.Sum();
            }).PrimitivePart();
        }
    }

    // A constant leading coefficient makes lifting easy, as does a low degree.
    private static int MainVariable(SparsePolynomial p, List<int> variables) => variables
        .OrderBy(variable => p.Degree(variable) == 1 ? 0 : LeadingTerms(p, variable) == 1 ? 1 : 2)
        .ThenBy(variable => LeadingTerms(p, variable) * p.Degree(variable))
        .First();

    private static int LeadingTerms(SparsePolynomial p, int variable)
    {
        var (degree, count) = (p.Degree(variable), 0);
        for (var t = 0; t < p.TermCount; t++)
            if (p.Exponent(t, variable) == degree) count++;
        return count;
    }

    private static SparsePolynomial ContentIn(SparsePolynomial p, int variable, CancellationToken cancellationToken)
    {
        if (new RandomImage(p).IsPrimitive(variable)) return SparsePolynomial.Constant(BigInteger.One, p.VariableCount);
        var content = SparsePolynomial.Zero(p.VariableCount);
        // Those with few terms first: the content is soon known to be constant.
        foreach (var coefficient in p.CoefficientsIn(variable).Where(c => !c.IsZero).OrderBy(c => c.TermCount))
        {
            content = PolynomialGcd.Of(content, coefficient, cancellationToken).PrimitivePart();
            if (content.IsConstant) break;
        }

        return content;
    }

    // Of a polynomial without a content in the main variable.
    private static IEnumerable<SparsePolynomial> Primitive(SparsePolynomial p, int main, CancellationToken cancellationToken)
    {
        if (p.Degree(main) == 1) return [p];
        List<int> order = [main, .. Terms.Variables(p).Where(variable => variable != main).OrderBy(p.Degree)];
        if (order.Count == 1) return Of(p, cancellationToken);
        var moved = Terms.Map(p, order.Count, (from, to) =>
        {
            for (var v = 0; v < to.Length; v++) to[v] = from[order[v]];
        });
        return MultivariateFactorization.Factors(moved.PrimitivePart(), cancellationToken).Select(factor =>
            Terms.Map(factor, p.VariableCount, (from, to) =>
            {
                for (var v = 0; v < from.Length; v++) to[order[v]] = from[v];
            }).PrimitivePart());
    }
}
