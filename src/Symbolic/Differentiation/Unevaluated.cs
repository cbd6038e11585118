using Symbolic.Expressions;

namespace Symbolic.Differentiation;

/// <summary>Carries out derivatives that stand unevaluated in a term.</summary>
internal static class Unevaluated
{
    public static Expr Resolve(Expr term) => throw new Errors.UnsupportedException($"{term} is not carried out");
}
