using Symbolic.Expressions;
using Symbolic.Simplifier.Facts;

namespace Symbolic.Simplifier.Passes;

/// <summary>Whether terms are made of real symbols, so that they are real wherever they have a value.</summary>
internal static class RealTerms
{
    public static bool Are(Expr term, FactBase facts)
    {
        foreach (var node in Traversal.ChildrenFirst(term))
        {
            if (node == Constant.ImaginaryUnit || (node is Symbol or Indexed && facts.IsReal(node) != true)) return false;
        }

        return true;
    }
}
