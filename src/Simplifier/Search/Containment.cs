using Symbolic.Expressions;

namespace Symbolic.Simplifier.Search;

/// <summary>Whether a node is part of a term.</summary>
internal static class Containment
{
    public static bool Contains(this Expr term, Expr part)
    {
        // What has no value absorbs all that is around it, but for cases and functions of unknown names.
        if (term == part) return true;
        foreach (var node in Traversal.ChildrenFirst(term))
        {
            if (node == part) return true;
        }

        return false;
    }
}
