using System.Linq.Expressions;
using System.Runtime.Intrinsics;
using Symbolic.Functions.Vectors;

namespace Symbolic.Tests.Functions.Vectors;

/// <summary>Vector kernels called from compiled expression trees, as code generators do.</summary>
internal static class VectorLoop
{
    public static Type[] Types { get; } = [typeof(Vector128<double>), typeof(Vector256<double>), typeof(Vector512<double>)];

    /// <summary>The values of a kernel at points, each an array of arguments.</summary>
    public static double[] Run(VectorKernel kernel, Type vectorType, IReadOnlyList<double[]> points) =>
        Run(operands => kernel.Call(vectorType, operands), vectorType, points);

    /// <summary>One of the two values of a kernel that writes to its second operand.</summary>
    public static double[] RunPair(VectorKernel kernel, Type vectorType, IReadOnlyList<double[]> points, int which)
    {
        return Run(Pair, vectorType, points);

        Expression Pair(IEnumerable<Expression> operands)
        {
            var (first, second) = (Expression.Variable(vectorType), Expression.Variable(vectorType));
            var both = Expression.Assign(first, kernel.Call(vectorType, operands.Append(second)));
            return Expression.Block([first, second], both, which == 0 ? first : second);
        }
    }

    private static double[] Run(Func<IEnumerable<Expression>, Expression> call, Type vectorType, IReadOnlyList<double[]> points)
    {
        var (columns, values) = (Expression.Parameter(typeof(double[][])), Expression.Parameter(typeof(double[])));
        var index = Expression.Parameter(typeof(int));
        var operands = from i in Enumerable.Range(0, points[0].Length)
                       let column = Expression.ArrayIndex(columns, Expression.Constant(i))
                       select Expression.Call(typeof(VectorLoop), LoadFrom(vectorType), null, column, index);
        var store = Expression.Call(typeof(VectorLoop), nameof(Store), null, call(operands), values, index);
        var step = Expression.Lambda<Action<double[][], double[], int>>(store, columns, values, index).Compile();

        // The last vector repeats the last point.
        var lanes = vectorType == typeof(Vector512<double>) ? 8 : vectorType == typeof(Vector256<double>) ? 4 : 2;
        var count = (points.Count + lanes - 1) / lanes * lanes;
        var padded = Enumerable.Range(0, count).Select(n => points[Math.Min(n, points.Count - 1)]).ToArray();
        var arguments = Enumerable.Range(0, points[0].Length).Select(i => padded.Select(point => point[i]).ToArray()).ToArray();
        var result = new double[padded.Length];
        for (var start = 0; start < result.Length; start += lanes) step(arguments, result, start);
        return result[..points.Count];
    }

    private static string LoadFrom(Type vectorType) =>
        vectorType == typeof(Vector512<double>) ? nameof(LoadWide)
        : vectorType == typeof(Vector256<double>) ? nameof(LoadNormal)
        : nameof(LoadNarrow);

    private static Vector128<double> LoadNarrow(double[] from, int index) => Vector128.Create(from, index);

    private static Vector256<double> LoadNormal(double[] from, int index) => Vector256.Create(from, index);

    private static Vector512<double> LoadWide(double[] from, int index) => Vector512.Create(from, index);

    private static void Store(Vector128<double> value, double[] to, int index) => value.CopyTo(to, index);

    private static void Store(Vector256<double> value, double[] to, int index) => value.CopyTo(to, index);

    private static void Store(Vector512<double> value, double[] to, int index) => value.CopyTo(to, index);
}
