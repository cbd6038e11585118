using System.Numerics;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Numbers;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>A term as one quotient of polynomials over its generators, without common factors, and the ways to write it.</summary>
internal sealed class RationalForm
{
    private readonly TermWriter _writer;

    private RationalForm(GeneratorTable table, FractionField field, Fraction value)
    {
        (Table, Field, Value) = (table, field, value);
        _writer = new TermWriter(table);
    }

    /// <summary>The generators.</summary>
    public GeneratorTable Table { get; }

    /// <summary>The arithmetic of the fraction.</summary>
    public FractionField Field { get; }

    /// <summary>The fraction.</summary>
    public Fraction Value { get; }

    /// <summary>Writes polynomials over the generators.</summary>
    public TermWriter Writer => _writer;

    /// <summary>A term as a quotient of polynomials; null if it holds what is no number, or divides by zero.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <param name="relations">Which relations are used beside those of roots.</param>
    /// <param name="maxTerms">The largest number of terms that a polynomial may have on the way.</param>
    /// <exception cref="LimitExceededException">A polynomial would be too large.</exception>
    public static RationalForm? Of(
        Expr term, CancellationToken cancellationToken, Relations relations = Relations.Roots, int maxTerms = SizeEstimate.MaxTerms)
    {
        if (GeneratorTable.Of([term], keepsReciprocals: false) is not { } table) return null;
        var reading = new FractionReading(table, relations, maxTerms, cancellationToken);
        try
        {
            return new RationalForm(table, reading.Field, reading.Of(term));
        }
        catch (DivideByZeroException)
        {
            return null;
        }
    }

    /// <summary>Several terms as quotients of polynomials over the same generators; null if one holds what is no number, or divides by
    /// zero.</summary>
    /// <exception cref="LimitExceededException">A polynomial would be too large.</exception>
    public static RationalForm[]? OfAll(ReadOnlySpan<Expr> terms, CancellationToken cancellationToken)
    {
        if (GeneratorTable.Of(terms, keepsReciprocals: false) is not { } table) return null;
        var reading = new FractionReading(table, Relations.Roots, SizeEstimate.MaxTerms, cancellationToken);
        var forms = new RationalForm[terms.Length];
        try
        {
            for (var i = 0; i < forms.Length; i++) forms[i] = new RationalForm(table, reading.Field, reading.Of(terms[i]));
            return forms;
        }
        catch (DivideByZeroException)
        {
            return null;
        }
    }

    /// <summary>Another fraction over the same generators.</summary>
    public RationalForm With(Fraction value) => new(Table, Field, value);

    /// <summary>Numerator and denominator multiplied out.</summary>
    public Expr Expanded() => Value.IsPolynomial
        ? _writer.Write(new Laurent(Value.Numerator, Value.Denominator.LeadingCoefficient, null), Field.CancellationToken)
        : Written(Value.Numerator) / Written(Value.Denominator);

    /// <summary>Numerator and denominator as products of irreducible factors over the rational numbers.</summary>
    public Expr Factored() => Written(FactorList.Irreducible(Table, Value.Numerator, Field.CancellationToken),
        FactorList.Irreducible(Table, Value.Denominator, Field.CancellationToken));

    /// <summary>Numerator and denominator as products of square-free factors: much cheaper than to factor them.</summary>
    public Expr PartlyFactored() => Written(FactorList.SquareFree(Table, Value.Numerator, Field.CancellationToken),
        FactorList.SquareFree(Table, Value.Denominator, Field.CancellationToken));

    /// <summary>The numerator multiplied out but for what all its terms have in common, the denominator in irreducible factors.</summary>
    public Expr OverFactoredDenominator() => Written(FactorList.Common(Table, Value.Numerator),
        FactorList.Irreducible(Table, Value.Denominator, Field.CancellationToken));

    /// <summary>A product and a divisor, each in factors, as a term. Zero has no factors: its content is 0.</summary>
    public Expr Written(FactorList numerator, FactorList denominator)
    {
        var factors = new List<Expr> { Number.Of(Rational.Create(numerator.Content, denominator.Content)) };
        Append(numerator, 1);
        Append(denominator, -1);
        return Mul.Create(factors.ToArray());

        void Append(FactorList list, int sign)
        {
            for (var v = 0; v < list.Monomial.Length; v++)
            {
                if (list.Monomial[v] != 0) factors.Add(_writer.Power(v, sign * list.Monomial[v]));
            }

            foreach (var (factor, multiplicity) in list.Factors) factors.Add(Pow.Create(Written(factor), sign * multiplicity));
        }
    }

    /// <summary>A polynomial multiplied out.</summary>
    public Expr Written(SparsePolynomial polynomial) => _writer.Write(polynomial, Field.CancellationToken);

    /// <summary>The same value with a denominator free of square roots, if that is shorter: (x^2 - 2)/(x - sqrt(2)) is x + sqrt(2).</summary>
    public RationalForm WithoutSurds()
    {
        var value = Value;
        foreach (var (variable, degree, _) in Field.Relations)
        {
            if (degree != 2 || value.Denominator.Degree(variable) != 1) continue;
            // (a + b*r)*(a - b*r) is free of r.
            var parts = value.Denominator.CoefficientsIn(variable);
            var exponents = new int[Field.VariableCount];
            exponents[variable] = 1;
            var root = SparsePolynomial.FromTerms(Field.VariableCount, [(BigInteger.One, exponents)]);
            var conjugate = parts[0] - parts[1] * root;
            try
            {
                var numerator = Field.Reduced(new Fraction(Field.Times(value.Numerator, conjugate), Field.One.Denominator));
                var denominator = Field.Reduced(new Fraction(Field.Times(value.Denominator, conjugate), Field.One.Denominator));
                value = Field.Product(numerator, Field.Inverse(denominator));
            }
            catch (Exception exception) when (exception is DivideByZeroException or LimitExceededException)
            {
                return this;
            }
        }

        return Size(value) < Size(Value) ? With(value) : this;
    }

    private static int Size(Fraction value) => value.Numerator.TermCount + value.Denominator.TermCount;
}
