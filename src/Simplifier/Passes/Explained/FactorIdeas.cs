using System.Numerics;
using Symbolic.Expressions;
using Symbolic.Simplifier.Polynomials.Gcd;
using Symbolic.Simplifier.Polynomials.Generators;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Passes.Explained;

/// <summary>The ideas by which people factor a polynomial without a common factor, in the order in which they try them.</summary>
/// <param name="form">The generators.</param>
/// <param name="polynomial">A primitive polynomial, no generator divides it.</param>
/// <param name="irreducible">Its irreducible factors.</param>
internal sealed class FactorIdeas(
    RationalForm form, SparsePolynomial polynomial, IReadOnlyList<(SparsePolynomial Factor, int Multiplicity)> irreducible)
{
    private readonly int _variables = polynomial.VariableCount;

    /// <summary>The first idea that applies; null if none does.</summary>
    public Idea? First() =>
        PerfectPower() ?? Squares() ?? Cubes() ?? new QuadraticIdeas(form, polynomial).First() ?? RationalRoot() ?? Group()
        ?? CompletedSquare();

    private Idea? PerfectPower()
    {
        var common = 0;
        foreach (var (_, multiplicity) in irreducible) common = (int)BigInteger.GreatestCommonDivisor(common, multiplicity);
        if (common < 2) return null;
        var root = Constant(1);
        foreach (var (factor, multiplicity) in irreducible) root *= factor.Pow(multiplicity / common, form.Field.CancellationToken);
        return common == 2
            ? PerfectSquare(form.Written(root), root)
            : new Idea("simp.factor.perfect-power", [form.Written(root), common], [(root, common)]);
    }

    private static Idea PerfectSquare(Expr written, SparsePolynomial root)
    {
        if (written is not Add { Children.Length: 2 } sum) return new Idea("simp.factor.perfect-square", [written], [(root, 2)]);
        var (a, b) = Expanding.Ordered(sum);
        return Signs.IsNegative(b)
            ? new Idea("simp.factor.square-of-difference", [a, -b], [(root, 2)])
            : new Idea("simp.factor.square-of-sum", [a, b], [(root, 2)]);
    }

    // a^2 - b^2, where both are monomials.
    private Idea? Squares()
    {
        if (polynomial.TermCount != 2 || polynomial.Coefficient(0).Sign == polynomial.Coefficient(1).Sign) return null;
        if (Root(0, 2) is not { } a || Root(1, 2) is not { } b) return null;
        var (difference, sum) = (a - b, a + b);
        return new Idea("simp.factor.difference-of-squares", Mentioned(a, b), Product(difference, sum));
    }

    private Idea? Cubes()
    {
        if (polynomial.TermCount != 2 || Root(0, 3) is not { } a || Root(1, 3) is not { } b) return null;
        var isSum = polynomial.Coefficient(0).Sign == polynomial.Coefficient(1).Sign;
        return isSum
            ? new Idea("simp.factor.sum-of-cubes", Mentioned(a, b), Product(a + b, a * a - a * b + b * b))
            : new Idea("simp.factor.difference-of-cubes", Mentioned(a, b), Product(a - b, a * a + a * b + b * b));
    }

    // In one variable, a linear factor q*x - p says that p/q is a root.
    private Idea? RationalRoot()
    {
        var used = Enumerable.Range(0, _variables).Where(v => polynomial.Degree(v) > 0).ToArray();
        if (used.Length != 1 || polynomial.Degree(used[0]) < 3) return null;
        var linear = irreducible.Select(f => f.Factor).Where(f => f.Degree(used[0]) == 1).OrderBy(f => f.LeadingCoefficient)
            .ThenBy(f => BigInteger.Abs(Constant(f, used[0]))).ThenBy(f => Constant(f, used[0])).FirstOrDefault();
        if (linear is null || !polynomial.TryDivide(linear, out var quotient)) return null;
        var root = Number.Of(Numbers.Rational.Create(-Constant(linear, used[0]), linear.LeadingCoefficient));
        var equation = form.Writer.Power(used[0], 1).EqualTo(root);
        return new Idea("simp.factor.rational-root", [equation, form.Written(linear)], [(linear, 1), (quotient, 1)]);
    }

    // A polynomial of degree 1 in some variable: what its two coefficients have in common is a factor.
    private Idea? Group()
    {
        for (var v = 0; v < _variables; v++)
        {
            if (polynomial.Degree(v) != 1) continue;
            var parts = polynomial.CoefficientsIn(v);
            var common = PolynomialGcd.Of(parts[0], parts[1], form.Field.CancellationToken);
            if (common.IsConstant || !parts[0].TryDivide(common, out var rest) || !parts[1].TryDivide(common, out var factor)) continue;
            var x = SparsePolynomial.Variable(v, _variables);
            var shared = form.Written(common);
            var grouped = form.Written(factor * x) * shared + form.Written(rest) * shared;
            return new Idea("simp.factor.common-factor", [shared], [(common, 1), (factor * x + rest, 1)],
                new IdeaForm("simp.factor.group", grouped, [shared]));
        }

        return null;
    }

    // Two factors A + B and A - B, where B is a single term: the polynomial is A^2 - B^2.
    private Idea? CompletedSquare()
    {
        if (irreducible is not [{ Multiplicity: 1, Factor: var f }, { Multiplicity: 1, Factor: var g }]) return null;
        var (sum, difference) = (f + g, f - g);
        if (!(sum.Content().IsEven && difference.Content().IsEven)) return null;
        sum.TryDivide(Constant(2), out var a);
        difference.TryDivide(Constant(2), out var b);
        if (b.TermCount != 1) (a, b) = (b, a);
        if (b.TermCount != 1 || a.TermCount < 2) return null;
        // With the single term first, A^2 - B^2 has the other sign.
        var isFirst = (a * a - b * b).Equals(polynomial);
        var (left, right) = (form.Written(a), form.Written(b.LeadingCoefficient.Sign < 0 ? -b : b));
        var squares = Pow.Create(left, 2) - Pow.Create(right, 2);
        return new Idea("simp.factor.difference-of-squares", isFirst ? [left, right] : [right, left], [(f, 1), (g, 1)],
            new IdeaForm("simp.factor.complete-square", isFirst ? squares : -squares, isFirst ? [left, right] : [right, left]));
    }

    // A polynomial that is no polynomial times its root: the exact root of a term without its sign, or null.
    private SparsePolynomial? Root(int term, int degree)
    {
        var exponents = new int[_variables];
        for (var v = 0; v < _variables; v++)
        {
            if (polynomial.Exponent(term, v) % degree != 0) return null;
            exponents[v] = polynomial.Exponent(term, v) / degree;
        }

        var size = BigInteger.Abs(polynomial.Coefficient(term));
        var root = (BigInteger)Math.Round(Math.Pow((double)size, 1d / degree));
        return BigInteger.Pow(root, degree) == size ? SparsePolynomial.FromTerms(_variables, [(root, exponents)]) : null;
    }

    // The term with the positive coefficient comes first.
    private Expr[] Mentioned(SparsePolynomial a, SparsePolynomial b) => polynomial.Coefficient(0).Sign > 0
        ? [form.Written(a), form.Written(b)]
        : [form.Written(b), form.Written(a)];

    private (SparsePolynomial, int)[] Product(SparsePolynomial left, SparsePolynomial right) =>
        polynomial.Coefficient(0).Sign > 0 ? [(left, 1), (right, 1)] : [(-left, 1), (right, 1)];

    private SparsePolynomial Constant(BigInteger value) => SparsePolynomial.Constant(value, _variables);

    private static BigInteger Constant(SparsePolynomial linear, int variable)
    {
        for (var i = 0; i < linear.TermCount; i++)
        {
            if (linear.Exponent(i, variable) == 0) return linear.Coefficient(i);
        }

        return BigInteger.Zero;
    }
}
