using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Numbers;

namespace Symbolic.Codegen.Lowering;

/// <summary>Takes the greatest exponent out of sums of exponentials where only their logarithm or a ratio is asked for:
/// <c>ln(exp(a) + exp(b))</c> is <c>m + ln(exp(a - m) + exp(b - m))</c>, and <c>exp(a)/(exp(a) + exp(b))</c> keeps its value when all
/// exponents are lessened by m. With m the greatest exponent nothing overflows, and not everything underflows.</summary>
/// <remarks>Sums over an index become <see cref="ScaledSum"/> nodes. Where all exponents are minus infinity, m is the least number
/// instead, so that the logarithm is minus infinity and not NaN. The sum of a number and one exponential is left alone: that is the
/// ground of other forms.</remarks>
internal sealed class LogSumExp
{
    private static readonly Function Ln = FunctionTable.Default.Get("ln");
    private static readonly Function Max = FunctionTable.Default.Get("max", 2);
    private static readonly Function Clamp = FunctionTable.Default.Get("clamp", 3);
    private static readonly Expr Largest = Number.Of(Rational.FromDouble(double.MaxValue));
    private static readonly Rational MostCoefficient = Rational.ParseDecimal("1e100");
    private readonly Dictionary<Expr, (Expr Total, Expr Shift)?> _known = [];

    /// <summary>The same terms with stable sums of exponentials.</summary>
    public static Nodes Rewrite(Nodes nodes)
    {
        if (!nodes.Order.Exists(IsExponential)) return nodes;
        var (pass, done) = (new LogSumExp(), new Replacements());
        foreach (var node in nodes.Order) done[node] = pass.Rewritten(done.Rebuilt(node));
        return nodes.With(done);
    }

    /// <summary>Whether the logarithm of a sum is rewritten here.</summary>
    public static bool IsSumOfExponentials(Expr sum) => sum is Add && new LogSumExp().WrittenOut(sum) is not null;

    public static bool IsExponential(Expr node) => node is Pow power && power.Base == Constant.E;

    private Expr Rewritten(Expr node) => node switch
    {
        Apply { Function: { } row } when row == Ln => Logarithm(node.Children[0]) ?? node,
        Mul => Ratio(node) ?? node,
        _ => node,
    };

    // ln(r*S^p) is p*shift + ln(r*T^p) where S is T*exp(shift).
    private Expr? Logarithm(Expr argument)
    {
        var factors = argument is Mul ? argument.Children.ToArray() : [argument];
        var shifts = new List<Expr>();
        for (var i = 0; i < factors.Length; i++)
        {
            var (sum, power) = PowerOf(factors[i]);
            if (Scaled(sum) is not { } scaled) continue;
            factors[i] = Pow.Create(scaled.Total, Number.Of(power));
            shifts.Add(Mul.Create(Number.Of(power), scaled.Shift));
        }

        if (shifts.Count == 0) return null;
        shifts.Add(Apply.Create(Ln, Mul.Create(factors)));
        return Add.Create([.. shifts]);
    }

    // In a product with S^-n the numerator loses the factors exp(shift) that the denominator loses.
    private Expr? Ratio(Expr product)
    {
        for (var i = 0; i < product.Children.Length; i++)
        {
            var (sum, power) = PowerOf(product.Children[i]);
            if (power.Sign > 0 || Scaled(sum) is not { } scaled) continue;
            Expr[] others = [.. product.Children[..i], .. product.Children[(i + 1)..]];
            var lessening = new Lessening(sum, scaled.Total, scaled.Shift);
            return lessening.Product(others, -power) is { } numerator ? numerator * Pow.Create(scaled.Total, Number.Of(power)) : null;
        }

        return null;
    }

    public static (Expr Base, Rational Power) PowerOf(Expr factor) =>
        factor is Pow { Exponent: Number { Value: var power } } outer ? (outer.Base, power) : (factor, Rational.One);

    /// <summary>A sum S of exponentials as T*exp(shift), or null if it is none.</summary>
    private (Expr Total, Expr Shift)? Scaled(Expr sum)
    {
        if (_known.TryGetValue(sum, out var known)) return known;
        return _known[sum] = sum switch
        {
            Series { Kind: ExprKind.Sum } series => OverIndex(series),
            Add => WrittenOut(sum),
            _ => null,
        };
    }

    private static (Expr Total, Expr Shift)? OverIndex(Series series)
    {
        if (ScaledSum.Split(series.Body) is not var (coefficient, exponent)) return null;
        // Exponents that no variable moves are as large as whoever wrote them meant them to be.
        if (!Traversal.ChildrenFirst(exponent).Any(node => node is Indexed || (node is Symbol && node != series.Index))) return null;
        return ScaledSum.Create(series, coefficient, exponent);
    }

    // Positive numbers times exponentials, sums over an index among them, whose exponent is their logarithm, and numbers.
    private (Expr Total, Expr Shift)? WrittenOut(Expr sum)
    {
        var count = sum.Children.Length;
        var (coefficients, exponents, exponentials) = (new Expr[count], new Expr[count], 0);
        for (var i = 0; i < count; i++)
        {
            var term = sum.Children[i];
            if (Part(term) is not var (coefficient, exponent)) return null;
            if (coefficient is not Number { Value: var size } || size > MostCoefficient || size * MostCoefficient < 1) return null;
            (coefficients[i], exponents[i]) = (coefficient, exponent);
            if (term is not Number) exponentials += ScaledSum.Split(term) is null ? 2 : 1;
        }

        if (exponentials < 2) return null;
        var shift = Apply.Create(Clamp, Apply.Create(Max, exponents), -Largest, Largest);
        var terms = new Expr[count];
        for (var i = 0; i < count; i++) terms[i] = coefficients[i] * Pow.Create(Constant.E, exponents[i] - shift);
        return (Add.Create(terms), shift);
    }

    private (Expr Coefficient, Expr Exponent)? Part(Expr term)
    {
        if (term is Number) return (term, Number.Zero);
        if (ScaledSum.Split(term) is { } split) return split;
        var (coefficient, sum) = term is Mul product ? (Number.Of(product.Coefficient), product.Rest) : (Number.One, term);
        if (sum is not Series || Scaled(sum) is not { } scaled) return null;
        return (coefficient, scaled.Shift + Apply.Create(Ln, scaled.Total));
    }
}
