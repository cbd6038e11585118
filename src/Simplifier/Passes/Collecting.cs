using Symbolic.Expressions;
using Symbolic.Simplifier.Polynomials.Generators;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Passes;

/// <summary>Orders a term by powers of variables.</summary>
internal static class Collecting
{
    /// <summary>A sum in which every product of powers of the variables occurs once, with everything else as its coefficient.</summary>
    public static Expr Of(Expr term, IReadOnlyList<Expr> variables, CancellationToken cancellationToken) =>
        Conditions.Map(term, side => OfNumber(side, variables, cancellationToken));

    private static Expr OfNumber(Expr term, IReadOnlyList<Expr> variables, CancellationToken cancellationToken)
    {
        if (Groups(term, variables, cancellationToken) is not { } groups) return term;
        return Add.Create([.. groups.Select(static group => group.Coefficient * group.Power)]);
    }

    /// <summary>The products of powers of the variables that occur, each with its terms as they are multiplied out, and with its
    /// coefficient; null if none of the variables is a factor of anything.</summary>
    public static List<(Expr Power, Expr Terms, Expr Coefficient)>? Groups(
        Expr term, IReadOnlyList<Expr> variables, CancellationToken cancellationToken)
    {
        if (!Reading.IsComposite(term) || GeneratorTable.Of([term], keepsReciprocals: true) is not { } table) return null;
        var places = new SortedSet<int>();
        foreach (var variable in variables) places.UnionWith(table.PowersOf(variable));
        if (places.Count == 0) return null;

        var expanded = new Multiplication(table, cancellationToken).Of(term);
        var groups = new Dictionary<Expr, List<int>>();
        var order = new List<Expr>();
        var writer = new TermWriter(table);
        for (var i = 0; i < expanded.Terms.TermCount; i++)
        {
            var present = places.Where(v => expanded.Exponent(i, v) != 0);
            var power = Mul.Create([.. present.Select(v => writer.Power(v, expanded.Exponent(i, v)))]);
            if (!groups.TryGetValue(power, out var group))
            {
                groups[power] = group = [];
                order.Add(power);
            }

            group.Add(i);
        }

        return order.ConvertAll(power => (
            power,
            writer.Write(Selected(expanded, groups[power], []), cancellationToken),
            writer.Write(Selected(expanded, groups[power], places), cancellationToken)));
    }

    // Some of the terms, without the variables.
    private static Laurent Selected(Laurent expanded, List<int> terms, SortedSet<int> places)
    {
        var count = expanded.Terms.VariableCount;
        var shift = expanded.Shift is null ? null : (int[])expanded.Shift.Clone();
        if (shift is not null)
        {
            foreach (var v in places) shift[v] = 0;
        }

        return new Laurent(SparsePolynomial.FromTerms(count, terms.Select(i =>
        {
            var exponents = new int[count];
            for (var v = 0; v < count; v++) exponents[v] = places.Contains(v) ? 0 : expanded.Terms.Exponent(i, v);
            return (expanded.Terms.Coefficient(i), exponents);
        })), expanded.Denominator, shift);
    }
}
