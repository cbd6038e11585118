using Symbolic.Expressions;

namespace Symbolic.Matrices;

/// <summary>Multiplies entries out where terms cancel by that, and takes common factors out again.</summary>
internal static class Expansion
{
    private const int MaxTerms = 200;

    /// <summary>The shorter one of a term and what it is when multiplied out.</summary>
    public static MatrixTerm Shortest(MatrixTerm term)
    {
        var expanded = Factored(term, Expanded(term.Body));
        return Cost(expanded) < Cost(term.Body) ? MatrixTerm.Entrywise(term.Shape, expanded, term) : term;
    }

    private static Expr Factored(MatrixTerm term, Expr body)
    {
        var (factor, rest) = CommonFactor.Split(body, part => !term.HasArray(part));
        return factor == Number.One ? body : factor * rest;
    }

    // Only the entry itself is multiplied out, not the arguments of functions.
    private static Expr Expanded(Expr body)
    {
        if (body is Add sum) return Add.Create([.. sum.Children.ToArray().Select(Expanded)]);
        if (body is not Mul product) return body;
        var terms = new List<Expr> { Number.One };
        foreach (var factor in product.Children)
        {
            var operands = factor is Add ? Expanded(factor) is Add inner ? inner.Children.ToArray() : [Expanded(factor)] : [factor];
            if (terms.Count * operands.Length > MaxTerms) return body;
            terms = [.. terms.SelectMany(term => operands, (term, operand) => term * operand)];
        }

        return Add.Create([.. terms]);
    }

    private static int Cost(Expr body)
    {
        var cost = 0;
        foreach (var node in Traversal.ChildrenFirst(body)) cost += 1 + node.Children.Length;
        return cost;
    }
}
