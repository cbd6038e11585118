using System.Collections.Immutable;
using System.Numerics;
using Symbolic.Expressions;
using Symbolic.Functions.Kernels;
using Symbolic.Functions.Vectors;
using static Symbolic.Maths;

namespace Symbolic.Functions;

/// <summary>Roots, exponentials and logarithms.</summary>
internal static class Elementary
{
    public static readonly Function Sqrt = new()
    {
        Name = "sqrt", Kernel = (Func<double, double>)Math.Sqrt,
        Vectors = static () => VectorKernel.Unary<Vectors.Sqrt>(),
        ComplexKernel = (Func<Complex, Complex>)ComplexPowers.Sqrt,
        Definition = static a => Pow.Create(a[0], Number.Half),
        Partial = static (a, f, _) => 1 / (2 * f),
        Domain = "x >= 0", Samples = [new(0.1, 4)],
        Latex = @"\sqrt{{{0}}}", C = "sqrt({0})", CSharp = "Math.Sqrt({0})", Python = "np.sqrt({0})",
        Source = "DLMF 4.2.26",
    };

    public static readonly Function Exp = new()
    {
        Name = "exp", Kernel = (Func<double, double>)Math.Exp,
        Vectors = static () => VectorKernel.Unary<Vectors.Exp>(),
        ComplexKernel = (Func<Complex, Complex>)ComplexPowers.Exp,
        Definition = static a => Pow.Create(Constant.E, a[0]),
        Partial = static (_, f, _) => f,
        Latex = @"e^{{{0}}}", C = "exp({0})", CSharp = "Math.Exp({0})", Python = "np.exp({0})",
        Source = "DLMF 4.2(iii)",
    };

    public static readonly Function Log = new()
    {
        Name = "ln", Synonyms = ["log"], Kernel = (Func<double, double>)Math.Log,
        Vectors = static () => VectorKernel.Unary<Vectors.Log>(),
        ComplexKernel = (Func<Complex, Complex>)ComplexPowers.Log,
        Partial = static (a, _, _) => 1 / a[0],
        Exact = static a => a[0] == Number.One ? 0 : a[0] == Constant.E ? 1 : a[0] == Constant.Infinity ? Constant.Infinity : null,
        Domain = "x > 0", Samples = [new(0.1, 4)],
        Latex = @"\ln", C = "log({0})", CSharp = "Math.Log({0})", Python = "np.log({0})",
        Source = "DLMF 4.2(i)",
    };

    public static readonly Function LogBase = new()
    {
        Name = "log", MinArity = 2, MaxArity = 2, Kernel = (Func<double, double, double>)LogarithmFunctions.LogBase,
        Vectors = static () => VectorKernel.Binary<Vectors.LogBase>(),
        ComplexKernel = (Func<Complex, Complex, Complex>)ComplexPowers.LogBase,
        Partial = static (a, f, index) => index == 0 ? 1 / (a[0] * Log(a[1])) : -f / (a[1] * Log(a[1])),
        Exact = static a => a[0] == Number.One && a[1] != Number.One && a[1] is not Number { Value.Sign: <= 0 } ? 0
            : a[0] == a[1] && a[0] is not Number ? 1
            : ExactLogarithm(a[0], a[1]),
        Domain = "x > 0, b > 0, b != 1", Samples = [new(0.1, 4), new(1.5, 4)],
        Latex = @"\log_{{{1}}}\left({0}\right)",
        MathML = "<mrow><msub><mi>log</mi>{1}</msub><mo>\u2061</mo><mrow><mo>(</mo>{0}<mo>)</mo></mrow></mrow>",
        Source = "DLMF 4.2.9",
    };

    public static readonly ImmutableArray<Function> Rows =
    [
        Sqrt, Exp, Log, LogBase,
        new()
        {
            Name = "cbrt", Kernel = (Func<double, double>)Math.Cbrt, Parity = Parity.Odd,
            Vectors = static () => VectorKernel.Unary<Vectors.Cbrt>(),
            Partial = static (_, f, _) => 1 / (3 * (f ^ 2)),
            Exact = static a =>
                a[0] is Number n && Pow.Create(Number.Of(n.Value.Abs()), Number.Of(Numbers.Rational.Create(1, 3))) is Number root
                    ? n.Value.Sign < 0 ? -root : root
                    : null,
            Samples = [new(0.1, 4)],
            Latex = @"\sqrt[3]{{{0}}}", MathML = "<mroot>{0}<mn>3</mn></mroot>", C = "cbrt({0})", CSharp = "Math.Cbrt({0})", Python = "np.cbrt({0})",
            Source = "DLMF 4.2; the real root also for x < 0",
        },
        new()
        {
            Name = "log2", Kernel = (Func<double, double>)Math.Log2,
            Vectors = static () => VectorKernel.Unary<Vectors.Log2>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexPowers.Log2,
            Partial = static (a, _, _) => 1 / (a[0] * Log(2)),
            Exact = static a => ExactLogarithm(a[0], 2),
            Domain = "x > 0", Samples = [new(0.1, 4)],
            Latex = @"\log_{{2}}\left({0}\right)",
            MathML = "<mrow><msub><mi>log</mi><mn>2</mn></msub><mo>\u2061</mo><mrow><mo>(</mo>{0}<mo>)</mo></mrow></mrow>",
            C = "log2({0})", CSharp = "Math.Log2({0})", Python = "np.log2({0})",
        },
        new()
        {
            Name = "log10", Kernel = (Func<double, double>)Math.Log10,
            Vectors = static () => VectorKernel.Unary<Vectors.Log10>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexPowers.Log10,
            Partial = static (a, _, _) => 1 / (a[0] * Log(10)),
            Exact = static a => ExactLogarithm(a[0], 10),
            Domain = "x > 0", Samples = [new(0.1, 4)],
            Latex = @"\log_{{10}}\left({0}\right)",
            MathML = "<mrow><msub><mi>log</mi><mn>10</mn></msub><mo>\u2061</mo><mrow><mo>(</mo>{0}<mo>)</mo></mrow></mrow>",
            C = "log10({0})", CSharp = "Math.Log10({0})", Python = "np.log10({0})",
        },
        new()
        {
            Name = "log1p", Kernel = (Func<double, double>)ExponentialFunctions.LogOnePlus,
            Vectors = static () => VectorKernel.Unary<Vectors.LogOnePlus>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexPowers.LogOnePlus,
            Partial = static (a, _, _) => 1 / (1 + a[0]),
            Exact = static a => a[0] == Number.Zero ? 0 : null,
            Domain = "x > -1", Samples = [new(-0.8, 4)],
            Latex = @"\ln\left(1 + {0}\right)",
            MathML = "<mrow><mi>ln</mi><mo>\u2061</mo><mrow><mo>(</mo><mn>1</mn><mo>+</mo>{0}<mo>)</mo></mrow></mrow>",
            C = "log1p({0})", Python = "np.log1p({0})",
        },
        new()
        {
            Name = "expm1", Kernel = (Func<double, double>)ExponentialFunctions.ExpMinusOne,
            Vectors = static () => VectorKernel.Unary<Vectors.ExpMinusOne>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexPowers.ExpMinusOne,
            Partial = static (a, _, _) => Exp(a[0]),
            Exact = static a => a[0] == Number.Zero ? 0 : null,
            Latex = @"\operatorname{expm1}", C = "expm1({0})", Python = "np.expm1({0})",
        },
        new()
        {
            Name = "sigmoid", Synonyms = ["logistic"], Kernel = (Func<double, double>)ExponentialFunctions.Sigmoid,
            Vectors = static () => VectorKernel.Unary<Vectors.Sigmoid>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexPowers.Sigmoid,
            Partial = static (_, f, _) => f * (1 - f),
            Exact = static a => a[0] == Number.Zero ? Number.Half : null,
            Latex = @"\sigma", MathML = "\u03C3",
            Source = "sigmoid(x) = 1/(1 + exp(-x))",
        },
        new()
        {
            Name = "softplus", Kernel = (Func<double, double>)ExponentialFunctions.Softplus,
            Vectors = static () => VectorKernel.Unary<Vectors.Softplus>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexPowers.Softplus,
            Partial = static (a, _, _) => Sigmoid(a[0]),
            Latex = @"\operatorname{softplus}", Python = "np.logaddexp(0.0, {0})",
            Source = "softplus(x) = log(1 + exp(x))",
        },
    ];

    // The whole number n with b^n = x.
    private static Expr? ExactLogarithm(Expr x, Expr b)
    {
        if (x is not Number { Value: { Sign: > 0 } power } || b is not Number { Value: { Sign: > 0, IsOne: false } radix }) return null;
        var inverse = power < Numbers.Rational.One != radix < Numbers.Rational.One;
        if (inverse) power = power.Reciprocal();
        for (var n = 0; n <= 4096; n++)
        {
            if (!radix.TryPow(n, out var candidate)) return null;
            if (candidate == power) return inverse ? -n : n;
            if (radix > Numbers.Rational.One ? candidate > power : candidate < power) return null;
        }

        return null;
    }
}
