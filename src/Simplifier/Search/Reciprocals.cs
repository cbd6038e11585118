using Symbolic.Expressions;

namespace Symbolic.Simplifier.Search;

/// <summary>1 - tanh(x)^2 stays as it is: hyperbolic secants are not brought in where only tangents, exponentials and sigmoids
/// are.</summary>
internal static class Reciprocals
{
    public static bool AreNew(Expr before, Expr after) =>
        Has(after, "sech", "csch") && Has(before, "tanh") &&
        !Has(before, "sech", "csch", "sinh", "cosh", "coth") && !HasExponential(before);

    private static bool HasExponential(Expr term)
    {
        foreach (var node in Traversal.ChildrenFirst(term))
        {
            if (node is Pow power && power.Base == Constant.E) return true;
        }

        return false;
    }

    private static bool Has(Expr term, params ReadOnlySpan<string> names)
    {
        foreach (var node in Traversal.ChildrenFirst(term))
        {
            if (node is Apply { Function.Name: var name } && names.Contains(name)) return true;
        }

        return false;
    }
}
