using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic;

/// <summary>The functions of the table as methods, so that C# reads like mathematics:
/// <c>using static Symbolic.Maths;</c> and then <c>2 * x + Sin(y)</c>.</summary>
public static class Maths
{
    private static readonly Lazy<Function> SinRow = Row("sin", 1);
    private static readonly Lazy<Function> CosRow = Row("cos", 1);
    private static readonly Lazy<Function> TanRow = Row("tan", 1);
    private static readonly Lazy<Function> CotRow = Row("cot", 1);
    private static readonly Lazy<Function> SecRow = Row("sec", 1);
    private static readonly Lazy<Function> CscRow = Row("csc", 1);
    private static readonly Lazy<Function> AsinRow = Row("asin", 1);
    private static readonly Lazy<Function> AcosRow = Row("acos", 1);
    private static readonly Lazy<Function> AtanRow = Row("atan", 1);
    private static readonly Lazy<Function> AcotRow = Row("acot", 1);
    private static readonly Lazy<Function> AsecRow = Row("asec", 1);
    private static readonly Lazy<Function> AcscRow = Row("acsc", 1);
    private static readonly Lazy<Function> SinhRow = Row("sinh", 1);
    private static readonly Lazy<Function> CoshRow = Row("cosh", 1);
    private static readonly Lazy<Function> TanhRow = Row("tanh", 1);
    private static readonly Lazy<Function> CothRow = Row("coth", 1);
    private static readonly Lazy<Function> SechRow = Row("sech", 1);
    private static readonly Lazy<Function> CschRow = Row("csch", 1);
    private static readonly Lazy<Function> AsinhRow = Row("asinh", 1);
    private static readonly Lazy<Function> AcoshRow = Row("acosh", 1);
    private static readonly Lazy<Function> AtanhRow = Row("atanh", 1);
    private static readonly Lazy<Function> AcothRow = Row("acoth", 1);
    private static readonly Lazy<Function> AsechRow = Row("asech", 1);
    private static readonly Lazy<Function> AcschRow = Row("acsch", 1);
    private static readonly Lazy<Function> LogRow = Row("ln", 1);
    private static readonly Lazy<Function> Log2Row = Row("log2", 1);
    private static readonly Lazy<Function> Log10Row = Row("log10", 1);
    private static readonly Lazy<Function> Log1pRow = Row("log1p", 1);
    private static readonly Lazy<Function> Expm1Row = Row("expm1", 1);
    private static readonly Lazy<Function> CbrtRow = Row("cbrt", 1);
    private static readonly Lazy<Function> AbsRow = Row("abs", 1);
    private static readonly Lazy<Function> SignRow = Row("sign", 1);
    private static readonly Lazy<Function> FloorRow = Row("floor", 1);
    private static readonly Lazy<Function> CeilRow = Row("ceil", 1);
    private static readonly Lazy<Function> RoundRow = Row("round", 1);
    private static readonly Lazy<Function> HeavisideRow = Row("heaviside", 1);
    private static readonly Lazy<Function> SigmoidRow = Row("sigmoid", 1);
    private static readonly Lazy<Function> ReluRow = Row("relu", 1);
    private static readonly Lazy<Function> SoftplusRow = Row("softplus", 1);
    private static readonly Lazy<Function> ErfRow = Row("erf", 1);
    private static readonly Lazy<Function> ErfcRow = Row("erfc", 1);
    private static readonly Lazy<Function> GammaRow = Row("gamma", 1);
    private static readonly Lazy<Function> LogGammaRow = Row("lgamma", 1);
    private static readonly Lazy<Function> DigammaRow = Row("digamma", 1);
    private static readonly Lazy<Function> TrigammaRow = Row("trigamma", 1);
    private static readonly Lazy<Function> LambertWRow = Row("lambertw", 1);
    private static readonly Lazy<Function> FactorialRow = Row("factorial", 1);
    private static readonly Lazy<Function> LogBaseRow = Row("log", 2);
    private static readonly Lazy<Function> Atan2Row = Row("atan2", 2);
    private static readonly Lazy<Function> HypotRow = Row("hypot", 2);
    private static readonly Lazy<Function> PolygammaRow = Row("polygamma", 2);
    private static readonly Lazy<Function> ClampRow = Row("clamp", 3);
    private static readonly Lazy<Function> MinRow = Row("min", 2);
    private static readonly Lazy<Function> MaxRow = Row("max", 2);

    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    public static Expr Pi => Constant.Pi;

    /// <summary>Euler's number.</summary>
    public static Expr E => Constant.E;

    /// <summary>A symbol.</summary>
    /// <param name="name">Its name.</param>
    public static Symbol Symbol(string name) => Expressions.Symbol.Named(name);

    /// <summary>Two symbols at once.</summary>
    /// <param name="first">The name of the first.</param>
    /// <param name="second">The name of the second.</param>
    public static (Symbol First, Symbol Second) Symbols(string first, string second) => (Symbol(first), Symbol(second));

    /// <summary>Three symbols at once.</summary>
    /// <param name="first">The name of the first.</param>
    /// <param name="second">The name of the second.</param>
    /// <param name="third">The name of the third.</param>
    public static (Symbol First, Symbol Second, Symbol Third) Symbols(string first, string second, string third) =>
        (Symbol(first), Symbol(second), Symbol(third));

    /// <summary>The components of a vector, as variables: <c>x[1]</c>, <c>x[2]</c>, ….</summary>
    /// <param name="name">Its name.</param>
    /// <param name="count">How many there are.</param>
    public static Expr[] Vector(string name, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var components = new Expr[count];
        for (var i = 0; i < count; i++) components[i] = Indexed.Create(name, i + 1);
        return components;
    }

    /// <summary>The entries of a matrix, as variables, row by row: <c>X[1,1]</c>, <c>X[1,2]</c>, ….</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    public static Expr[] Matrix(string name, int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        var entries = new Expr[checked(rows * columns)];
        for (var i = 0; i < entries.Length; i++) entries[i] = Indexed.Create(name, (i / columns) + 1, (i % columns) + 1);
        return entries;
    }

    /// <summary>The square root, a power with exponent 1/2.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Sqrt(Expr x) => Pow.Create(x, Number.Half);

    /// <summary>The exponential function, a power of Euler's number.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Exp(Expr x) => Pow.Create(Constant.E, x);

    /// <summary>The sum of any number of terms, made at once: adding many terms one by one costs quadratic time.</summary>
    /// <param name="terms">The terms.</param>
    public static Expr Total(IEnumerable<Expr> terms) => Add.Create(terms.ToArray());

    /// <summary>The sum of a term over an index.</summary>
    /// <param name="body">What is added.</param>
    /// <param name="index">The index.</param>
    /// <param name="lower">Its first value.</param>
    /// <param name="upper">Its last value.</param>
    public static Expr Sum(Expr body, Symbol index, Expr lower, Expr upper) => Series.Sum(body, index, lower, upper);

    /// <summary>The product of a term over an index.</summary>
    /// <param name="body">What is multiplied.</param>
    /// <param name="index">The index.</param>
    /// <param name="lower">Its first value.</param>
    /// <param name="upper">Its last value.</param>
    public static Expr Product(Expr body, Symbol index, Expr lower, Expr upper) => Series.Product(body, index, lower, upper);

    /// <summary>The logarithm to any base.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="b">The base.</param>
    public static Expr Log(Expr x, Expr b) => Apply.Create(LogBaseRow.Value, x, b);

    /// <summary>The angle of the point (x, y), in (-pi, pi].</summary>
    /// <param name="y">The ordinate.</param>
    /// <param name="x">The abscissa.</param>
    public static Expr Atan2(Expr y, Expr x) => Apply.Create(Atan2Row.Value, y, x);

    /// <summary>The length of the vector (x, y).</summary>
    /// <param name="x">One component.</param>
    /// <param name="y">The other component.</param>
    public static Expr Hypot(Expr x, Expr y) => Apply.Create(HypotRow.Value, x, y);

    /// <summary>The n-th derivative of the digamma function.</summary>
    /// <param name="n">A whole number.</param>
    /// <param name="x">The argument.</param>
    public static Expr Polygamma(Expr n, Expr x) => Apply.Create(PolygammaRow.Value, n, x);

    /// <summary>The value of x, or the bound that it exceeds.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="lo">The lower bound.</param>
    /// <param name="hi">The upper bound.</param>
    public static Expr Clamp(Expr x, Expr lo, Expr hi) => Apply.Create(ClampRow.Value, x, lo, hi);

    /// <summary>The smallest of some terms.</summary>
    /// <param name="terms">At least one term.</param>
    public static Expr Min(params ReadOnlySpan<Expr> terms) => Apply.Create(MinRow.Value, terms);

    /// <summary>The largest of some terms.</summary>
    /// <param name="terms">At least one term.</param>
    public static Expr Max(params ReadOnlySpan<Expr> terms) => Apply.Create(MaxRow.Value, terms);

    /// <summary>The sine.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Sin(Expr x) => Apply.Create(SinRow.Value, x);

    /// <summary>The cosine.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Cos(Expr x) => Apply.Create(CosRow.Value, x);

    /// <summary>The tangent.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Tan(Expr x) => Apply.Create(TanRow.Value, x);

    /// <summary>The cotangent.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Cot(Expr x) => Apply.Create(CotRow.Value, x);

    /// <summary>The secant.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Sec(Expr x) => Apply.Create(SecRow.Value, x);

    /// <summary>The cosecant.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Csc(Expr x) => Apply.Create(CscRow.Value, x);

    /// <summary>The inverse sine, in [-pi/2, pi/2].</summary>
    /// <param name="x">The argument.</param>
    public static Expr Asin(Expr x) => Apply.Create(AsinRow.Value, x);

    /// <summary>The inverse cosine, in [0, pi].</summary>
    /// <param name="x">The argument.</param>
    public static Expr Acos(Expr x) => Apply.Create(AcosRow.Value, x);

    /// <summary>The inverse tangent, in (-pi/2, pi/2).</summary>
    /// <param name="x">The argument.</param>
    public static Expr Atan(Expr x) => Apply.Create(AtanRow.Value, x);

    /// <summary>The inverse cotangent atan(1/x).</summary>
    /// <param name="x">The argument.</param>
    public static Expr Acot(Expr x) => Apply.Create(AcotRow.Value, x);

    /// <summary>The inverse secant acos(1/x).</summary>
    /// <param name="x">The argument.</param>
    public static Expr Asec(Expr x) => Apply.Create(AsecRow.Value, x);

    /// <summary>The inverse cosecant asin(1/x).</summary>
    /// <param name="x">The argument.</param>
    public static Expr Acsc(Expr x) => Apply.Create(AcscRow.Value, x);

    /// <summary>The hyperbolic sine.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Sinh(Expr x) => Apply.Create(SinhRow.Value, x);

    /// <summary>The hyperbolic cosine.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Cosh(Expr x) => Apply.Create(CoshRow.Value, x);

    /// <summary>The hyperbolic tangent.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Tanh(Expr x) => Apply.Create(TanhRow.Value, x);

    /// <summary>The hyperbolic cotangent.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Coth(Expr x) => Apply.Create(CothRow.Value, x);

    /// <summary>The hyperbolic secant.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Sech(Expr x) => Apply.Create(SechRow.Value, x);

    /// <summary>The hyperbolic cosecant.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Csch(Expr x) => Apply.Create(CschRow.Value, x);

    /// <summary>The inverse hyperbolic sine.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Asinh(Expr x) => Apply.Create(AsinhRow.Value, x);

    /// <summary>The inverse hyperbolic cosine, for x >= 1.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Acosh(Expr x) => Apply.Create(AcoshRow.Value, x);

    /// <summary>The inverse hyperbolic tangent, for -1 &lt; x &lt; 1.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Atanh(Expr x) => Apply.Create(AtanhRow.Value, x);

    /// <summary>The inverse hyperbolic cotangent, for abs(x) > 1.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Acoth(Expr x) => Apply.Create(AcothRow.Value, x);

    /// <summary>The inverse hyperbolic secant, for 0 &lt; x &lt;= 1.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Asech(Expr x) => Apply.Create(AsechRow.Value, x);

    /// <summary>The inverse hyperbolic cosecant.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Acsch(Expr x) => Apply.Create(AcschRow.Value, x);

    /// <summary>The natural logarithm.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Log(Expr x) => Apply.Create(LogRow.Value, x);

    /// <summary>The logarithm to base 2.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Log2(Expr x) => Apply.Create(Log2Row.Value, x);

    /// <summary>The logarithm to base 10.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Log10(Expr x) => Apply.Create(Log10Row.Value, x);

    /// <summary>The logarithm of 1 + x, accurate near 0.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Log1p(Expr x) => Apply.Create(Log1pRow.Value, x);

    /// <summary>The exp(x) - 1, accurate near 0.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Expm1(Expr x) => Apply.Create(Expm1Row.Value, x);

    /// <summary>The real cube root, also of negative numbers.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Cbrt(Expr x) => Apply.Create(CbrtRow.Value, x);

    /// <summary>The absolute value.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Abs(Expr x) => Apply.Create(AbsRow.Value, x);

    /// <summary>The sign: -1, 0 or 1.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Sign(Expr x) => Apply.Create(SignRow.Value, x);

    /// <summary>The largest whole number that is at most x.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Floor(Expr x) => Apply.Create(FloorRow.Value, x);

    /// <summary>The smallest whole number that is at least x.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Ceil(Expr x) => Apply.Create(CeilRow.Value, x);

    /// <summary>The nearest whole number, halves to even.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Round(Expr x) => Apply.Create(RoundRow.Value, x);

    /// <summary>The unit step, 1/2 at 0.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Heaviside(Expr x) => Apply.Create(HeavisideRow.Value, x);

    /// <summary>The logistic function 1/(1 + exp(-x)).</summary>
    /// <param name="x">The argument.</param>
    public static Expr Sigmoid(Expr x) => Apply.Create(SigmoidRow.Value, x);

    /// <summary>The positive part max(x, 0).</summary>
    /// <param name="x">The argument.</param>
    public static Expr Relu(Expr x) => Apply.Create(ReluRow.Value, x);

    /// <summary>The log(1 + exp(x)).</summary>
    /// <param name="x">The argument.</param>
    public static Expr Softplus(Expr x) => Apply.Create(SoftplusRow.Value, x);

    /// <summary>The error function.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Erf(Expr x) => Apply.Create(ErfRow.Value, x);

    /// <summary>The complementary error function 1 - erf(x).</summary>
    /// <param name="x">The argument.</param>
    public static Expr Erfc(Expr x) => Apply.Create(ErfcRow.Value, x);

    /// <summary>The gamma function.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Gamma(Expr x) => Apply.Create(GammaRow.Value, x);

    /// <summary>The logarithm of the absolute value of the gamma function.</summary>
    /// <param name="x">The argument.</param>
    public static Expr LogGamma(Expr x) => Apply.Create(LogGammaRow.Value, x);

    /// <summary>The logarithmic derivative of the gamma function.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Digamma(Expr x) => Apply.Create(DigammaRow.Value, x);

    /// <summary>The derivative of the digamma function.</summary>
    /// <param name="x">The argument.</param>
    public static Expr Trigamma(Expr x) => Apply.Create(TrigammaRow.Value, x);

    /// <summary>The Lambert function: the w >= -1 with w*exp(w) = x.</summary>
    /// <param name="x">The argument.</param>
    public static Expr LambertW(Expr x) => Apply.Create(LambertWRow.Value, x);

    /// <summary>The factorial gamma(x + 1).</summary>
    /// <param name="x">The argument.</param>
    public static Expr Factorial(Expr x) => Apply.Create(FactorialRow.Value, x);

    // Rows are looked up when first used: the table itself is built with these methods.
    private static Lazy<Function> Row(string name, int arity) => new(() => FunctionTable.Default.Get(name, arity));
}
