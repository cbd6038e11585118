using System.Linq.Expressions;
using System.Reflection;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Functions of floats: computed in double precision, and rounded once.</summary>
/// <remarks>That is never less accurate than float arithmetic, and kernels of functions exist in double precision only.</remarks>
internal static class SingleCompiler
{
    private static readonly MethodInfo OfDoubles = typeof(Delegates).GetMethod(nameof(Delegates.ToDelegate))!;

    public static T ToDelegate<T>(Tape tape, CompileOptions? options, CancellationToken cancellationToken)
        where T : Delegate
    {
        var inputs = tape.Inputs.Select(name => Expression.Parameter(typeof(float), name)).ToArray();
        var type = Expression.GetDelegateType([.. Enumerable.Repeat(typeof(double), inputs.Length + 1)]);
        var make = OfDoubles.MakeGenericMethod(type);
        var function = (Delegate)make.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [tape, options, cancellationToken], null)!;
        var arguments = inputs.Select(input => Expression.Convert(input, typeof(double)));
        var value = Expression.Invoke(Expression.Constant(function, type), arguments);
        return Expression.Lambda<T>(Expression.Convert(value, typeof(float)), inputs).Compile().Calling(function);
    }
}
