using Symbolic.Expressions;

namespace Symbolic.Simplifier.Search;

/// <summary>Splits the operands of a sum or a product into groups without a common variable.</summary>
internal static class Independence
{
    /// <summary>The groups in the order of their first operands; operands without variables are a group. Takes time n log n.</summary>
    public static List<List<Expr>> Groups(ReadOnlySpan<Expr> operands, SymbolSets symbols)
    {
        var parents = new int[operands.Length];
        for (var i = 0; i < parents.Length; i++) parents[i] = i;
        var owners = new Dictionary<Expr, int>();
        int? everywhere = null, constants = null;
        for (var i = 0; i < operands.Length; i++)
        {
            var set = symbols.Of(operands[i]);
            if (set is null)
            {
                // What has many variables is taken to have all.
                everywhere ??= i;
                Join(parents, everywhere.Value, i);
            }
            else if (set.Length == 0)
            {
                constants ??= i;
                Join(parents, constants.Value, i);
            }
            else
            {
                foreach (var symbol in set)
                {
                    if (owners.TryGetValue(symbol, out var owner)) Join(parents, owner, i);
                    else owners[symbol] = i;
                }
            }
        }

        var groups = new Dictionary<int, List<Expr>>();
        var order = new List<List<Expr>>();
        for (var i = 0; i < operands.Length; i++)
        {
            var root = everywhere is { } all && Root(parents, i) != (constants is { } alone ? Root(parents, alone) : -1)
                ? Root(parents, all)
                : Root(parents, i);
            if (!groups.TryGetValue(root, out var group)) order.Add(groups[root] = group = []);
            group.Add(operands[i]);
        }

        return order;
    }

    private static int Root(int[] parents, int i)
    {
        while (parents[i] != i) i = parents[i] = parents[parents[i]];
        return i;
    }

    private static void Join(int[] parents, int a, int b)
    {
        var (left, right) = (Root(parents, a), Root(parents, b));
        if (left != right) parents[Math.Max(left, right)] = Math.Min(left, right);
    }
}
