using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Codegen.Lowering;

/// <summary>A sum of exponentials over an index, <c>sum(c*exp(b), k, lower, upper)</c>, as a node of its own: its value is the sum
/// without a factor exp(shift), so that nothing in it is too large, and the shift is another node.</summary>
/// <remarks>The nodes are applications of rows that no user can name, made and written by lowering alone.</remarks>
internal static class ScaledSum
{
    private static readonly Function Weighted = Row("weighted exponential", 2, (Func<double, double, double>)WeightedExp);
    private static readonly Function Scaled = Row("scaled sum", 1, (Func<double, double>)Unscaled);
    private static readonly Function ShiftOf = Row("shift", 1, (Func<double, double>)NoShift);

    /// <summary>The rows of these nodes.</summary>
    public static IReadOnlyList<Function> Rows { get; } = [Weighted, Scaled, ShiftOf];

    /// <summary>A term as <c>coefficient*exp(exponent)</c>, or null if it is not of that form.</summary>
    public static (Expr Coefficient, Expr Exponent)? Split(Expr term)
    {
        if (term is Pow { Exponent: var whole } power && power.Base == Constant.E) return (Number.One, whole);
        if (term is not Mul) return null;
        var place = -1;
        for (var i = 0; i < term.Children.Length; i++)
        {
            if (term.Children[i] is Pow factor && factor.Base == Constant.E) place = i;
        }

        if (place < 0) return null;
        Expr[] others = [.. term.Children[..place], .. term.Children[(place + 1)..]];
        return (Mul.Create(others), ((Pow)term.Children[place]).Exponent);
    }

    /// <summary>The sum without its factor, and the shift.</summary>
    public static (Expr Total, Expr Shift) Create(Series sum, Expr coefficient, Expr exponent)
    {
        var body = Apply.Create(Weighted, coefficient, exponent);
        var total = Apply.Create(Scaled, Series.Sum(body, sum.Index, sum.Lower, sum.Upper));
        return (total, Apply.Create(ShiftOf, total));
    }

    /// <summary>The series that a node scales, or null if it is no such node.</summary>
    public static Series? SeriesOf(Expr node) => node is Apply { Function: { } row } && row == Scaled ? (Series)node.Children[0] : null;

    /// <summary>The scaled sum whose shift a node is, or null if it is none.</summary>
    public static Expr? TotalOfShift(Expr node) => node is Apply { Function: { } row } && row == ShiftOf ? node.Children[0] : null;

    /// <summary>Whether a series is the operand of such a node.</summary>
    public static bool IsWeighted(Series series) => series.Body is Apply { Function: { } row } && row == Weighted;

    /// <summary>The two parts of what a scaled sum adds.</summary>
    public static (Expr Coefficient, Expr Exponent) PartsOf(Series series) => (series.Body.Children[0], series.Body.Children[1]);

    private static double WeightedExp(double coefficient, double exponent) => coefficient * Math.Exp(exponent);

    // To the interpreter, which folds integrals around such sums, nothing is scaled.
    private static double Unscaled(double sum) => sum;

    private static double NoShift(double _) => 0;

    private static Function Row(string name, int arity, Delegate kernel) => new()
    {
        Name = name, MinArity = arity, MaxArity = arity, Kernel = kernel,
        Partial = (_, _, _) => throw new InvalidOperationException($"{name} is not differentiated."),
    };
}
