using System.Collections.Immutable;
using System.Numerics;
using Symbolic.Expressions;
using Symbolic.Functions.Kernels;
using Symbolic.Functions.Vectors;
using static Symbolic.Maths;

namespace Symbolic.Functions;

/// <summary>The error functions, the gamma function and its relatives, and the Lambert function.</summary>
internal static class Special
{
    // Beyond this factorials are left as they are: the exact number would be of no use to anyone.
    private const int LargestFactorial = 3000;

    public static readonly Function Factorial = new()
    {
        Name = "factorial", Kernel = (Func<double, double>)FactorialKernel,
        Partial = static (a, _, _) => Gamma(a[0] + 1) * Digamma(a[0] + 1),
        Exact = static a => a[0] is Number n ? ExactFactorial(n.Value) : null,
        Domain = "x != -1, -2, -3, ...", Samples = [new(0.2, 4)],
        Latex = @"{0}!", Source = "DLMF 5.4.1",
    };

    public static readonly ImmutableArray<Function> Rows =
    [
        Factorial,
        new()
        {
            Name = "erf", Kernel = (Func<double, double>)ErrorFunctions.Erf, Parity = Parity.Odd,
            Vectors = static () => VectorKernel.Unary<Vectors.Erf>(),
            Partial = static (a, _, _) => 2 * Exp(-(a[0] ^ 2)) / Sqrt(Constant.Pi),
            Exact = static a => a[0] == Number.Zero ? 0 : a[0] == Constant.Infinity ? 1 : null,
            Latex = @"\operatorname{erf}", C = "erf({0})", Source = "DLMF 7.2.1",
        },
        new()
        {
            Name = "erfc", Kernel = (Func<double, double>)ErrorFunctions.Erfc,
            Vectors = static () => VectorKernel.Unary<Vectors.Erfc>(),
            Partial = static (a, _, _) => -2 * Exp(-(a[0] ^ 2)) / Sqrt(Constant.Pi),
            Exact = static a => a[0] == Number.Zero ? 1 : a[0] == Constant.Infinity ? 0 : null,
            Latex = @"\operatorname{erfc}", C = "erfc({0})", Source = "DLMF 7.2.2",
        },
        new()
        {
            Name = "gamma", Kernel = (Func<double, double>)GammaFunctions.Gamma,
            Partial = static (a, f, _) => f * Digamma(a[0]),
            Exact = static a => a[0] is Number n ? ExactGamma(n.Value) : null,
            Domain = "x != 0, -1, -2, ...", Samples = [new(0.3, 5)],
            Latex = @"\Gamma", MathML = "\u0393", Source = "DLMF 5.2.1",
        },
        new()
        {
            Name = "lgamma", Synonyms = ["loggamma", "gammaln"], Kernel = (Func<double, double>)GammaFunctions.LogGamma,
            Partial = static (a, _, _) => Digamma(a[0]),
            Exact = static a => a[0] == Number.One || a[0] == Number.Of(2) ? 0 : null,
            Domain = "x != 0, -1, -2, ...", Samples = [new(0.3, 5)],
            Latex = @"\ln\Gamma", MathML = "ln\u0393", C = "lgamma({0})",
            Source = "DLMF 5.2.1: the logarithm of the absolute value of gamma",
        },
        new()
        {
            Name = "digamma", Synonyms = ["psi"], Kernel = (Func<double, double>)PolygammaFunctions.Digamma,
            Partial = static (a, _, _) => Trigamma(a[0]),
            Domain = "x != 0, -1, -2, ...", Samples = [new(0.3, 5)],
            Latex = @"\psi", MathML = "\u03C8", Source = "DLMF 5.2.2",
        },
        new()
        {
            Name = "trigamma", Kernel = (Func<double, double>)PolygammaFunctions.Trigamma,
            Partial = static (a, _, _) => Polygamma(2, a[0]),
            Exact = static a => a[0] == Number.One ? (Constant.Pi ^ 2) / 6 : null,
            Domain = "x != 0, -1, -2, ...", Samples = [new(0.3, 5)],
            Latex = @"\psi^{{(1)}}\left({0}\right)",
            MathML = "<mrow><msup><mi>\u03C8</mi><mrow><mo>(</mo><mn>1</mn><mo>)</mo></mrow></msup><mo>\u2061</mo><mrow><mo>(</mo>{0}<mo>)</mo></mrow></mrow>",
            Source = "DLMF 5.15.1",
        },
        new()
        {
            Name = "polygamma", MinArity = 2, MaxArity = 2, Kernel = (Func<double, double, double>)PolygammaFunctions.Polygamma,
            Partial = static (a, _, index) => index == 1 ? Polygamma(a[0] + 1, a[1]) : null,
            Exact = static a => a[0] == Number.Zero ? Digamma(a[1]) : a[0] == Number.One ? Trigamma(a[1]) : null,
            Domain = "n = 0, 1, 2, ...; x != 0, -1, -2, ...", Samples = [new(2, 2), new(0.3, 5)],
            Latex = @"\psi^{{({0})}}\left({1}\right)",
            MathML = "<mrow><msup><mi>\u03C8</mi><mrow><mo>(</mo>{0}<mo>)</mo></mrow></msup><mo>\u2061</mo><mrow><mo>(</mo>{1}<mo>)</mo></mrow></mrow>",
            Source = "DLMF 5.15",
        },
        new()
        {
            Name = "lambertw", Synonyms = ["productlog", "LambertW"], Kernel = (Func<double, double>)LambertFunctions.LambertW,
            Partial = static (_, f, _) => Exp(-f) / (1 + f),
            Exact = static a => a[0] == Number.Zero ? 0 : a[0] == Constant.E ? 1 : null,
            Domain = "x >= -1/e", Samples = [new(-0.3, 5)],
            Latex = @"W", MathML = "W", Source = "DLMF 4.13, the principal branch",
        },
    ];

    private static double FactorialKernel(double x) => GammaFunctions.Gamma(x + 1);

    private static Expr? ExactFactorial(Numbers.Rational n)
    {
        if (!n.IsInteger) return ExactGamma(n + 1);
        if (n.Sign < 0) return Constant.Undefined;
        if (!n.TryGetInt32(out var last) || last > LargestFactorial) return null;
        return Number.Of(Product(1, last));
    }

    // Gamma at whole numbers is a factorial, halfway between them a multiple of sqrt(pi).
    private static Expr? ExactGamma(Numbers.Rational x)
    {
        if (x.IsInteger) return x.Sign <= 0 ? Constant.Undefined : ExactFactorial(x - 1);
        if (!(x * 2).TryGetInt32(out var twice) || Math.Abs(twice) > 200) return null;
        Expr value = Sqrt(Constant.Pi);
        for (var k = 1; k < twice; k += 2) value *= Numbers.Rational.Create(k, 2);
        for (var k = -1; k >= twice; k -= 2) value /= Numbers.Rational.Create(k, 2);
        return value;
    }

    private static BigInteger Product(int first, int last)
    {
        if (first > last) return 1;
        if (last - first < 8)
        {
            BigInteger product = first;
            for (var k = first + 1; k <= last; k++) product *= k;
            return product;
        }

        var middle = (first + last) / 2;
        return Product(first, middle) * Product(middle + 1, last);
    }
}
