using System.Linq.Expressions;
using System.Runtime.Intrinsics;
using Narrow = System.Runtime.Intrinsics.Vector128<double>;
using Normal = System.Runtime.Intrinsics.Vector256<double>;
using Wide = System.Runtime.Intrinsics.Vector512<double>;

namespace Symbolic.Functions.Vectors;

/// <summary>A function of doubles applied to vectors of them: static methods for expression trees to call.</summary>
/// <remarks>Vectors are <see cref="Vector128{T}"/>, <see cref="Vector256{T}"/> and <see cref="Vector512{T}"/> of double. At zeros
/// and infinities, at NaN and outside the domain the values are those of the scalar kernel; elsewhere they may differ from it in
/// the last places. The methods hold no state and may be called from any thread; they are compiled when first called.</remarks>
public sealed class VectorKernel
{
    private readonly Delegate[] _methods;
    private readonly Delegate? _scalar;

    private VectorKernel(Delegate[] methods, Delegate? scalar = null)
    {
        _methods = methods;
        _scalar = scalar;
    }

    /// <summary>x^y with the values of <see cref="Math.Pow(double, double)"/>: two operands.</summary>
    public static VectorKernel Power { get; } = Binary<Power>();

    /// <summary>The sine of the first operand; its cosine is assigned to the second one, a variable. Of doubles too.</summary>
    public static VectorKernel SinCos { get; } = new(
    [
        (SineAndCosine<Narrow>)VectorMethods.SinCos, (SineAndCosine<Normal>)VectorMethods.SinCos,
        (SineAndCosine<Wide>)VectorMethods.SinCos, (SineAndCosine<double>)VectorMethods.SinCos,
    ]);

    /// <summary>Whether the scalar kernel is called for one lane after the other, so that vectors gain nothing.</summary>
    public bool IsLaneByLane => _scalar is not null;

    /// <summary>The call of the method for a type of vectors.</summary>
    /// <param name="vectorType">The type of the operands and of the value.</param>
    /// <param name="operands">As many of that type as the scalar kernel has parameters.</param>
    /// <exception cref="ArgumentException">There is no method for that type, or the operands do not fit it.</exception>
    public MethodCallExpression Call(Type vectorType, params IEnumerable<Expression> operands)
    {
        foreach (var method in _methods)
        {
            if (method.Method.ReturnType != vectorType) continue;
            return Expression.Call(method.Method, _scalar is null ? operands : operands.Prepend(Expression.Constant(_scalar)));
        }

        throw new ArgumentException($"{vectorType} is no vector of doubles.", nameof(vectorType));
    }

    internal static VectorKernel Unary<TKernel>()
        where TKernel : struct, IUnaryKernel =>
        TKernel.IsShort
            ? new([
                (Func<Narrow, Narrow>)VectorMethods.Of<TKernel>, (Func<Normal, Normal>)VectorMethods.Of<TKernel>,
                (Func<Wide, Wide>)VectorMethods.Of<TKernel>,
            ])
            : new([
                (Func<Narrow, Narrow>)VectorMethods.Long<TKernel>, (Func<Normal, Normal>)VectorMethods.Long<TKernel>,
                (Func<Wide, Wide>)VectorMethods.Long<TKernel>,
            ]);

    internal static VectorKernel Binary<TKernel>()
        where TKernel : struct, IBinaryKernel =>
        TKernel.IsShort
            ? new([
                (Func<Narrow, Narrow, Narrow>)VectorMethods.Of<TKernel>, (Func<Normal, Normal, Normal>)VectorMethods.Of<TKernel>,
                (Func<Wide, Wide, Wide>)VectorMethods.Of<TKernel>,
            ])
            : new([
                (Func<Narrow, Narrow, Narrow>)VectorMethods.Long<TKernel>, (Func<Normal, Normal, Normal>)VectorMethods.Long<TKernel>,
                (Func<Wide, Wide, Wide>)VectorMethods.Long<TKernel>,
            ]);

    internal static VectorKernel Ternary<TKernel>()
        where TKernel : struct, ITernaryKernel =>
        new([
            (Func<Narrow, Narrow, Narrow, Narrow>)VectorMethods.Of<TKernel>,
            (Func<Normal, Normal, Normal, Normal>)VectorMethods.Of<TKernel>,
            (Func<Wide, Wide, Wide, Wide>)VectorMethods.Of<TKernel>,
        ]);

    /// <summary>The scalar kernel, called for each lane.</summary>
    internal static VectorKernel LaneByLane(Delegate kernel)
    {
        var method = kernel.Method;
        return method.GetParameters().Length switch
        {
            1 => new(
                [
                    (Func<Func<double, double>, Narrow, Narrow>)VectorMethods.Each,
                    (Func<Func<double, double>, Normal, Normal>)VectorMethods.Each,
                    (Func<Func<double, double>, Wide, Wide>)VectorMethods.Each,
                ],
                As<Func<double, double>>(kernel)),
            2 => new(
                [
                    (Func<Func<double, double, double>, Narrow, Narrow, Narrow>)VectorMethods.Each,
                    (Func<Func<double, double, double>, Normal, Normal, Normal>)VectorMethods.Each,
                    (Func<Func<double, double, double>, Wide, Wide, Wide>)VectorMethods.Each,
                ],
                As<Func<double, double, double>>(kernel)),
            _ => new(
                [
                    (Func<Func<double, double, double, double>, Narrow, Narrow, Narrow, Narrow>)VectorMethods.Each,
                    (Func<Func<double, double, double, double>, Normal, Normal, Normal, Normal>)VectorMethods.Each,
                    (Func<Func<double, double, double, double>, Wide, Wide, Wide, Wide>)VectorMethods.Each,
                ],
                As<Func<double, double, double, double>>(kernel)),
        };
    }

    // A row may hold its kernel as a delegate of another type with the same parameters.
    private static T As<T>(Delegate kernel)
        where T : Delegate =>
        kernel as T ?? (T)Delegate.CreateDelegate(typeof(T), kernel.Target, kernel.Method);
}
