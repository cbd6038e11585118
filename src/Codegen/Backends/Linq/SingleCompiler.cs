using System.Buffers;
using System.Linq.Expressions;
using System.Reflection;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Functions of floats: computed in double precision, and rounded once.</summary>
/// <remarks>That is never less accurate than float arithmetic, and kernels of functions exist in double precision only.</remarks>
internal static class SingleCompiler
{
    // Numbers that are on the stack.
    private const int Small = 64;

    /// <summary>Value and gradient over those in double precision.</summary>
    public static SingleGradientFunction Gradient(GradientFunction function, int inputs) => (x, gradient) =>
    {
        SpanAccess.RequirePoint(x.Length, inputs);
        SpanAccess.RequireResults(gradient.Length, inputs);
        if (2 * inputs <= Small)
        {
            Span<double> small = stackalloc double[Small];
            return Gradient(function, x, gradient, small[..(2 * inputs)]);
        }

        var rented = ArrayPool<double>.Shared.Rent(2 * inputs);
        try
        {
            return Gradient(function, x, gradient, rented.AsSpan(0, 2 * inputs));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    };

    private static float Gradient(GradientFunction function, ReadOnlySpan<float> x, Span<float> gradient, Span<double> room)
    {
        var point = room[..x.Length];
        var slopes = room[x.Length..];
        for (var k = 0; k < x.Length; k++) point[k] = x[k];
        var value = function(point, slopes);
        for (var k = 0; k < x.Length; k++) gradient[k] = (float)slopes[k];
        return (float)value;
    }

    public static T ToDelegate<T>(Tape tape, CompileOptions? options, CancellationToken cancellationToken)
        where T : Delegate
    {
        var inputs = tape.Inputs.Select(name => Expression.Parameter(typeof(float), name)).ToArray();
        var type = Expression.GetDelegateType([.. Enumerable.Repeat(typeof(double), inputs.Length + 1)]);
        var make = typeof(Delegates).GetMethod(nameof(Delegates.ToDelegate))!.MakeGenericMethod(type);
        var function = (Delegate)make.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [tape, options, cancellationToken], null)!;
        var arguments = inputs.Select(input => Expression.Convert(input, typeof(double)));
        var value = Expression.Invoke(Expression.Constant(function, type), arguments);
        return Expression.Lambda<T>(Expression.Convert(value, typeof(float)), inputs).Compile().Calling(function);
    }
}
