using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Tests.Functions;

/// <summary>Points inside the sampling intervals of a row, and the value of a term at a point, by the kernels of the rows.</summary>
internal static class Points
{
    public static Symbol[] Variables { get; } = [Maths.Symbol("x_1"), Maths.Symbol("x_2"), Maths.Symbol("x_3")];

    /// <summary>How many arguments the row is tested with.</summary>
    public static int Arity(Function row) => row.MaxArity == int.MaxValue ? Math.Max(2, row.MinArity) : row.MaxArity;

    public static IEnumerable<double[]> Of(Function row, int count)
    {
        var arity = Arity(row);
        for (var n = 0; n < count; n++)
        {
            var point = new double[arity];
            for (var i = 0; i < arity; i++)
            {
                var (lower, upper) = row.Samples[Math.Min(i, row.Samples.Length - 1)];
                // Multiples of an irrational number fill the interval evenly; each argument takes its own.
                var part = (n + 0.5) * Math.Sqrt(2 + (3 * i)) % 1;
                point[i] = lower + (0.02 + (0.96 * part)) * (upper - lower);
            }

            yield return point;
        }
    }

    public static double Kernel(Function row, ReadOnlySpan<double> arguments) => row.Kernel switch
    {
        Func<double, double> f => f(arguments[0]),
        Func<double, double, double> f when row.MaxArity == int.MaxValue => Fold(f, arguments),
        Func<double, double, double> f => f(arguments[0], arguments[1]),
        Func<double, double, double, double> f => f(arguments[0], arguments[1], arguments[2]),
        _ => throw new InvalidOperationException($"No call for {row.Kernel.GetType()}."),
    };

    public static double Value(Expr term, ReadOnlySpan<double> point)
    {
        var values = new Dictionary<Expr, double>();
        foreach (var node in Traversal.ChildrenFirst(term))
        {
            var children = new double[node.Children.Length];
            for (var i = 0; i < children.Length; i++) children[i] = values[node.Children[i]];
            values[node] = node switch
            {
                Number number => number.Value.ToDouble(),
                Constant { Value: ConstantKind.Pi } => Math.PI,
                Constant { Value: ConstantKind.E } => Math.E,
                Constant { Value: ConstantKind.Infinity } => double.PositiveInfinity,
                Constant { Value: ConstantKind.True } => 1,
                Constant { Value: ConstantKind.False } => 0,
                Constant => double.NaN,
                Symbol symbol => point[Array.IndexOf(Variables, symbol)],
                Add => children.Sum(),
                Mul => children.Aggregate(1.0, (product, factor) => product * factor),
                Pow power => power.Base == Constant.E ? Math.Exp(children[1]) : Math.Pow(children[0], children[1]),
                Apply { Function: { } row } => Kernel(row, children),
                Piecewise => FirstThatHolds(children),
                Relation relation => Relation.Holds(relation.Comparison, children[0].CompareTo(children[1])) ? 1 : 0,
                { Kind: ExprKind.And } => children.Min(),
                { Kind: ExprKind.Or } => children.Max(),
                { Kind: ExprKind.Not } => 1 - children[0],
                _ => throw new InvalidOperationException($"No value for {node.Kind}."),
            };
        }

        return values[term];
    }

    private static double FirstThatHolds(double[] children)
    {
        for (var i = 0; i + 1 < children.Length; i += 2)
        {
            if (children[i + 1] != 0) return children[i];
        }

        return children[^1];
    }

    private static double Fold(Func<double, double, double> kernel, ReadOnlySpan<double> arguments)
    {
        var value = arguments[0];
        foreach (var argument in arguments[1..]) value = kernel(value, argument);
        return value;
    }
}
