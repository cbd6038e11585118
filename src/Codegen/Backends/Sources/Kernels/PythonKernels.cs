using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Symbolic.Codegen.Backends.Sources.Kernels;

/// <summary>Kernels in Python: what NumPy lacks. All take numbers and columns.</summary>
internal static partial class PythonKernels
{
    /// <summary>The kernels by name, without the underscore.</summary>
    public static FrozenDictionary<string, string> All => Table.Value;

    private static readonly Lazy<FrozenDictionary<string, string>> Table =
        new(() => KernelTexts.Split([Plain, PythonSpecialKernels.Text], FunctionName()));

    /// <summary>Functions in a few lines, and those of the standard library.</summary>
    public const string Plain =
        """
        # Each element of x, or x itself, through a function of one number.
        def _each(function, x):
            return np.vectorize(function, otypes=[float])(x)[()]

        # A number cut to a whole one; 0 for NaN.
        def _whole(x):
            return 0 if np.isnan(x) else int(min(max(x, -9e15), 9e15))

        # A subscript that must lie in an array of a length.
        def _inside(index, length):
            if not 0 <= index < length:
                raise IndexError(f"element {index + 1} of {length}")
            return index

        # a*b + c, all but rounded once: the product and the sum with their rounding errors (Dekker, Knuth).
        def _fma(a, b, c):
            a, b, c = np.float64(a), np.float64(b), np.float64(c)
            p, q = a * 134217729.0, b * 134217729.0
            ah, bh = p - (p - a), q - (q - b)
            al, bl = a - ah, b - bh
            product = a * b
            lost = ((ah * bh - product) + ah * bl + al * bh) + al * bl
            total = product + c
            shift = total - product
            rest = (product - (total - shift)) + (c - shift)
            exact = total + (rest + lost)
            return np.where(np.isfinite(exact), exact, total)[()]

        # The logistic function 1/(1 + exp(-x)), without overflow.
        def _sigmoid(x):
            e = np.exp(-np.abs(x))
            return np.where(x >= 0.0, 1.0, e) / (1.0 + e)

        # The logarithm of x to the base b, a whole number where x is a whole power of a whole base.
        def _log_base(x, b):
            def one(x, b):
                if not b > 0.0 or b == 1.0:
                    return np.nan
                if b == 2.0:
                    return np.log2(x)
                if b == 10.0:
                    return np.log10(x)
                quotient = np.log(x) / np.log(b)
                if b > 2.0 and b <= 9007199254740992.0 and b == np.floor(b) and np.isfinite(quotient):
                    power = np.rint(quotient)
                    if power != quotient and abs(quotient - power) <= 1e-15 * abs(power) and np.power(b, power) == x:
                        return power
                return quotient
            return np.vectorize(one, otypes=[float])(x, b)[()]

        # The inverse cotangent with a jump at 0.
        def _acot(x):
            return np.where(x == 0.0, 1.5707963267948966, np.arctan(np.divide(1.0, x)))[()]

        # The inverse secant; near 1 from the tangent of the angle, as rounding 1/x would be felt.
        def _asec(x):
            size = np.abs(x)
            angle = np.arctan(np.sqrt((size - 1.0) * (size + 1.0)))
            near = np.where(x > 0.0, angle, 3.141592653589793 - angle)
            return np.where(size >= 2.0, np.arccos(np.divide(1.0, x)), near)[()]

        # The inverse cosecant; near 1 from the cotangent of the angle, as rounding 1/x would be felt.
        def _acsc(x):
            size = np.abs(x)
            near = np.arctan(np.divide(1.0, np.sqrt((size - 1.0) * (size + 1.0))))
            return np.where(size >= 2.0, np.arcsin(np.divide(1.0, x)), np.copysign(near, x))[()]

        # The inverse hyperbolic cotangent.
        def _acoth(x):
            size = np.abs(x)
            near = np.copysign(0.5 * np.log1p(np.divide(2.0, size - 1.0)), x)
            return np.where(size >= 2.0, np.arctanh(np.divide(1.0, x)), np.where(size >= 1.0, near, np.nan))[()]

        # The inverse hyperbolic cosecant; where 1/x may overflow, a logarithm.
        def _acsch(x):
            size = np.abs(x)
            near = np.copysign(0.6931471805599453 - np.log(size), x)
            return np.where(size < 3.725290298461914e-09, near, np.arcsinh(np.divide(1.0, x)))[()]

        # The inverse hyperbolic secant, in 1/x - 1 to keep the digits near 1.
        def _asech(x):
            above = np.divide(1.0 - x, x)
            near = np.log1p(above + np.sqrt(above * (above + 2.0)))
            inside = np.where(x < 3.725290298461914e-09, 0.6931471805599453 - np.log(x), near)
            return np.where((x >= 0.0) & (x <= 1.0), inside, np.nan)[()]

        # The error function.
        def _erf(x):
            return _each(math.erf, x)

        # The complementary error function.
        def _erfc(x):
            return _each(math.erfc, x)

        # The gamma function; NaN at its poles.
        def _gamma(x):
            def one(x):
                if x <= 0.0 and x == np.floor(x):
                    return math.nan
                try:
                    return math.gamma(x)
                except OverflowError:
                    return math.inf
            return _each(one, x)

        # The factorial, gamma(x + 1).
        def _factorial(x):
            return _gamma(x + 1.0)
        """;

    [GeneratedRegex(@"^def _(\w+)\(", RegexOptions.Multiline)]
    private static partial Regex FunctionName();
}
