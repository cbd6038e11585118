using Symbolic.Expressions.Canonical;
using Symbolic.Functions;

namespace Symbolic.Expressions;

/// <summary>A function applied to arguments: one of the function table, or one of which only the name is known.</summary>
public sealed class Apply : Expr
{
    internal Apply(in NodeKey key)
        : base(key)
    {
    }

    /// <summary>The row of the function table, or null for a function of which only the name is known.</summary>
    public Function? Function => Payload as Function;

    /// <summary>The unknown function, or null for a function of the table.</summary>
    public UnknownFunction? Unknown => Payload as UnknownFunction;

    /// <summary>The name of the function.</summary>
    public string Name => Function?.Name ?? Unknown!.Name;

    /// <summary>A function of the table applied to arguments, in canonical form: exact special values are taken, and a minus
    /// sign leaves the argument of an odd or even function.</summary>
    /// <param name="function">The row.</param>
    /// <param name="arguments">The arguments, as many as the function takes.</param>
    /// <exception cref="ArgumentException">The number of arguments is wrong.</exception>
    public static Expr Create(Function function, params ReadOnlySpan<Expr> arguments)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (!function.Takes(arguments.Length))
            throw new ArgumentException($"{function.Name} takes {function.ArityText}, not {arguments.Length}.", nameof(arguments));
        return CanonicalApply.Create(function, arguments);
    }

    /// <summary>An unknown function applied to arguments.</summary>
    /// <param name="function">The name, and how often it is differentiated by each argument.</param>
    /// <param name="arguments">One for each argument of the function.</param>
    /// <exception cref="ArgumentException">The number of arguments is wrong.</exception>
    public static Expr Create(UnknownFunction function, params ReadOnlySpan<Expr> arguments)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (arguments.Length != function.Orders.Length)
        {
            throw new ArgumentException(
                $"{function.Name} takes {function.Orders.Length} arguments, not {arguments.Length}.", nameof(arguments));
        }
        foreach (var argument in arguments)
        {
            if (argument == Constant.Undefined) return argument;
        }

        return Interner.Intern(new NodeKey(ExprKind.Apply, 0, function, arguments));
    }

    internal static Expr Raw(Function function, ReadOnlySpan<Expr> arguments) =>
        Interner.Intern(new NodeKey(ExprKind.Apply, 0, function, arguments));
}
