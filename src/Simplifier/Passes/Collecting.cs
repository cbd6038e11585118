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
        if (!Reading.IsComposite(term) || GeneratorTable.Of([term], keepsReciprocals: true) is not { } table) return term;
        var places = new SortedSet<int>();
        foreach (var variable in variables) places.UnionWith(table.PowersOf(variable));
        if (places.Count == 0) return term;

        var expanded = new Multiplication(table, cancellationToken).Of(term);
        var groups = new Dictionary<Expr, List<int>>();
        var order = new List<Expr>();
        var writer = new TermWriter(table);
        for (var i = 0; i < expanded.Terms.TermCount; i++)
        {
            var power = Mul.Create([.. places.Where(v => expanded.Exponent(i, v) != 0).Select(v => writer.Power(v, expanded.Exponent(i, v)))]);
            if (!groups.TryGetValue(power, out var group))
            {
                groups[power] = group = [];
                order.Add(power);
            }

            group.Add(i);
        }

        var parts = new List<Expr>();
        foreach (var power in order)
            parts.Add(writer.Write(Selected(expanded, groups[power], places), cancellationToken) * power);
        return Add.Create(parts.ToArray());
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
