using Symbolic.Expressions;
using Symbolic.Simplifier.Passes;

namespace Symbolic.Simplifier.Search;

/// <summary>Which nodes have other forms at all that a search might find.</summary>
internal static class Worth
{
    /// <summary>Sums whose terms have to do with each other or hold functions, products with sums or several functions in them, powers of
    /// those. A single power of a function has no cheaper form that a rule would not find.</summary>
    public static bool Searching(Expr node) => node switch
    {
        Add => node.Children.ToArray().Any(HasFunction) || RationalCandidates.IsWorthwhile(node),
        Mul => Weight(node) >= 2,
        Pow { Base: Add or Mul or Pow } power => power.Exponent is Number,
        Pow { Exponent: Add or Mul } => true,
        Apply or Piecewise or Series => false,
        _ => false,
    };

    private static int Weight(Expr product)
    {
        var weight = 0;
        foreach (var factor in product.Children)
        {
            if (factor is Add or Pow { Base: Add }) weight += 2;
            else if (HasFunction(factor)) weight++;
        }

        return weight;
    }

    // A function, an exponential, a root: what identities are about.
    private static bool HasFunction(Expr term)
    {
        foreach (var node in Traversal.ChildrenFirst([term], static node => node is Add or Mul or Pow))
        {
            if (node is Apply || (node is Pow power && power.Base is not Number &&
                power.Exponent is not Number { Value.IsInteger: true })) return true;
        }

        return false;
    }
}
