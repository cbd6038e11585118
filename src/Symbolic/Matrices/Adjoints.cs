using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Matrices.Atoms;

namespace Symbolic.Matrices;

/// <summary>Gradients in matrix notation, backwards: from the derivative by a term to the derivatives by what it is made of. Each
/// atom is visited once, after all that it is used in.</summary>
internal static class Adjoints
{
    /// <summary>The gradient of the products of the entries of a term and of weights, added up.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="weights">A term of the same shape; for a number 1.</param>
    /// <param name="by">A symbol, a vector or a matrix.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>A term of the shape of what is differentiated by.</returns>
    public static MatrixTerm Gradient(MatrixTerm term, MatrixTerm weights, MatrixTerm by, CancellationToken cancellationToken)
    {
        var variable = by.Body;
        var name = ((Symbol)variable).Name;
        var order = new List<Atom>();
        Collect(term, name, order, []);
        var adjoints = new Dictionary<Expr, MatrixTerm>();
        var result = Construction.Constant(by.Shape, Number.Zero);
        // Of a number that counts for all entries of vectors: what each entry gives, added up at the end.
        var shares = new Dictionary<Shape, MatrixTerm>();

        Spread(term, weights);
        for (var i = order.Count - 1; i >= 0; i--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!adjoints.TryGetValue(order[i].Slot, out var adjoint)) continue;
            if (order[i].Slot == variable)
            {
                result = adjoint;
                continue;
            }

            adjoint = Expansion.Shortest(adjoint);
            if (order[i] is SeriesAtom series)
            {
                if (series.Index.Name == name) throw new UnsupportedException($"{name} is an index of a sum, and there is no derivative by an index");
                var inner = Gradient(series.Body, adjoint, by, cancellationToken);
                result += Construction.Series(inner, series.Index, series.Lower, series.Upper);
                continue;
            }

            foreach (var (part, contribution) in AtomRules.Contributions(order[i], adjoint, name)) Spread(part, contribution);
        }

        foreach (var share in shares.Values) result += Construction.Total(Expansion.Shortest(share));
        return Expansion.Shortest(result);

        // What each entry of a term gives to what it is computed from.
        void Spread(MatrixTerm part, MatrixTerm adjoint)
        {
            if (by.Shape.IsScalar && part.Body.DependsOn(variable))
            {
                var direct = Reduced(part, variable, adjoint, part.Shape);
                shares[part.Shape] = shares.TryGetValue(part.Shape, out var others) ? others + direct : direct;
            }

            foreach (var atom in part.Atoms)
            {
                if (!atom.NamesWithin.Contains(name)) continue;
                var share = Reduced(part, atom.Slot, adjoint, atom.Shape);
                adjoints[atom.Slot] = adjoints.TryGetValue(atom.Slot, out var known) ? known + share : share;
            }
        }
    }

    // The partial derivative of an entry times its weight; added up where one number counts for all entries.
    private static MatrixTerm Reduced(MatrixTerm part, Expr slot, MatrixTerm adjoint, Shape shape)
    {
        var partial = MatrixTerm.Entrywise(part.Shape, part.Body.Differentiate(slot), part);
        var share = Construction.Hadamard(partial, adjoint);
        return shape.IsScalar ? Construction.Total(share) : share;
    }

    // All atoms within a term that depend on a name, parts first; equal ones as one object. Sums over an index are not entered.
    private static void Collect(MatrixTerm term, string name, List<Atom> order, HashSet<Expr> seen)
    {
        foreach (var atom in term.Atoms)
        {
            if (!atom.NamesWithin.Contains(name) || !seen.Add(atom.Slot)) continue;
            if (atom is not SeriesAtom)
            {
                foreach (var part in atom.Parts) Collect(part, name, order, seen);
            }

            order.Add(atom);
        }
    }
}
