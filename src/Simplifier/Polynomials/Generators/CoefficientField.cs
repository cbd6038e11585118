using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>Arithmetic with polynomials in one of the variables of a field of fractions, whose coefficients are fractions in the
/// others.</summary>
internal sealed class CoefficientField(FractionField fractions, int variable)
{
    public FieldPolynomial One => new([fractions.One]);

    /// <summary>A polynomial in all variables, ordered by powers of the one.</summary>
    public FieldPolynomial Polynomial(SparsePolynomial polynomial) =>
        Trimmed(Array.ConvertAll(polynomial.CoefficientsIn(variable), coefficient => new Fraction(coefficient, fractions.One.Denominator)));

    /// <summary>The polynomial back in all variables; its coefficients must be polynomials.</summary>
    public SparsePolynomial Whole(FieldPolynomial polynomial) => ToFraction(polynomial).Numerator;

    /// <summary>The polynomial as one fraction in all variables.</summary>
    public Fraction ToFraction(FieldPolynomial polynomial)
    {
        var sum = fractions.Zero;
        var power = fractions.One;
        var x = new Fraction(SparsePolynomial.Variable(variable, fractions.VariableCount), fractions.One.Denominator);
        foreach (var coefficient in polynomial.Coefficients)
        {
            sum = fractions.Sum(sum, fractions.Product(coefficient, power));
            power = fractions.Product(power, x);
        }

        return sum;
    }

    public FieldPolynomial Scale(FieldPolynomial polynomial, Fraction factor) =>
        Trimmed(Array.ConvertAll(polynomial.Coefficients, coefficient => fractions.Product(coefficient, factor)));

    public FieldPolynomial Product(FieldPolynomial left, FieldPolynomial right)
    {
        if (left.IsZero || right.IsZero) return new FieldPolynomial([]);
        var product = new Fraction[left.Degree + right.Degree + 1];
        Array.Fill(product, fractions.Zero);
        for (var i = 0; i <= left.Degree; i++)
        {
            for (var j = 0; j <= right.Degree; j++)
                product[i + j] = fractions.Sum(product[i + j], fractions.Product(left.Coefficients[i], right.Coefficients[j]));
        }

        return Trimmed(product);
    }

    public FieldPolynomial Power(FieldPolynomial polynomial, int exponent)
    {
        var result = One;
        for (; exponent > 0; exponent--) result = Product(result, polynomial);
        return result;
    }

    /// <summary>Quotient and remainder of a division.</summary>
    public (FieldPolynomial Quotient, FieldPolynomial Remainder) Divide(FieldPolynomial dividend, FieldPolynomial divisor)
    {
        if (dividend.Degree < divisor.Degree) return (new FieldPolynomial([]), dividend);
        var inverse = fractions.Inverse(divisor.Leading);
        var rest = (Fraction[])dividend.Coefficients.Clone();
        var quotient = new Fraction[dividend.Degree - divisor.Degree + 1];
        for (var i = quotient.Length - 1; i >= 0; i--)
        {
            var factor = quotient[i] = fractions.Product(rest[i + divisor.Degree], inverse);
            if (factor.IsZero) continue;
            for (var j = 0; j < divisor.Degree; j++)
                rest[i + j] = fractions.Sum(rest[i + j], fractions.Negative(fractions.Product(factor, divisor.Coefficients[j])));
        }

        return (Trimmed(quotient), Trimmed(rest[..divisor.Degree]));
    }

    /// <summary>The polynomial whose product with a given one is 1 modulo another.</summary>
    /// <exception cref="InvalidOperationException">The two have a common factor.</exception>
    public FieldPolynomial InverseModulo(FieldPolynomial polynomial, FieldPolynomial modulus)
    {
        var (a, b) = (modulus, Divide(polynomial, modulus).Remainder);
        var (s, t) = (new FieldPolynomial([]), One);
        while (b.Degree > 0)
        {
            var (quotient, remainder) = Divide(a, b);
            (a, b) = (b, remainder);
            (s, t) = (t, Difference(s, Product(quotient, t)));
        }

        if (b.IsZero) throw new InvalidOperationException("The polynomials have a common factor.");
        return Scale(t, fractions.Inverse(b.Leading));
    }

    private FieldPolynomial Difference(FieldPolynomial left, FieldPolynomial right)
    {
        var difference = new Fraction[Math.Max(left.Degree, right.Degree) + 1];
        for (var i = 0; i < difference.Length; i++)
        {
            var l = i <= left.Degree ? left.Coefficients[i] : fractions.Zero;
            difference[i] = i <= right.Degree ? fractions.Sum(l, fractions.Negative(right.Coefficients[i])) : l;
        }

        return Trimmed(difference);
    }

    private static FieldPolynomial Trimmed(Fraction[] coefficients)
    {
        var count = coefficients.Length;
        while (count > 0 && coefficients[count - 1].IsZero) count--;
        return new FieldPolynomial(count == coefficients.Length ? coefficients : coefficients[..count]);
    }
}
