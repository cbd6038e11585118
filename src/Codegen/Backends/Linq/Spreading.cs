using System.Buffers;
using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Calls a function of a span with separate parameters.</summary>
internal sealed class Spreading(CompiledFunction function, int inputs)
{
    private static readonly MethodInfo BeginMethod = typeof(Spreading).GetMethod(nameof(Begin))!;
    private static readonly MethodInfo FinishMethod = typeof(Spreading).GetMethod(nameof(Finish))!;

    /// <summary>The function as a delegate of as many doubles as it has inputs.</summary>
    public static T ToDelegate<T>(CompiledFunction function, ImmutableArray<string> names)
        where T : Delegate
    {
        var inputs = names.Select(name => Expression.Parameter(typeof(double), name)).ToArray();
        var spreading = Expression.Constant(new Spreading(function, inputs.Length));
        var x = Expression.Variable(typeof(double[]));
        var statements = new List<Expression> { Expression.Assign(x, Expression.Call(spreading, BeginMethod)) };
        for (var i = 0; i < inputs.Length; i++)
            statements.Add(Expression.Assign(Expression.ArrayAccess(x, Expression.Constant(i)), inputs[i]));
        statements.Add(Expression.Call(spreading, FinishMethod, x));
        return Expression.Lambda<T>(Expression.Block([x], statements), inputs).Compile().Calling(function);
    }

    /// <summary>An array that begins with room for the inputs, to be handed to <see cref="Finish"/>.</summary>
    public double[] Begin() => ArrayPool<double>.Shared.Rent(Math.Max(1, inputs));

    public double Finish(double[] x)
    {
        try
        {
            return function(x.AsSpan(0, inputs));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(x);
        }
    }
}
