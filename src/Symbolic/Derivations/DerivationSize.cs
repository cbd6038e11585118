using System.Globalization;
using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Derivations;

/// <summary>Bounds how deep, and how long, a derivation is that is written out.</summary>
internal static class DerivationSize
{
    // Readers of JSON commonly refuse more than about a thousand levels, and nobody reads a hundred.
    private const int MaxDepth = 300;
    private const int MaxSteps = 100_000;

    // About 20 MB of text. Every step writes out its terms, so that n steps about a term of n parts take room n^2 or more.
    private const long MaxWritten = 5_000_000;

    /// <exception cref="LimitExceededException">The derivation is too deep or too long.</exception>
    public static void Check(Derivation derivation)
    {
        var pending = new Stack<(Step Step, int Depth)>();
        foreach (var step in derivation.Steps) pending.Push((step, 1));
        var terms = new List<Expr>();
        while (pending.TryPop(out var next))
        {
            if (next.Depth > MaxDepth) throw Limit($"the steps are nested more than {MaxDepth} deep; ask without them");
            if (terms.Count > 2 * MaxSteps) throw Limit($"the derivation has more than {MaxSteps} steps; ask without them");
            terms.Add(next.Step.Before);
            terms.Add(next.Step.After);
            foreach (var part in next.Step.Substeps) pending.Push((part, next.Depth + 1));
        }

        if (Written(terms) > MaxWritten) throw Limit($"the steps have more than {MaxWritten} parts written out; ask without them");
    }

    // How many nodes the terms have as trees, which is how they are written.
    private static long Written(List<Expr> terms)
    {
        var sizes = new Dictionary<Expr, long>();
        foreach (var node in Traversal.ChildrenFirst(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(terms)))
        {
            var size = 1L;
            foreach (var child in node.Children) size = Math.Min(size + sizes[child], MaxWritten + 1);
            sizes[node] = size;
        }

        var written = 0L;
        foreach (var term in terms) written += sizes[term];
        return written;
    }

    private static LimitExceededException Limit(FormattableString text) => new(text.ToString(CultureInfo.InvariantCulture));
}
