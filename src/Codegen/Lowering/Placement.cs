using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Codegen.Lowering;

/// <summary>Decides in which regions each node is computed: outside if it is needed in any case, otherwise where it is needed.</summary>
/// <remarks>
/// <para>Nodes are visited users first, so that all regions that use a node are known when it is placed. If both parts of an If need it,
/// it moves out of the If; a part of a region that has it already needs it no more. What remains are regions of which at most
/// one needs it in any run: it is computed in each of them. What a loop does not change moves out of the loop.</para>
/// <para>Computing a node in several regions multiplies what it uses in turn. Beyond a budget, a node is computed once in the
/// innermost region
/// around all its users, also in runs that do not need it; its value is not used there. Functions that are not the toolkit's own may
/// do harm when called in vain: with these the budget is a limit.</para>
/// </remarks>
internal sealed class Placement
{
    private static readonly HashSet<Function> KnownRows = [.. FunctionTable.Default.Rows, .. ScaledSum.Rows];
    private readonly Dictionary<Expr, List<Region>> _users = [];
    private readonly Dictionary<(Expr Index, Expr Body), HashSet<Expr>> _dependence = [];
    private readonly HashSet<Expr> _foreign = [];
    private readonly List<Expr> _operands = [];
    private int _budget;

    /// <param name="roots">The terms.</param>
    /// <param name="order">All their nodes, operands first; not what only nodes with known values contain.</param>
    /// <param name="isKnown">Whether the value of a node is known.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Placement(ReadOnlySpan<Expr> roots, List<Expr> order, Func<Expr, bool> isKnown, CancellationToken cancellationToken)
    {
        if (!order.Exists(static node => node is Piecewise or Series))
        {
            PlaceAll(roots, order, isKnown);
            return;
        }

        _budget = 2 * order.Count + 2000;
        foreach (var node in order) MarkForeign(node);
        foreach (var root in roots) Use(root, Outermost);
        for (var i = order.Count - 1; i >= 0; i--)
        {
            if ((i & 1023) == 0) cancellationToken.ThrowIfCancellationRequested();
            var node = order[i];
            if (Operands.IsLeaf(node) || isKnown(node) || !_users.Remove(node, out var users)) continue;
            if (users.Count == 1 && users[0].Loop is null) Place(node, users[0]);
            else foreach (var region in RegionsFor(node, users)) Place(node, region);
        }
    }

    public Region Outermost { get; } = new();

    // Without branches and loops there is one region.
    private void PlaceAll(ReadOnlySpan<Expr> roots, List<Expr> order, Func<Expr, bool> isKnown)
    {
        var used = new HashSet<Expr>(order.Count);
        foreach (var root in roots) used.Add(root);
        Outermost.Nodes.EnsureCapacity(order.Count);
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var node = order[i];
            if (Operands.IsLeaf(node) || !used.Contains(node) || isKnown(node)) continue;
            Outermost.Nodes.Add(node);
            _operands.Clear();
            Operands.Collect(node, _operands);
            foreach (var operand in _operands) used.Add(operand);
        }
    }

    private void MarkForeign(Expr node)
    {
        if (node is Apply { Function: { } row } && !KnownRows.Contains(row))
        {
            _foreign.Add(node);
        }
        else if (_foreign.Count > 0)
        {
            foreach (var child in node.Children)
            {
                if (_foreign.Contains(child)) _foreign.Add(node);
            }
        }
    }

    private void Use(Expr node, Region region)
    {
        if (Operands.IsLeaf(node)) return;
        if (_users.TryGetValue(node, out var users))
        {
            if (users[^1] != region) users.Add(region);
        }
        else
        {
            _users[node] = [region];
        }
    }

    private void Place(Expr node, Region region)
    {
        region.Nodes.Add(node);
        switch (node)
        {
            case Piecewise piecewise:
                PlaceParts(piecewise, region);
                break;
            case Series series:
                Use(series.Body, LoopFor(node, series, region));
                break;
            case Apply when ScaledSum.SeriesOf(node) is { } scaled:
                var loop = LoopFor(node, scaled, region);
                var (coefficient, exponent) = ScaledSum.PartsOf(scaled);
                Use(coefficient, loop);
                Use(exponent, loop);
                break;
            default:
                _operands.Clear();
                Operands.Collect(node, _operands);
                foreach (var operand in _operands) Use(operand, region);
                break;
        }
    }

    private Region LoopFor(Expr node, Series series, Region region)
    {
        Use(series.Lower, region);
        Use(series.Upper, region);
        var loop = new Region(region, RegionKind.Loop) { Dependent = DependentOn(series) };
        region.Loops.Add(node, loop);
        return loop;
    }

    private void PlaceParts(Piecewise node, Region region)
    {
        var chain = new (Region Then, Region Else)[node.BranchCount];
        region.Chains.Add(node, chain);
        for (var branch = 0; branch < chain.Length; branch++)
        {
            Use(node.ConditionAt(branch), region);
            var (then, other) = (new Region(region, RegionKind.Then), new Region(region, RegionKind.Else));
            (then.Sibling, other.Sibling) = (other, then);
            chain[branch] = (then, other);
            Use(node.ValueAt(branch), then);
            region = other;
        }

        Use(node.Otherwise, region);
    }

    private HashSet<Expr> DependentOn(Series series)
    {
        if (_dependence.TryGetValue((series.Index, series.Body), out var known)) return known;
        var dependent = Dependence.On([series.Index], [series.Body]);
        return _dependence[(series.Index, series.Body)] = dependent;
    }

    private IEnumerable<Region> RegionsFor(Expr node, List<Region> users)
    {
        // Loops on whose index the node depends separate its users; out of other loops it moves.
        var groups = new Dictionary<Region, HashSet<Region>>();
        foreach (var user in users)
        {
            var (region, around) = (user, Outermost);
            for (var loop = user.Loop; loop is not null; loop = loop.Parent!.Loop)
            {
                if (loop.Dependent!.Contains(node))
                {
                    around = loop;
                    break;
                }

                region = loop.Parent!;
            }

            if (!groups.TryGetValue(around, out var group)) groups[around] = group = [];
            group.Add(region);
        }

        foreach (var (around, group) in groups)
        {
            Reduce(group, around);
            if (group.Count > 1 && (_budget -= group.Count - 1) < 0)
            {
                if (_foreign.Contains(node))
                    throw new LimitExceededException("a function of your own is used in too many branches of nested piecewise terms");
                yield return CommonRegion(group);
                continue;
            }

            foreach (var region in group) yield return region;
        }
    }

    private static void Reduce(HashSet<Region> regions, Region around)
    {
        if (regions.Count == 1) return;
        var deepestFirst = new PriorityQueue<Region, int>(regions.Select(region => (region, -region.Depth)));
        while (deepestFirst.TryDequeue(out var region, out _))
        {
            if (!regions.Contains(region) || region.Sibling is not { } sibling || !regions.Contains(sibling)) continue;
            regions.Remove(region);
            regions.Remove(sibling);
            if (regions.Add(region.Parent!)) deepestFirst.Enqueue(region.Parent!, -region.Parent!.Depth);
        }

        if (regions.Count == 1) return;
        var clear = new HashSet<Region>();
        foreach (var region in regions.ToArray())
        {
            var outer = region;
            while (outer != around && clear.Add(outer))
            {
                outer = outer.Parent!;
                if (!regions.Contains(outer)) continue;
                regions.Remove(region);
                break;
            }
        }
    }

    private static Region CommonRegion(HashSet<Region> regions)
    {
        var common = regions.First();
        foreach (var other in regions)
        {
            var region = other;
            while (common != region)
            {
                if (common.Depth >= region.Depth) common = common.Parent!;
                else region = region.Parent!;
            }
        }

        return common;
    }
}
