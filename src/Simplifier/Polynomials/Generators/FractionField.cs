using System.Numerics;
using Symbolic.Numbers;
using Symbolic.Simplifier.Polynomials.Gcd;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>Arithmetic with quotients of polynomials in a fixed number of variables, some of which may be algebraic: of a variable
/// with the relation <c>v^d = R</c> only powers below d are left.</summary>
/// <remarks>Sums are taken over the least common denominator, products are cancelled crosswise before they are multiplied out.</remarks>
internal sealed class FractionField(int variables, CancellationToken cancellationToken, int maxTerms = SizeEstimate.MaxTerms)
{
    private readonly List<(int Variable, int Degree, Fraction Value)> _relations = [];
    private readonly SparsePolynomial _one = SparsePolynomial.Constant(BigInteger.One, variables);

    public int VariableCount => variables;

    public CancellationToken CancellationToken => cancellationToken;

    public Fraction Zero => new(SparsePolynomial.Zero(variables), _one);

    public Fraction One => new(_one, _one);

    /// <summary>The relations, in the order in which they are used.</summary>
    public IReadOnlyList<(int Variable, int Degree, Fraction Value)> Relations => _relations;

    /// <summary>Lets <c>variable^degree = value</c>; the value may not contain the variable.</summary>
    public void Relate(int variable, int degree, Fraction value) => _relations.Insert(0, (variable, degree, value));

    public Fraction Constant(Rational value) => new(
        SparsePolynomial.Constant(value.Numerator, variables), SparsePolynomial.Constant(value.Denominator, variables));

    /// <summary>A product of powers of variables, whose exponents may be negative.</summary>
    public Fraction Of(Monomial monomial)
    {
        var (above, below) = (new int[variables], new int[variables]);
        foreach (var (generator, exponent) in monomial.Powers)
        {
            if (exponent > 0) above[generator] = exponent;
            else below[generator] = -exponent;
        }

        var numerator = SparsePolynomial.FromTerms(variables, [(monomial.Coefficient.Numerator, above)]);
        return Reduced(new Fraction(numerator, SparsePolynomial.FromTerms(variables, [(monomial.Coefficient.Denominator, below)])));
    }

    /// <summary>Numerator and denominator without common factors, reduced by the relations.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero, perhaps only by the relations.</exception>
    public Fraction Of(SparsePolynomial numerator, SparsePolynomial denominator) => Reduced(Cancelled(numerator, denominator));

    public Fraction Sum(Fraction left, Fraction right)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (left.IsZero) return right;
        if (right.IsZero) return left;
        if (left.Denominator.Equals(right.Denominator))
        {
            var sum = left.Numerator + right.Numerator;
            return left.Denominator.IsOne ? new Fraction(sum, left.Denominator) : Cancelled(sum, left.Denominator);
        }

        // Only what the denominators share can be common to the sum and its denominator.
        var common = Gcd(left.Denominator, right.Denominator);
        var (l, r) = (Quotient(left.Denominator, common), Quotient(right.Denominator, common));
        var numerator = Times(left.Numerator, r) + Times(right.Numerator, l);
        if (numerator.IsZero) return Zero;
        var rest = common.IsOne ? common : Gcd(numerator, common);
        return Reduced(Signed(Quotient(numerator, rest), Times(l, Quotient(right.Denominator, rest))));
    }

    public Fraction Product(Fraction left, Fraction right)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (left.IsZero || right.IsZero) return Zero;
        var a = left.Numerator.IsConstant && right.Denominator.IsOne ? _one : Gcd(left.Numerator, right.Denominator);
        var b = right.Numerator.IsConstant && left.Denominator.IsOne ? _one : Gcd(right.Numerator, left.Denominator);
        return Reduced(Signed(
            Times(Quotient(left.Numerator, a), Quotient(right.Numerator, b)),
            Times(Quotient(left.Denominator, b), Quotient(right.Denominator, a))));
    }

    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public Fraction Inverse(Fraction term) => term.IsZero ? throw new DivideByZeroException() : Signed(term.Denominator, term.Numerator);

    public Fraction Negative(Fraction term) => new(-term.Numerator, term.Denominator);

    /// <summary>A power with any whole exponent.</summary>
    /// <exception cref="DivideByZeroException">The exponent is negative, and the base is zero.</exception>
    public Fraction Power(Fraction term, int exponent)
    {
        if (exponent == 1) return term;
        if (exponent < 0) return Power(Inverse(term), checked(-exponent));
        if (_relations.Count == 0) return new Fraction(Raised(term.Numerator, exponent), Raised(term.Denominator, exponent));
        var degrees = _relations.ToDictionary(static relation => relation.Variable, static relation => relation.Degree);
        SizeEstimate.CheckPower(term.Numerator, exponent, degrees, maxTerms);
        SizeEstimate.CheckPower(term.Denominator, exponent, degrees, maxTerms);
        var result = One;
        while (true)
        {
            if ((exponent & 1) == 1) result = Product(result, term);
            if ((exponent >>= 1) == 0) return result;
            term = Product(term, term);
        }
    }

    /// <summary>Reduces by the relations.</summary>
    public Fraction Reduced(Fraction term)
    {
        if (_relations.Count == 0 || !(IsReducible(term.Numerator) || IsReducible(term.Denominator))) return term;
        var (numerator, below) = Remainder(term.Numerator);
        var (denominator, above) = Remainder(term.Denominator);
        return Cancelled(Times(numerator, above), Times(denominator, below));
    }

    public SparsePolynomial Times(SparsePolynomial left, SparsePolynomial right)
    {
        if (left.IsOne) return right;
        if (right.IsOne) return left;
        SizeEstimate.CheckProduct(left, right, maxTerms);
        return left * right;
    }

    private SparsePolynomial Raised(SparsePolynomial polynomial, int exponent)
    {
        if (polynomial.IsOne) return polynomial;
        SizeEstimate.CheckPower(polynomial, exponent, maxTerms: maxTerms);
        return polynomial.Pow(exponent, cancellationToken);
    }

    private bool IsReducible(SparsePolynomial polynomial)
    {
        foreach (var (variable, degree, _) in _relations)
        {
            if (polynomial.Degree(variable) >= degree) return true;
        }

        return false;
    }

    // p modulo the relations is Reduced/Divisor.
    private (SparsePolynomial Reduced, SparsePolynomial Divisor) Remainder(SparsePolynomial polynomial)
    {
        var divisor = _one;
        for (var again = true; again;)
        {
            again = false;
            foreach (var (variable, degree, value) in _relations)
            {
                if (polynomial.Degree(variable) < degree) continue;
                var quotient = polynomial.Degree(variable) / degree;
                polynomial = Remainder(polynomial, variable, degree, value);
                if (!value.Denominator.IsOne) divisor = Times(divisor, Raised(value.Denominator, quotient));
                again = true;
            }
        }

        return (polynomial, divisor);
    }

    // Homogeneous in the parts of the value, so that one power of its denominator serves all terms.
    private SparsePolynomial Remainder(SparsePolynomial polynomial, int variable, int degree, Fraction value)
    {
        var coefficients = polynomial.CoefficientsIn(variable);
        var most = (coefficients.Length - 1) / degree;
        var rest = SparsePolynomial.Zero(variables);
        for (var q = most; q >= 0; q--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var part = SparsePolynomial.Zero(variables);
            for (var e = q * degree; e < Math.Min(coefficients.Length, (q + 1) * degree); e++)
            {
                if (coefficients[e].IsZero) continue;
                var exponents = new int[variables];
                exponents[variable] = e - q * degree;
                part += coefficients[e] * SparsePolynomial.FromTerms(variables, [(BigInteger.One, exponents)]);
            }

            rest = Times(rest, value.Numerator) + (q == most ? part : Times(part, Raised(value.Denominator, most - q)));
        }

        return rest;
    }

    private Fraction Cancelled(SparsePolynomial numerator, SparsePolynomial denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException();
        if (numerator.IsZero) return Zero;
        if (denominator.IsOne) return new Fraction(numerator, denominator);
        var common = Gcd(numerator, denominator);
        return Signed(Quotient(numerator, common), Quotient(denominator, common));
    }

    private static Fraction Signed(SparsePolynomial numerator, SparsePolynomial denominator) =>
        denominator.LeadingCoefficient.Sign < 0 ? new Fraction(-numerator, -denominator) : new Fraction(numerator, denominator);

    private SparsePolynomial Gcd(SparsePolynomial left, SparsePolynomial right)
    {
        if (left.IsOne || right.IsOne) return _one;
        if (left.IsConstant || right.IsConstant)
            return SparsePolynomial.Constant(BigInteger.GreatestCommonDivisor(left.Content(), right.Content()), variables);
        return PolynomialGcd.Of(left, right, cancellationToken);
    }

    private static SparsePolynomial Quotient(SparsePolynomial dividend, SparsePolynomial divisor)
    {
        if (divisor.IsOne) return dividend;
        return dividend.TryDivide(divisor, out var quotient) ? quotient : throw new InvalidOperationException("A divisor does not divide.");
    }
}
