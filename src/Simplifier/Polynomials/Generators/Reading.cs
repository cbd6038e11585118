using System.Numerics;
using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>A factor of a term as polynomial algebra sees it: a number, powers of generators, and perhaps a whole power of a
/// polynomial.</summary>
/// <remarks>Every identity used here holds wherever the factor has a value: exponents of e and of positive numbers are taken apart
/// by sums, those of other bases by whole numbers only.</remarks>
internal sealed class Reading
{
    private readonly List<Occurrence> _occurrences = [];

    /// <summary>The numeric factor.</summary>
    public Rational Coefficient { get; private set; } = Rational.One;

    /// <summary>The powers of generators.</summary>
    public IReadOnlyList<Occurrence> Occurrences => _occurrences;

    /// <summary>A sum, product or power that is raised to <see cref="Power"/>; null if there is none.</summary>
    public Expr? Polynomial { get; private set; }

    /// <summary>To what <see cref="Polynomial"/> is raised.</summary>
    public int Power { get; private set; } = 1;

    /// <summary>Whether the term is one that no generator can stand for: an infinity, a condition, what has no value.</summary>
    public bool IsUnsupported { get; private set; }

    /// <summary>Reads a node that is no sum and no product.</summary>
    /// <param name="node">The node.</param>
    /// <param name="keepsReciprocals">Whether the reciprocal of a sum is a generator, as in expansion, or a division.</param>
    public static Reading Of(Expr node, bool keepsReciprocals)
    {
        var reading = new Reading();
        switch (node)
        {
            case Number number:
                reading.Coefficient = number.Value;
                break;
            case Pow power:
                reading.ReadPower(power, keepsReciprocals);
                break;
            default:
                reading.IsUnsupported = IsNoNumber(node);
                reading._occurrences.Add(new Occurrence(node, Number.One, 1));
                break;
        }

        return reading;
    }

    /// <summary>Whether a node is made of generators: only sums, products and powers are.</summary>
    public static bool IsComposite(Expr node) => node.Kind is ExprKind.Add or ExprKind.Mul or ExprKind.Pow;

    private static bool IsNoNumber(Expr node) => node.Kind is ExprKind.Relation or ExprKind.And or ExprKind.Or or ExprKind.Not ||
        node is Constant { Value: ConstantKind.Infinity or ConstantKind.Undefined or ConstantKind.True or ConstantKind.False };

    private void ReadPower(Pow power, bool keepsReciprocals)
    {
        var (radicand, exponent) = (power.Base, power.Exponent);
        if (IsNoNumber(radicand) || IsNoNumber(exponent))
        {
            IsUnsupported = true;
        }
        else if (exponent is Number { Value: var number })
        {
            if (radicand is Number numeric) ReadRadical(power, numeric.Value, number);
            else if (!IsComposite(radicand) || !number.IsInteger) Add(radicand, Number.One, number);
            else if (!number.TryGetInt32(out var n)) Add(power, Number.One, 1);
            else if (n < 0 && keepsReciprocals) Add(radicand, Number.One, number);
            else (Polynomial, Power) = (radicand, n);
        }
        else if (radicand == Constant.E)
        {
            foreach (var (part, factor) in Terms(exponent)) Add(radicand, part, factor);
        }
        else if (radicand is Number { Value.Sign: > 0 } positive)
        {
            ReadExponential(positive.Value, exponent);
        }
        else if (radicand is Number)
        {
            Add(power, Number.One, 1);
        }
        else
        {
            ReadSymbolicExponent(radicand, exponent);
        }
    }

    private void Add(Expr radicand, Expr part, Rational exponent) => _occurrences.Add(new Occurrence(radicand, part, exponent));

    // A root of a number: a product of roots of primes.
    private void ReadRadical(Pow power, Rational radicand, Rational exponent)
    {
        if (radicand.Sign <= 0 || exponent.IsInteger || exponent.Abs() > 1)
        {
            Add(power, Number.One, 1);
            return;
        }

        ReadPrimes(radicand.Numerator, exponent);
        ReadPrimes(radicand.Denominator, -exponent);
    }

    private void ReadPrimes(BigInteger number, Rational exponent)
    {
        foreach (var (prime, times) in PrimePowers.Of(number))
        {
            var whole = exponent * times;
            var floor = whole.Floor();
            if (floor.TryGetInt32(out var n) && ((Rational)prime).TryPow(n, out var taken))
            {
                Coefficient *= taken;
                whole -= floor;
            }

            if (!whole.IsZero) Add(Number.Of(prime), Number.One, whole);
        }
    }

    // 4^x is 2^(2*x), (1/2)^x is 2^(-x).
    private void ReadExponential(Rational radicand, Expr exponent)
    {
        var sign = radicand < 1 ? -1 : 1;
        if (sign < 0) radicand = radicand.Reciprocal();
        var (root, times) = radicand.IsInteger ? PrimePowers.PerfectPower(radicand.Numerator) : (BigInteger.Zero, 1);
        var baseTerm = radicand.IsInteger ? Number.Of(root) : Number.Of(radicand);
        foreach (var (part, factor) in Terms(exponent))
        {
            var whole = factor * sign * times;
            if (part == Number.One) Append(Pow.Create(baseTerm, Number.Of(whole)));
            else Add(baseTerm, part, whole);
        }
    }

    // A numeric power: a number, a radical, or both.
    private void Append(Expr product)
    {
        var factors = product is Mul ? product.Children : [product];
        foreach (var factor in factors)
        {
            var reading = Of(factor, false);
            Coefficient *= reading.Coefficient;
            _occurrences.AddRange(reading._occurrences);
        }
    }

    // Nothing is known of the sign of the base: only a whole number may leave the exponent.
    private void ReadSymbolicExponent(Expr radicand, Expr exponent)
    {
        var rest = new List<Expr>();
        var constant = Rational.Zero;
        foreach (var (part, factor) in Terms(exponent))
        {
            if (part == Number.One) constant = factor;
            else rest.Add(Mul.Create(Number.Of(factor), part));
        }

        var whole = constant.Floor();
        if (!whole.TryGetInt32(out var shift) || Math.Abs((long)shift) > 1_000_000) (whole, shift) = (0, 0);
        if (constant != whole) rest.Add(Number.Of(constant - whole));
        var (content, primitive) = Primitive(Expressions.Add.Create(rest.ToArray()));
        _occurrences.Add(new Occurrence(radicand, primitive, content, shift));
    }

    private static (Rational Content, Expr Primitive) Primitive(Expr sum)
    {
        if (sum is Mul product) return (product.Coefficient, product.Rest);
        if (sum is not Expressions.Add) return (1, sum);
        var content = Rational.Zero;
        var terms = Terms(sum).ToArray();
        foreach (var (_, factor) in terms) content = RationalGcd.Of(content, factor);
        // The sign is that of the first term that is no number.
        if (terms.First(term => term.Part != Number.One).Factor.Sign < 0) content = -content;
        if (content.IsOne) return (1, sum);
        return (content, Expressions.Add.Create([.. terms.Select(term => Mul.Create(Number.Of(term.Factor / content), term.Part))]));
    }

    private static IEnumerable<(Expr Part, Rational Factor)> Terms(Expr exponent)
    {
        var count = exponent is Expressions.Add ? exponent.Children.Length : 1;
        for (var i = 0; i < count; i++)
        {
            var term = exponent is Expressions.Add ? exponent.Children[i] : exponent;
            yield return term switch
            {
                Number number => (Number.One, number.Value),
                Mul product => (product.Rest, product.Coefficient),
                _ => (term, Rational.One),
            };
        }
    }
}
