using System.Collections.Immutable;
using Symbolic.Expressions;
using Symbolic.Simplifier.Rewriting;

namespace Symbolic.Simplifier.Search;

/// <summary>Looks for a cheaper form of one term: forms lead to other forms, and the cheapest that is not yet looked at comes next. A
/// form may be dearer than the term it started from, within bounds.</summary>
internal sealed class FormSearch(SearchContext context, IReadOnlyList<Mover> movers, Func<Expr, Expr> tidy)
{
    private const int DeepestPath = 4;

    private readonly Dictionary<Expr, List<Rewrite>> _moves = [];

    /// <summary>The rewrites to the cheapest form that is strictly cheaper than the term and acceptable; empty if there is none. Of forms
    /// of one cost a product is preferred to a sum, and otherwise the first.</summary>
    public ImmutableArray<Rewrite> Find(Expr start, Func<Expr, bool> accepts)
    {
        var startCost = context.Cost(start);
        var (bestCost, best) = (startCost, start);
        var cameFrom = new Dictionary<Expr, (Expr From, Rewrite How, int Depth)> { [start] = (start, default, 0) };
        var queue = new PriorityQueue<Expr, (long Cost, int Order)>();
        queue.Enqueue(start, (startCost, 0));
        var forms = MostForms(startCost);
        while (bestCost > 0 && forms-- > 0 && queue.TryDequeue(out var form, out _) && context.Budget.IsLeft)
        {
            var depth = cameFrom[form].Depth;
            if (depth >= DeepestPath) continue;
            foreach (var move in Moves(form))
            {
                if (!cameFrom.TryAdd(move.After, (form, move, depth + 1))) continue;
                var cost = context.Cost(move.After);
                if ((cost < bestCost || (cost == bestCost && best != start && best is Add && move.After is not Add)) && accepts(move.After))
                    (bestCost, best) = (cost, move.After);
                if (cost <= Dearest(startCost)) queue.Enqueue(move.After, (cost, cameFrom.Count));
            }
        }

        var path = new List<Rewrite>();
        for (var form = best; form != start; form = cameFrom[form].From) path.Add(cameFrom[form].How);
        path.Reverse();
        return [.. path];
    }

    // A large term gets fewer forms, each of which takes longer.
    private static int MostForms(long cost) => cost switch { <= 30 => 24, <= 80 => 10, <= 200 => 4, _ => 1 };

    private static long Dearest(long cost) => 3 * cost + 16;

    private List<Rewrite> Moves(Expr form)
    {
        if (_moves.TryGetValue(form, out var known)) return known;
        var moves = new List<Rewrite>();
        var seen = new HashSet<Expr> { form };
        try
        {
            foreach (var mover in movers)
            {
                if (!context.Budget.IsLeft) break;
                foreach (var move in mover(form, context))
                {
                    var after = tidy(move.After);
                    context.Budget.Spend(1 + Math.Min(context.Cost(after), 10_000));
                    if (!seen.Add(after) || after.Contains(Constant.Undefined)) continue;
                    moves.Add(move with { After = after });
                }
            }
        }
        catch (OperationCanceledException broken) when (context.Budget.IsOver(broken))
        {
            // What was found until then still counts.
        }

        return _moves[form] = moves;
    }
}
