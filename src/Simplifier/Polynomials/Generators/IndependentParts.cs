using Symbolic.Expressions;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>Takes sums apart into parts that have no generator in common: no algebra with one changes another.</summary>
internal static class IndependentParts
{
    /// <summary>The parts of a sum, each a sum of some of its terms, in the order of their first terms; numbers are a part of their
    /// own. A term that is no sum is its own part.</summary>
    /// <remarks>Takes time in the number of distinct nodes above the generators of each term.</remarks>
    public static IReadOnlyList<Expr> Of(Expr term)
    {
        if (term is not Add) return [term];
        var leaders = new int[term.Children.Length];
        var owners = new Dictionary<Expr, int>();
        for (var i = 0; i < leaders.Length; i++)
        {
            leaders[i] = i;
            foreach (var key in Keys(term.Children[i]))
            {
                if (owners.TryAdd(key, i)) continue;
                var (a, b) = (Leader(leaders, owners[key]), Leader(leaders, i));
                leaders[Math.Max(a, b)] = Math.Min(a, b);
            }
        }

        var parts = new Dictionary<int, List<Expr>>();
        var order = new List<List<Expr>>();
        for (var i = 0; i < leaders.Length; i++)
        {
            var leader = Leader(leaders, i);
            if (!parts.TryGetValue(leader, out var part))
            {
                parts[leader] = part = [];
                order.Add(part);
            }

            part.Add(term.Children[i]);
        }

        return order.Count == 1 ? [term] : [.. order.Select(static part => Add.Create(part.ToArray()))];
    }

    private static int Leader(int[] leaders, int place)
    {
        while (leaders[place] != place) place = leaders[place] = leaders[leaders[place]];
        return place;
    }

    // What two terms must share to have a generator in common: bases of powers, the parts of exponents of e.
    private static HashSet<Expr> Keys(Expr term)
    {
        var keys = new HashSet<Expr>();
        var seen = new HashSet<Expr>();
        var stack = new Stack<Expr>([term]);
        while (stack.TryPop(out var node))
        {
            if (!seen.Add(node)) continue;
            if (node is Add or Mul)
            {
                foreach (var child in node.Children) stack.Push(child);
                continue;
            }

            var reading = Reading.Of(node, keepsReciprocals: false);
            if (reading.Polynomial is not null) stack.Push(reading.Polynomial);
            foreach (var occurrence in reading.Occurrences)
            {
                keys.Add(occurrence.Base == Constant.E ? occurrence.Part : occurrence.Base);
                if (Reading.IsComposite(occurrence.Base)) stack.Push(occurrence.Base is Pow ? occurrence.Part : occurrence.Base);
            }
        }

        // Sine and cosine of one argument are related.
        foreach (var key in keys.ToArray())
        {
            if (key is Apply { Name: "sin" or "cos" or "sinh" or "cosh" }) keys.Add(key.Children[0]);
        }

        return keys;
    }
}
