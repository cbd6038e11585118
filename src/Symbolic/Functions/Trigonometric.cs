using System.Collections.Immutable;
using System.Numerics;
using Symbolic.Expressions;
using Symbolic.Functions.Kernels;
using Symbolic.Functions.Vectors;
using static Symbolic.Maths;

namespace Symbolic.Functions;

/// <summary>The circular functions and their inverses.</summary>
internal static class Trigonometric
{
    public static readonly ImmutableArray<Function> Rows =
    [
        new()
        {
            Name = "sin", Kernel = (Func<double, double>)Math.Sin, Parity = Parity.Odd, Period = "2*pi",
            Vectors = static () => VectorKernel.Unary<Vectors.Sin>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexCircle.Sin,
            Partial = static (a, _, _) => Cos(a[0]), Exact = static a => AnglesOfPi.Sin(a[0]),
            Latex = @"\sin", C = "sin({0})", CSharp = "Math.Sin({0})", Python = "np.sin({0})", Source = "DLMF 4.20.1",
        },
        new()
        {
            Name = "cos", Kernel = (Func<double, double>)Math.Cos, Parity = Parity.Even, Period = "2*pi",
            Vectors = static () => VectorKernel.Unary<Vectors.Cos>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexCircle.Cos,
            Partial = static (a, _, _) => -Sin(a[0]), Exact = static a => AnglesOfPi.Cos(a[0]),
            Latex = @"\cos", C = "cos({0})", CSharp = "Math.Cos({0})", Python = "np.cos({0})", Source = "DLMF 4.20.2",
        },
        new()
        {
            Name = "tan", Kernel = (Func<double, double>)Math.Tan, Parity = Parity.Odd, Period = "pi",
            Vectors = static () => VectorKernel.Unary<Vectors.Tan>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexCircle.Tan,
            Partial = static (a, _, _) => Sec(a[0]) ^ 2, Exact = static a => AnglesOfPi.Tan(a[0]),
            Domain = "x != pi/2 + n*pi", Samples = [new(-1.4, 1.4)],
            Latex = @"\tan", C = "tan({0})", CSharp = "Math.Tan({0})", Python = "np.tan({0})", Source = "DLMF 4.20.3",
        },
        new()
        {
            Name = "cot", Kernel = (Func<double, double>)TrigonometricFunctions.Cot, Parity = Parity.Odd, Period = "pi",
            Vectors = static () => VectorKernel.Unary<Vectors.Cot>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexCircle.Cot,
            Partial = static (a, _, _) => -(Csc(a[0]) ^ 2), Exact = static a => Reciprocal(AnglesOfPi.Tan(a[0])),
            Domain = "x != n*pi", Samples = [new(0.2, 3)],
            Latex = @"\cot", C = "1.0/tan({0})", CSharp = "1.0/Math.Tan({0})", Python = "1.0/np.tan({0})", Source = "DLMF 4.20.6",
        },
        new()
        {
            Name = "sec", Kernel = (Func<double, double>)TrigonometricFunctions.Sec, Parity = Parity.Even, Period = "2*pi",
            Vectors = static () => VectorKernel.Unary<Vectors.Sec>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexCircle.Sec,
            Partial = static (a, f, _) => f * Tan(a[0]), Exact = static a => Reciprocal(AnglesOfPi.Cos(a[0])),
            Domain = "x != pi/2 + n*pi", Samples = [new(-1.4, 1.4)],
            Latex = @"\sec", C = "1.0/cos({0})", CSharp = "1.0/Math.Cos({0})", Python = "1.0/np.cos({0})", Source = "DLMF 4.20.5",
        },
        new()
        {
            Name = "csc", Kernel = (Func<double, double>)TrigonometricFunctions.Csc, Parity = Parity.Odd, Period = "2*pi",
            Vectors = static () => VectorKernel.Unary<Vectors.Csc>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexCircle.Csc,
            Partial = static (a, f, _) => -f * Cot(a[0]), Exact = static a => Reciprocal(AnglesOfPi.Sin(a[0])),
            Domain = "x != n*pi", Samples = [new(0.2, 3)],
            Latex = @"\csc", C = "1.0/sin({0})", CSharp = "1.0/Math.Sin({0})", Python = "1.0/np.sin({0})", Source = "DLMF 4.20.4",
        },
        new()
        {
            Name = "asin", Synonyms = ["arcsin"], Kernel = (Func<double, double>)Math.Asin, Parity = Parity.Odd,
            Vectors = static () => VectorKernel.Unary<Vectors.Asin>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexInverses.Asin,
            Partial = static (a, _, _) => 1 / Sqrt(1 - (a[0] ^ 2)), Exact = static a => AnglesOfPi.Asin(a[0]),
            Domain = "-1 <= x <= 1", Samples = [new(-0.9, 0.9)],
            Latex = @"\arcsin", MathML = "arcsin", C = "asin({0})", CSharp = "Math.Asin({0})", Python = "np.arcsin({0})",
            Source = "DLMF 4.24.7",
        },
        new()
        {
            Name = "acos", Synonyms = ["arccos"], Kernel = (Func<double, double>)Math.Acos,
            Vectors = static () => VectorKernel.Unary<Vectors.Acos>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexInverses.Acos,
            Partial = static (a, _, _) => -1 / Sqrt(1 - (a[0] ^ 2)),
            Exact = static a => AnglesOfPi.Asin(a[0]) is { } angle ? Constant.Pi / 2 - angle : null,
            Domain = "-1 <= x <= 1", Samples = [new(-0.9, 0.9)],
            Latex = @"\arccos", MathML = "arccos", C = "acos({0})", CSharp = "Math.Acos({0})", Python = "np.arccos({0})",
            Source = "DLMF 4.24.8",
        },
        new()
        {
            Name = "atan", Synonyms = ["arctan"], Kernel = (Func<double, double>)Math.Atan, Parity = Parity.Odd,
            Vectors = static () => VectorKernel.Unary<Vectors.Atan>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexInverses.Atan,
            Partial = static (a, _, _) => 1 / (1 + (a[0] ^ 2)), Exact = static a => AnglesOfPi.Atan(a[0]),
            Latex = @"\arctan", MathML = "arctan", C = "atan({0})", CSharp = "Math.Atan({0})", Python = "np.arctan({0})",
            Source = "DLMF 4.24.9",
        },
        new()
        {
            Name = "acot", Synonyms = ["arccot"], Kernel = (Func<double, double>)TrigonometricFunctions.Acot,
            Vectors = static () => VectorKernel.Unary<Vectors.Acot>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexInverses.Acot,
            Partial = static (a, _, _) => -1 / (1 + (a[0] ^ 2)),
            Exact = static a => a[0] == Number.Zero ? Constant.Pi / 2 : a[0] is Number ? AnglesOfPi.Atan(1 / a[0]) : null,
            Domain = "all real numbers; jumps at 0", Samples = [new(0.2, 3)], Kink = "{0} = 0",
            Latex = @"\operatorname{arccot}", MathML = "arccot",
            Source = "DLMF 4.23.9",
        },
        new()
        {
            Name = "asec", Synonyms = ["arcsec"], Kernel = (Func<double, double>)TrigonometricFunctions.Asec,
            Vectors = static () => VectorKernel.Unary<Vectors.Asec>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexInverses.Asec,
            Partial = static (a, _, _) => 1 / (Abs(a[0]) * Sqrt((a[0] ^ 2) - 1)),
            Exact = static a => a[0] is Number && a[0] != Number.Zero && AnglesOfPi.Asin(1 / a[0]) is { } angle
                ? Constant.Pi / 2 - angle
                : null,
            Domain = "abs(x) >= 1", Samples = [new(1.1, 4)],
            Latex = @"\operatorname{arcsec}", MathML = "arcsec",
            Source = "DLMF 4.23.8",
        },
        new()
        {
            Name = "acsc", Synonyms = ["arccsc"], Kernel = (Func<double, double>)TrigonometricFunctions.Acsc, Parity = Parity.Odd,
            Vectors = static () => VectorKernel.Unary<Vectors.Acsc>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexInverses.Acsc,
            Partial = static (a, _, _) => -1 / (Abs(a[0]) * Sqrt((a[0] ^ 2) - 1)),
            Exact = static a => a[0] is Number && a[0] != Number.Zero ? AnglesOfPi.Asin(1 / a[0]) : null,
            Domain = "abs(x) >= 1", Samples = [new(1.1, 4)],
            Latex = @"\operatorname{arccsc}", MathML = "arccsc",
            Source = "DLMF 4.23.7",
        },
        new()
        {
            Name = "atan2", Synonyms = ["arctan2"], MinArity = 2, MaxArity = 2, Kernel = (Func<double, double, double>)Math.Atan2,
            Vectors = static () => VectorKernel.Binary<Vectors.Atan2>(),
            Partial = static (a, _, index) => (index == 0 ? a[1] : -a[0]) / ((a[0] ^ 2) + (a[1] ^ 2)),
            Domain = "(y, x) != (0, 0)", Samples = [new(0.2, 2), new(0.2, 2)],
            Latex = @"\operatorname{atan2}", C = "atan2({0}, {1})", CSharp = "Math.Atan2({0}, {1})", Python = "np.arctan2({0}, {1})",
            Source = "the angle of the point (x, y), in (-pi, pi]",
        },
    ];

    private static Expr? Reciprocal(Expr? value) => value is null || value == Number.Zero || value == Constant.Undefined ? null : 1 / value;
}
