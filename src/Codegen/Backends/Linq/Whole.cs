using System.Linq.Expressions;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Subscripts as expressions of type long.</summary>
internal static class Whole
{
    public static Expression Of(Subscript subscript, Func<int, Expression> atom)
    {
        Expression? sum = null;
        foreach (var term in subscript.Terms)
        {
            Expression product = Power(term, atom);
            sum = sum is null ? product : Expression.Add(sum, product);
        }

        if (sum is null) return Expression.Constant(subscript.Constant / subscript.Divisor);
        if (subscript.Constant != 0) sum = Expression.Add(sum, Expression.Constant(subscript.Constant));
        return subscript.Divisor == 1 ? sum : Expression.Divide(sum, Expression.Constant(subscript.Divisor));
    }

    private static Expression Power(SubscriptTerm term, Func<int, Expression> atom)
    {
        var product = atom(term.Atoms[0]);
        for (var i = 1; i < term.Atoms.Length; i++) product = Expression.Multiply(product, atom(term.Atoms[i]));
        return term.Coefficient == 1 ? product : Expression.Multiply(product, Expression.Constant(term.Coefficient));
    }
}
