using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>Multiplies terms out into polynomials over the generators of a table.</summary>
/// <remarks>Each distinct node is multiplied out once; sizes are estimated beforehand.</remarks>
internal sealed class Multiplication(GeneratorTable table, CancellationToken cancellationToken)
{
    private readonly Dictionary<Expr, Monomial> _monomials = [];
    private readonly Dictionary<Expr, Laurent> _values = [];

    /// <summary>The generators.</summary>
    public GeneratorTable Table => table;

    /// <summary>A term of the table, multiplied out and reduced by the relations of the table.</summary>
    /// <exception cref="LimitExceededException">The result, or something on the way, would be too large.</exception>
    public Laurent Of(Expr root)
    {
        try
        {
            foreach (var node in table.Nodes)
            {
                if (!TryMonomial(node)) _values[node] = Compute(node);
                if (node == root) break;
            }
        }
        catch (OverflowException)
        {
            throw new LimitExceededException("an exponent of the expanded form would be too large");
        }

        return ValueOf(root);
    }

    /// <summary>A node as a monomial, if it is a number, a power of generators, or a product of such.</summary>
    private bool TryMonomial(Expr node)
    {
        if (node is Add) return false;
        if (node is not Mul)
        {
            var factor = table[node];
            var power = new Monomial(factor.Coefficient, factor.Powers);
            if (factor.Polynomial is not null)
            {
                if (!_monomials.TryGetValue(factor.Polynomial, out var inner)) return false;
                power = Product(power, Power(inner, factor.Power));
            }

            if (IsReducible(power)) return false;
            _monomials[node] = power;
            return true;
        }

        var product = new Monomial(Rational.One, []);
        foreach (var child in node.Children)
        {
            if (!_monomials.TryGetValue(child, out var monomial)) return false;
            product = Product(product, monomial);
        }

        if (IsReducible(product)) return false;
        _monomials[node] = product;
        return true;
    }

    private bool IsReducible(Monomial monomial)
    {
        foreach (var root in table.Roots)
        {
            foreach (var (generator, exponent) in monomial.Powers)
            {
                if (generator == root.Generator && exponent >= root.Degree) return true;
            }
        }

        return false;
    }

    private static Monomial Power(Monomial monomial, int exponent)
    {
        if (!monomial.Coefficient.TryPow(exponent, out var coefficient))
            throw new LimitExceededException("a number of the expanded form would be too large");
        return new Monomial(coefficient, Array.ConvertAll(monomial.Powers, power => (power.Generator, checked(power.Exponent * exponent))));
    }

    private static Monomial Product(Monomial left, Monomial right)
    {
        if (left.Powers.Length == 0) return right with { Coefficient = left.Coefficient * right.Coefficient };
        var powers = left.Powers.ToList();
        foreach (var (generator, exponent) in right.Powers)
        {
            var place = powers.FindIndex(power => power.Generator == generator);
            if (place < 0) powers.Add((generator, exponent));
            else powers[place] = (generator, checked(powers[place].Exponent + exponent));
        }

        return new Monomial(left.Coefficient * right.Coefficient, [.. powers.Where(static power => power.Exponent != 0)]);
    }

    private Laurent ValueOf(Expr node)
    {
        if (_values.TryGetValue(node, out var value)) return value;
        var made = LaurentArithmetic.Sum(table.Generators.Count, [_monomials[node]]);
        _values[node] = made;
        return made;
    }

    private Laurent Compute(Expr node)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return node switch
        {
            Add => SumOf(node),
            Mul => ProductOf(node),
            _ => PowerOf(table[node]),
        };
    }

    private Laurent SumOf(Expr node)
    {
        var monomials = new List<Monomial>();
        var parts = new List<Laurent>();
        foreach (var child in node.Children)
        {
            if (_monomials.TryGetValue(child, out var monomial)) monomials.Add(monomial);
            else parts.Add(_values[child]);
        }

        if (monomials.Count > 0) parts.Add(LaurentArithmetic.Sum(table.Generators.Count, monomials));
        return LaurentArithmetic.Sum(parts, cancellationToken);
    }

    private Laurent ProductOf(Expr node)
    {
        var monomial = new Monomial(Rational.One, []);
        var factors = new List<Laurent>();
        foreach (var child in node.Children)
        {
            if (_monomials.TryGetValue(child, out var part)) monomial = Product(monomial, part);
            else factors.Add(_values[child]);
        }

        factors.Sort(static (a, b) => a.Terms.TermCount.CompareTo(b.Terms.TermCount));
        var product = Reduced(LaurentArithmetic.Sum(table.Generators.Count, [monomial]));
        foreach (var factor in factors) product = Reduced(LaurentArithmetic.Product(product, factor, cancellationToken));
        return product;
    }

    private Laurent PowerOf(Factor factor)
    {
        var power = factor.Polynomial is null ? null : PowerOf(ValueOf(factor.Polynomial), factor.Power);
        var monomial = Reduced(LaurentArithmetic.Sum(table.Generators.Count, [new Monomial(factor.Coefficient, factor.Powers)]));
        return power is null ? monomial : Reduced(LaurentArithmetic.Product(monomial, power, cancellationToken));
    }

    // With relations a power is reduced on the way, so that its size stays that of the result.
    private Laurent PowerOf(Laurent value, int exponent)
    {
        if (table.Roots.Count == 0 || exponent == 1) return LaurentArithmetic.Power(value, exponent, cancellationToken);
        SizeEstimate.CheckPower(value.Terms, exponent, table.DegreesOfRoots);
        Laurent? result = null;
        while (true)
        {
            if ((exponent & 1) == 1)
                result = result is null ? value : Reduced(LaurentArithmetic.Product(result, value, cancellationToken));
            if ((exponent >>= 1) == 0) return result!;
            value = Reduced(LaurentArithmetic.Product(value, value, cancellationToken));
        }
    }

    private Laurent Reduced(Laurent value)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var root in table.Roots)
            {
                var shift = value.Shift?[root.Generator] ?? 0;
                if (value.Terms.Degree(root.Generator) - shift < root.Degree) continue;
                value = Reduced(value, root, shift);
                again = true;
            }
        }

        return value;
    }

    // c*g^(q*d + r) is c*g^r*R^q.
    private Laurent Reduced(Laurent value, Root root, int shift)
    {
        var variables = table.Generators.Count;
        var coefficients = value.Terms.CoefficientsIn(root.Generator);
        var byQuotient = new SortedDictionary<int, Sparse.SparsePolynomial>();
        for (var e = 0; e < coefficients.Length; e++)
        {
            if (coefficients[e].IsZero) continue;
            var net = e - shift;
            var quotient = net < root.Degree ? 0 : net / root.Degree;
            var exponents = new int[variables];
            exponents[root.Generator] = e - quotient * root.Degree;
            var term = coefficients[e] * Sparse.SparsePolynomial.FromTerms(variables, [(System.Numerics.BigInteger.One, exponents)]);
            byQuotient[quotient] = byQuotient.TryGetValue(quotient, out var known) ? known + term : term;
        }

        var parts = new List<Laurent>();
        foreach (var (quotient, terms) in byQuotient)
        {
            var part = new Laurent(terms, value.Denominator, value.Shift);
            if (quotient > 0)
            {
                var radicand = LaurentArithmetic.Power(RadicandOf(root), quotient, cancellationToken);
                part = LaurentArithmetic.Product(part, radicand, cancellationToken);
            }

            parts.Add(part);
        }

        return LaurentArithmetic.Sum(parts, cancellationToken);
    }

    private Laurent RadicandOf(Root root) => root.Radicand is Number { Value: var number }
        ? LaurentArithmetic.Sum(table.Generators.Count, [new Monomial(number, [])])
        : ValueOf(root.Radicand);
}
