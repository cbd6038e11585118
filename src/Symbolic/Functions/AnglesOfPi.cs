using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Functions;

/// <summary>Exact values of the circular functions at multiples of pi/12, and of their inverses.</summary>
internal static class AnglesOfPi
{
    private static readonly Expr Sqrt2 = Root(2);
    private static readonly Expr Sqrt3 = Root(3);
    private static readonly Expr Sqrt6 = Root(6);

    // sin(n*pi/12) for n = 0 ... 6.
    private static readonly Expr[] Sines =
    [
        0, (Sqrt6 - Sqrt2) / 4, Number.Half, Sqrt2 / 2, Sqrt3 / 2, (Sqrt6 + Sqrt2) / 4, 1,
    ];

    // tan(n*pi/12) for n = 0 ... 5.
    private static readonly Expr[] Tangents = [0, 2 - Sqrt3, 1 / Sqrt3, 1, Sqrt3, 2 + Sqrt3];

    public static Expr? Sin(Expr angle) => Twelfths(angle) is { } n ? SinTwelfths(n) : null;

    public static Expr? Cos(Expr angle) => Twelfths(angle) is { } n ? SinTwelfths((n + 6) % 24) : null;

    public static Expr? Tan(Expr angle)
    {
        if (Twelfths(angle) is not { } n) return null;
        n %= 12;
        return n == 6 ? null : n < 6 ? Tangents[n] : -Tangents[12 - n];
    }

    public static Expr? Asin(Expr value) => Inverse(Sines, value);

    public static Expr? Atan(Expr value) => value == Constant.Infinity ? Constant.Pi / 2 : Inverse(Tangents, value);

    private static Expr? Inverse(Expr[] table, Expr value)
    {
        var negated = -value;
        for (var n = 0; n < table.Length; n++)
        {
            if (table[n] == value) return n * Constant.Pi / 12;
            if (table[n] == negated) return -n * Constant.Pi / 12;
        }

        return null;
    }

    private static Expr SinTwelfths(int n) => n switch
    {
        <= 6 => Sines[n],
        <= 12 => Sines[12 - n],
        <= 18 => -Sines[n - 12],
        _ => -Sines[24 - n],
    };

    // The angle as a multiple of pi/12, from 0 to 23.
    private static int? Twelfths(Expr angle)
    {
        Rational multiple;
        if (angle == Number.Zero) return 0;
        if (angle == Constant.Pi) multiple = 12;
        else if (angle is Mul { Children.Length: 2 } product && product.Children[1] == Constant.Pi) multiple = product.Coefficient * 12;
        else return null;
        if (!multiple.IsInteger) return null;
        var turns = (multiple / 24).Floor();
        return (multiple - turns * 24).TryGetInt32(out var n) ? n : null;
    }

    private static Expr Root(int n) => Pow.Create(n, Number.Half);
}
