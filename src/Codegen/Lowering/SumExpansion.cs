using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Lowering;

/// <summary>Writes short sums and products out, and those whose body picks by the index among variables that are no array:
/// <c>sum(x[i], i, 1, 3)</c> is <c>x[1] + x[2] + x[3]</c>. The others become loops.</summary>
internal static class SumExpansion
{
    private const int MaxShort = 8;
    private const int MaxTerms = 10_000;

    /// <param name="nodes">The terms.</param>
    /// <param name="arrays">The arrays that loops can read.</param>
    public static Nodes Expand(Nodes nodes, IReadOnlyDictionary<(string Name, int Rank), ArrayLayout> arrays)
    {
        var budget = MaxTerms;
        // A bound may become a number only when the sum around it has been written out.
        while (nodes.HaveBinders)
        {
            var done = new Replacements();
            foreach (var node in nodes.Order)
            {
                if (node is Series series && IsExpanded(series, arrays, out var first, out var count))
                {
                    if (count > budget)
                        throw new UnsupportedException($"sums over components of more than {MaxTerms} terms in all cannot be compiled");
                    budget -= count;
                    done[node] = WriteOut(series, first, count);
                }
                else
                {
                    done[node] = done.Rebuilt(node);
                }
            }

            var expanded = nodes.With(done);
            if (expanded == nodes) break;
            nodes = expanded;
        }

        return nodes;
    }

    private static bool IsExpanded(
        Series series, IReadOnlyDictionary<(string Name, int Rank), ArrayLayout> arrays, out long first, out int count)
    {
        (first, count) = (0, 0);
        if (series.Lower is not Number { Value: var lower } || series.Upper is not Number { Value: var upper }) return false;
        if (!lower.IsInteger || !upper.IsInteger || !lower.TryGetInt32(out var low)) return false;
        var isLong = !(upper - lower).TryGetInt32(out var steps) || steps == int.MaxValue;
        if ((isLong || steps >= MaxShort) && !PicksComponents(series, arrays)) return false;
        (first, count) = (low, isLong ? int.MaxValue : steps + 1);
        return true;
    }

    // Components of arrays are read in a loop; those of other variables have to be named one by one.
    private static bool PicksComponents(Series series, IReadOnlyDictionary<(string Name, int Rank), ArrayLayout> arrays) =>
        Dependence.On([series.Index], [series.Body])
            .Any(node => node is Indexed component
                && !(arrays.ContainsKey((component.Name, component.Children.Length)) && component.Children.ToArray().All(IsPolynomial)));

    private static bool IsPolynomial(Expr index) => SubscriptReader.Read(index, symbol => Tapes.Subscript.Atom(0)) is not null;

    private static Expr WriteOut(Series series, long first, int count)
    {
        var terms = new Expr[count];
        for (var k = 0; k < count; k++) terms[k] = series.Body.Substitute(series.Index, Number.Of(first + k));
        return series.Kind == ExprKind.Sum ? Add.Create(terms) : Mul.Create(terms);
    }
}
