using Symbolic.Expressions;

namespace Symbolic.Codegen.Lowering;

/// <summary>Finds sums and products whose terms repeat, and makes loops of them: ten thousand terms <c>100*(x2 - x1^2)^2</c> with other
/// numbers and variables are one term and tables of what differs.</summary>
/// <remarks>Terms are put together if they are of one <see cref="TermShapes">shape</see>, and if what they consist of is used nowhere
/// else, so that nothing is computed twice. In time linear in the number of nodes.</remarks>
internal static class Rolling
{
    private const int FewestTerms = 16;
    private const int FewestOperations = 256;
    private const int MostRounds = 3;

    /// <summary>The same terms with loops in them.</summary>
    /// <param name="nodes">The terms.</param>
    /// <param name="variables">The variables.</param>
    /// <param name="layouts">The arrays known by name; receives those that the loops read.</param>
    /// <param name="indexTables">Receives the names of tables that hold positions of variables.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static Nodes RollUp(
        Nodes nodes,
        IReadOnlyList<Expr> variables,
        Dictionary<(string Name, int Rank), ArrayLayout> layouts,
        HashSet<string> indexTables,
        CancellationToken cancellationToken)
    {
        var open = new HashSet<Expr>();
        foreach (var node in nodes.Order)
        {
            if (node.Children.Length >= FewestTerms && node is Add or Mul) open.Add(node);
        }

        if (open.Count == 0) return nodes;
        var tables = new LoopTables(variables, layouts, indexTables, NamesIn(nodes.Order, variables, layouts));
        // What stands inside a long sum that does not repeat has its turn in the next round.
        for (var round = 0; round < MostRounds && open.Count > 0; round++)
        {
            var found = new PrivateNodes(nodes.Roots, open.Contains);
            var shapes = new TermShapes(tables.Positions, tables.IsDatum, found.IsPrivate);
            var rolled = new Dictionary<Expr, Expr>();
            foreach (var node in found.Outermost)
            {
                cancellationToken.ThrowIfCancellationRequested();
                open.Remove(node);
                if (RolledUp(node, shapes, tables) is { } loops) rolled.Add(node, loops);
            }

            if (found.Outermost.Count == 0) break;
            if (rolled.Count > 0) nodes = Replaced(nodes, rolled);
        }

        return nodes;
    }

    private static Expr? RolledUp(Expr node, TermShapes shapes, LoopTables tables)
    {
        shapes.Find(node.Children);
        var groups = new Dictionary<int, List<Expr>>();
        foreach (var term in node.Children)
        {
            var shape = shapes.Of(term);
            if (shape.Kind is not (ShapeKind.Compound or ShapeKind.Variable)) continue;
            if (!groups.TryGetValue(shape.Number, out var group)) groups[shape.Number] = group = [];
            group.Add(term);
        }

        var parts = new List<Expr>();
        var done = new HashSet<Expr>();
        foreach (var group in groups.Values)
        {
            if (group.Count < FewestTerms || (long)group.Count * (shapes.Of(group[0]).Size + 1) < FewestOperations) continue;
            done.UnionWith(group);
            var body = new RolledTerms(group, shapes, tables).Body;
            parts.Add(node is Add
                ? Series.Sum(body, tables.Index, 1, group.Count)
                : Series.Product(body, tables.Index, 1, group.Count));
        }

        if (parts.Count == 0) return null;
        foreach (var term in node.Children)
        {
            if (!done.Contains(term)) parts.Add(term);
        }

        return node is Add ? Add.Create([.. parts]) : Mul.Create([.. parts]);
    }

    private static Nodes Replaced(Nodes nodes, Dictionary<Expr, Expr> rolled)
    {
        var done = new Replacements();
        foreach (var node in nodes.Order) done[node] = rolled.TryGetValue(node, out var loops) ? loops : done.Rebuilt(node);
        return nodes.With(done);
    }

    private static HashSet<string> NamesIn(
        List<Expr> order, IReadOnlyList<Expr> variables, Dictionary<(string Name, int Rank), ArrayLayout> layouts)
    {
        var names = layouts.Keys.Select(key => key.Name).ToHashSet();
        foreach (var node in order.Concat(variables))
        {
            if (node is Symbol symbol) names.Add(symbol.Name);
            else if (node is Indexed component) names.Add(component.Name);
        }

        return names;
    }
}
