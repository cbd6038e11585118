using System.Numerics;
using Symbolic.Expressions;
using Symbolic.Numbers;
using static Symbolic.Simplifier.Identities.PrimeField;

namespace Symbolic.Simplifier.Identities;

/// <summary>A random point at which terms have values modulo a prime. Names, logarithms and all functions of which nothing is used
/// have independent values; sines and cosines lie on the circle, powers with commensurable exponents are powers of one value, and
/// square roots are roots, of either sign.</summary>
/// <remarks>Two terms that differ at such a point are not known to differ; two that agree at several are equal.</remarks>
internal sealed class FieldPoint(FieldUnits units, ulong seed, uint signs)
{
    private const long LargestExponent = 1_000_000;

    private readonly Dictionary<Expr, ulong?> _values = [];
    private readonly Dictionary<Expr, int> _roots = [];
    private readonly Dictionary<(Expr Node, Expr Use), ulong> _drawn = [];

    /// <summary>How many square roots have been given a sign.</summary>
    public int RootCount => _roots.Count;

    /// <summary>The value; null if there is none at this point, or if none can be given to such a term.</summary>
    public ulong? Value(Expr term)
    {
        foreach (var node in Traversal.ChildrenFirst([term], node => !_values.ContainsKey(node)))
        {
            if (!_values.ContainsKey(node)) _values[node] = Of(node);
        }

        return _values[term];
    }

    private ulong? Of(Expr node)
    {
        switch (node)
        {
            case Number number:
                return Of(number.Value);
            case Constant constant when constant == Constant.Pi:
                return Random(node, node);
            case Constant constant when constant == Constant.E:
                return Exponential(node, Number.One);
            case Constant constant when constant == Constant.ImaginaryUnit:
                return Power(Root24, 6UL);
            case Constant:
                return null;
            case Symbol:
                return RootedValue(node);
            case Expressions.Add:
                var sum = 0UL;
                foreach (var child in node.Children)
                {
                    if (_values[child] is not { } value) return null;
                    sum = Add(sum, value);
                }

                return sum;
            case Mul:
                var product = 1UL;
                foreach (var child in node.Children)
                {
                    if (_values[child] is not { } value) return null;
                    product = Multiply(product, value);
                }

                return product;
            case Pow power:
                return OfPower(power);
            case Apply when Kernels.IsCircular(node):
                return Circle(node.Children[0]) is { } circle ? OnCircle(((Apply)node).Name, circle.Cos, circle.Sin) : null;
            case Apply when Kernels.IsHyperbolic(node):
                return Exponential(Constant.E, node.Children[0]) is { } w ? OfExponential(((Apply)node).Name, w) : null;
            case Apply or Indexed:
                return RootedValue(node);
            default:
                return node.Kind is ExprKind.Sum or ExprKind.Product or ExprKind.Integral or ExprKind.Piecewise or ExprKind.Limit
                    ? Random(node, node) : null;
        }
    }

    // A name of which roots are taken is a power itself.
    private ulong? RootedValue(Expr node) => ToLong(units.Root(node)) is { } root ? Power(Random(node, Number.Half), root) : null;

    private static ulong? Of(Rational number)
    {
        var numerator = (ulong)((number.Numerator % Modulus + Modulus) % Modulus);
        var denominator = (ulong)(number.Denominator % Modulus);
        return Inverse(denominator) is { } inverse ? Multiply(numerator, inverse) : null;
    }

    private ulong? OfPower(Pow power)
    {
        if (power.Base == Constant.E) return Exponential(power.Base, power.Exponent);
        if (_values[power.Base] is not { } value) return null;
        if (power.Exponent is not Number { Value: var exponent })
        {
            var combination = LinearCombination.Of(power.Exponent);
            return Root(power.Base, value, combination.Constant) is { } constant && Exponential(power.Base, power.Exponent) is { } rest
                ? Multiply(constant, rest)
                : null;
        }

        return Root(power.Base, value, exponent);
    }

    private ulong? Root(Expr baseTerm, ulong value, Rational exponent)
    {
        if (ToLong(exponent.Numerator) is not { } numerator) return null;
        if (exponent.IsInteger) return Power(value, numerator);
        if (ToLong(exponent.Denominator) is not { } denominator || ToLong(units.Root(baseTerm)) is not { } unit) return null;
        if (baseTerm is Symbol or Apply or Indexed && !Kernels.IsCircular(baseTerm) && !Kernels.IsHyperbolic(baseTerm))
            return Power(Random(baseTerm, Number.Half), unit / denominator * numerator);
        if (denominator != 2) return null;
        if (baseTerm is Number { Value: var number }) return number.IsInteger ? NumberRoot(number.Numerator, numerator) : null;
        if (SquareRoot(value) is not { } root) return null;
        if (!_roots.TryGetValue(baseTerm, out var index)) _roots[baseTerm] = index = _roots.Count;
        return Power((signs >> index & 1) != 0 ? Negate(root) : root, numerator);
    }

    // The roots of 2 and 3 are twice the cosines of pi/4 and pi/6; those of products are products.
    private static ulong? NumberRoot(BigInteger number, long power)
    {
        if (number.Sign <= 0) return null;
        var result = 1UL;
        foreach (var prime in (ReadOnlySpan<int>)[2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31])
        {
            var root = prime switch
            {
                2 => Add(Power(Root24, 3UL), Power(Root24, 21UL)),
                3 => Add(Power(Root24, 2UL), Power(Root24, 22UL)),
                _ => SquareRoot((ulong)prime)!.Value,
            };
            for (; number % prime == 0; number /= prime) result = Multiply(result, root);
        }

        return number.IsOne ? Power(result, power) : null;
    }

    private ulong? Exponential(Expr baseTerm, Expr exponent)
    {
        var combination = LinearCombination.Of(exponent);
        ulong? result = 1;
        foreach (var (part, factor) in combination.Coefficients) result = Times(result, Step(baseTerm, part, factor));
        return baseTerm == Constant.E && !combination.Constant.IsZero
            ? Times(result, Step(baseTerm, Number.One, combination.Constant))
            : result;
    }

    private ulong? Step(Expr baseTerm, Expr part, Rational factor) =>
        ToLong((factor * units.Exponent(baseTerm, part)).Numerator) is { } multiple
            ? Power(Random(part, baseTerm), multiple)
            : null;

    private static ulong? Times(ulong? a, ulong? b) => a is { } left && b is { } right ? Multiply(left, right) : null;

    private (ulong Cos, ulong Sin)? Circle(Expr angle)
    {
        var combination = LinearCombination.Of(angle);
        (ulong Cos, ulong Sin)? point = combination.Constant.IsZero ? (1, 0) : Turned((1, 0), Number.One, combination.Constant);
        foreach (var (part, factor) in combination.Coefficients)
        {
            if (point is not { } known) return null;
            point = part == Constant.Pi ? Twelfths(known, factor) : Turned(known, part, factor);
        }

        return point;
    }

    private (ulong Cos, ulong Sin)? Turned((ulong Cos, ulong Sin) point, Expr part, Rational factor)
    {
        if (ToLong((factor * units.Angle(part)).Numerator) is not { } multiple || Math.Abs(multiple) > LargestExponent) return null;
        var t = Random(part, Number.Zero);
        var square = Multiply(t, t);
        if (Inverse(Add(1, square)) is not { } inverse) return null;
        var turn = (Cos: Multiply(Subtract(1, square), inverse), Sin: Multiply(Add(t, t), inverse));
        if (multiple < 0) turn.Sin = Negate(turn.Sin);
        for (var n = Math.Abs(multiple); n > 0; n >>= 1)
        {
            if ((n & 1) != 0) point = Turn(point, turn);
            turn = Turn(turn, turn);
        }

        return point;
    }

    private static (ulong Cos, ulong Sin)? Twelfths((ulong Cos, ulong Sin) point, Rational factor)
    {
        var twelfths = factor * 12;
        if (!twelfths.IsInteger) return null;
        var n = (ulong)((twelfths.Numerator % 24 + 24) % 24);
        var (forward, backward) = (Power(Root24, n), Power(Root24, 24 - n));
        var half = Inverse(2)!.Value;
        var sine = Multiply(Multiply(Subtract(forward, backward), half), Inverse(Power(Root24, 6UL))!.Value);
        return Turn(point, (Multiply(Add(forward, backward), half), sine));
    }

    private static (ulong Cos, ulong Sin) Turn((ulong Cos, ulong Sin) a, (ulong Cos, ulong Sin) b) => (
        Subtract(Multiply(a.Cos, b.Cos), Multiply(a.Sin, b.Sin)), Add(Multiply(a.Sin, b.Cos), Multiply(a.Cos, b.Sin)));

    private static ulong? OnCircle(string name, ulong cos, ulong sin) => name switch
    {
        "sin" => sin,
        "cos" => cos,
        "tan" => Times(sin, Inverse(cos)),
        "cot" => Times(cos, Inverse(sin)),
        "sec" => Inverse(cos),
        _ => Inverse(sin),
    };

    private static ulong? OfExponential(string name, ulong w)
    {
        if (Inverse(w) is not { } v) return null;
        var (sinh, cosh) = (Multiply(Subtract(w, v), Inverse(2)!.Value), Multiply(Add(w, v), Inverse(2)!.Value));
        return name switch
        {
            "sinh" => sinh,
            "cosh" => cosh,
            "tanh" => Times(sinh, Inverse(cosh)),
            "coth" => Times(cosh, Inverse(sinh)),
            "sech" => Inverse(cosh),
            "csch" => Inverse(sinh),
            "expm1" => Subtract(w, 1),
            _ => Inverse(Add(1, v)),
        };
    }

    // The order in which values are drawn is that of the term: the same in every run.
    private ulong Random(Expr node, Expr use)
    {
        if (_drawn.TryGetValue((node, use), out var known)) return known;
        var mixed = (seed << 32) + (ulong)_drawn.Count + 1;
        for (var round = 0; round < 3; round++)
        {
            mixed = (mixed ^ (mixed >> 31)) * 0x9E3779B97F4A7C15;
            mixed ^= mixed >> 29;
        }

        return _drawn[(node, use)] = mixed % (Modulus - 2) + 2;
    }

    private static long? ToLong(BigInteger number) => BigInteger.Abs(number) < LargestExponent * LargestExponent ? (long)number : null;
}
