using System.Collections.Immutable;
using System.Numerics;
using Symbolic.Expressions;
using Symbolic.Functions.Kernels;
using Symbolic.Functions.Vectors;
using static Symbolic.Maths;

namespace Symbolic.Functions;

/// <summary>The hyperbolic functions and their inverses.</summary>
internal static class Hyperbolic
{
    public static readonly ImmutableArray<Function> Rows =
    [
        new()
        {
            Name = "sinh", Kernel = (Func<double, double>)Math.Sinh, Parity = Parity.Odd,
            Vectors = static () => VectorKernel.Unary<Vectors.Sinh>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexCircle.Sinh,
            Partial = static (a, _, _) => Cosh(a[0]), Exact = ZeroAtZero,
            Latex = @"\sinh", C = "sinh({0})", CSharp = "Math.Sinh({0})", Python = "np.sinh({0})", Source = "DLMF 4.34.1",
        },
        new()
        {
            Name = "cosh", Kernel = (Func<double, double>)Math.Cosh, Parity = Parity.Even,
            Vectors = static () => VectorKernel.Unary<Vectors.Cosh>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexCircle.Cosh,
            Partial = static (a, _, _) => Sinh(a[0]), Exact = OneAtZero,
            Latex = @"\cosh", C = "cosh({0})", CSharp = "Math.Cosh({0})", Python = "np.cosh({0})", Source = "DLMF 4.34.2",
        },
        new()
        {
            Name = "tanh", Kernel = (Func<double, double>)Math.Tanh, Parity = Parity.Odd,
            Vectors = static () => VectorKernel.Unary<Vectors.Tanh>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexCircle.Tanh,
            Partial = static (_, f, _) => 1 - (f ^ 2), Exact = ZeroAtZero,
            Latex = @"\tanh", C = "tanh({0})", CSharp = "Math.Tanh({0})", Python = "np.tanh({0})", Source = "DLMF 4.34.3",
        },
        new()
        {
            Name = "coth", Kernel = (Func<double, double>)HyperbolicFunctions.Coth, Parity = Parity.Odd,
            Vectors = static () => VectorKernel.Unary<Vectors.Coth>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexCircle.Coth,
            Partial = static (a, _, _) => -(Csch(a[0]) ^ 2),
            Domain = "x != 0", Samples = [new(0.2, 3)],
            Latex = @"\coth", C = "1.0/tanh({0})", CSharp = "1.0/Math.Tanh({0})", Python = "1.0/np.tanh({0})", Source = "DLMF 4.34.6",
        },
        new()
        {
            Name = "sech", Kernel = (Func<double, double>)HyperbolicFunctions.Sech, Parity = Parity.Even,
            Vectors = static () => VectorKernel.Unary<Vectors.Sech>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexCircle.Sech,
            Partial = static (a, f, _) => -f * Tanh(a[0]), Exact = OneAtZero,
            Latex = @"\operatorname{sech}", C = "1.0/cosh({0})", CSharp = "1.0/Math.Cosh({0})", Python = "1.0/np.cosh({0})",
            Source = "DLMF 4.34.5",
        },
        new()
        {
            Name = "csch", Kernel = (Func<double, double>)HyperbolicFunctions.Csch, Parity = Parity.Odd,
            Vectors = static () => VectorKernel.Unary<Vectors.Csch>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexCircle.Csch,
            Partial = static (a, f, _) => -f * Coth(a[0]),
            Domain = "x != 0", Samples = [new(0.2, 3)],
            Latex = @"\operatorname{csch}", C = "1.0/sinh({0})", CSharp = "1.0/Math.Sinh({0})", Python = "1.0/np.sinh({0})",
            Source = "DLMF 4.34.4",
        },
        new()
        {
            Name = "asinh", Synonyms = ["arcsinh", "arsinh"], Kernel = (Func<double, double>)Math.Asinh, Parity = Parity.Odd,
            Vectors = static () => VectorKernel.Unary<Vectors.Asinh>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexInverses.Asinh,
            Partial = static (a, _, _) => 1 / Sqrt((a[0] ^ 2) + 1), Exact = ZeroAtZero,
            Latex = @"\operatorname{arsinh}", MathML = "arcsinh", C = "asinh({0})", CSharp = "Math.Asinh({0})", Python = "np.arcsinh({0})",
            Source = "DLMF 4.37.16",
        },
        new()
        {
            Name = "acosh", Synonyms = ["arccosh", "arcosh"], Kernel = (Func<double, double>)Math.Acosh,
            Vectors = static () => VectorKernel.Unary<Vectors.Acosh>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexInverses.Acosh,
            Partial = static (a, _, _) => 1 / Sqrt((a[0] ^ 2) - 1), Exact = ZeroAtOne,
            Domain = "x >= 1", Samples = [new(1.1, 4)],
            Latex = @"\operatorname{arcosh}", MathML = "arccosh", C = "acosh({0})", CSharp = "Math.Acosh({0})", Python = "np.arccosh({0})",
            Source = "DLMF 4.37.19",
        },
        new()
        {
            Name = "atanh", Synonyms = ["arctanh", "artanh"], Kernel = (Func<double, double>)Math.Atanh, Parity = Parity.Odd,
            Vectors = static () => VectorKernel.Unary<Vectors.Atanh>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexInverses.Atanh,
            Partial = static (a, _, _) => 1 / (1 - (a[0] ^ 2)), Exact = ZeroAtZero,
            Domain = "-1 < x < 1", Samples = [new(-0.9, 0.9)],
            Latex = @"\operatorname{artanh}", MathML = "arctanh", C = "atanh({0})", CSharp = "Math.Atanh({0})", Python = "np.arctanh({0})",
            Source = "DLMF 4.37.24",
        },
        new()
        {
            Name = "acoth", Synonyms = ["arccoth", "arcoth"], Kernel = (Func<double, double>)HyperbolicFunctions.Acoth, Parity = Parity.Odd,
            Vectors = static () => VectorKernel.Unary<Vectors.Acoth>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexInverses.Acoth,
            Partial = static (a, _, _) => 1 / (1 - (a[0] ^ 2)),
            Domain = "abs(x) > 1", Samples = [new(1.1, 4)],
            Latex = @"\operatorname{arcoth}", MathML = "arccoth",
            Source = "DLMF 4.37.9",
        },
        new()
        {
            Name = "asech", Synonyms = ["arcsech", "arsech"], Kernel = (Func<double, double>)HyperbolicFunctions.Asech,
            Vectors = static () => VectorKernel.Unary<Vectors.Asech>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexInverses.Asech,
            Partial = static (a, _, _) => -1 / (a[0] * Sqrt(1 - (a[0] ^ 2))), Exact = ZeroAtOne,
            Domain = "0 < x <= 1", Samples = [new(0.1, 0.9)],
            Latex = @"\operatorname{arsech}", MathML = "arcsech",
            Source = "DLMF 4.37.8",
        },
        new()
        {
            Name = "acsch", Synonyms = ["arccsch", "arcsch"], Kernel = (Func<double, double>)HyperbolicFunctions.Acsch, Parity = Parity.Odd,
            Vectors = static () => VectorKernel.Unary<Vectors.Acsch>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexInverses.Acsch,
            Partial = static (a, _, _) => -1 / (Abs(a[0]) * Sqrt((a[0] ^ 2) + 1)),
            Domain = "x != 0", Samples = [new(0.2, 3)],
            Latex = @"\operatorname{arcsch}", MathML = "arccsch",
            Source = "DLMF 4.37.7",
        },
    ];

    private static Expr? ZeroAtZero(ReadOnlySpan<Expr> a) => a[0] == Number.Zero ? 0 : null;

    private static Expr? OneAtZero(ReadOnlySpan<Expr> a) => a[0] == Number.Zero ? 1 : null;

    private static Expr? ZeroAtOne(ReadOnlySpan<Expr> a) => a[0] == Number.One ? 0 : null;
}
