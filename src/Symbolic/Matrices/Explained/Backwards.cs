using Symbolic.Expressions;

namespace Symbolic.Matrices.Explained;

/// <summary>Tells how a gradient is found backwards: the parts by their names, the derivative by each part from those by the parts that
/// it is used in, and the gradient.</summary>
internal static class Backwards
{
    private static readonly MatrixTerm One = MatrixTerm.Scalar(Number.One);

    public static MatrixDerivation Of(MatrixTerm input, MatrixTerm by, CancellationToken cancellationToken)
    {
        var result = input.Gradient(by, cancellationToken);
        var name = ((Symbol)by.Body).Name;
        var steps = new List<MatrixStep>();
        var whole = Vectorization.Of(input);
        var (parts, term) = Naming.Of(whole);
        var taken = new HashSet<string>([.. input.Names, .. parts.SelectMany(part => part.Name.Names)], StringComparer.Ordinal);
        var loss = MatrixTerm.Named(Naming.Free("L", taken), Shape.Scalar);
        if (!whole.Equals(input))
        {
            steps.Add(new("Write it with vectors", "The sum over the rows is a sum over the entries of a vector.",
                [new(loss, false, null, [input, whole])]));
        }

        if (parts.Count > 0)
        {
            steps.Add(new("Name the parts", "From the inside out, so that each part is made of those before it.",
                [.. parts.Select(part => new MatrixEquation(part.Name, false, null, [part.Meaning])), new(loss, false, null, [term])]));
        }

        // Outermost first; each with the derivative by it as a name, which is a factor in those that follow.
        var known = new List<(NamedPart Part, MatrixTerm Delta)>();
        var depending = Depending(parts, name);
        foreach (var part in parts.Reverse().Where(depending.Contains))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = By(part.Name, cancellationToken);
            var text = "delta_" + part.Name.ToInfix();
            var delta = MatrixTerm.Named(Naming.Free(text, taken), part.Name.Shape);
            taken.Add(delta.ToInfix());
            steps.Add(new($"The derivative by {part.Name}", Why(part.Name), [new(part.Name, true, delta, [found])]));
            known.Add((part, delta));
        }

        var gradient = By(by, cancellationToken);
        var sides = new List<MatrixTerm> { gradient };
        if (!gradient.Equals(result)) sides.Add(result);
        steps.Add(new($"The gradient by {name}",
            Why(by) + (sides.Count > 1 ? " Put the derivatives and the parts back." : ""), [new(by, true, null, sides)]));
        return new MatrixDerivation(input, by, loss, result, steps);

        MatrixTerm By(MatrixTerm variable, CancellationToken token)
        {
            var sum = Adjoints.Gradient(term, One, variable, token);
            foreach (var (part, delta) in known) sum += Adjoints.Gradient(part.Meaning, delta, variable, token);
            return WithValues(sum, parts);
        }

        string Why(MatrixTerm variable)
        {
            var uses = known.Where(pair => Uses(pair.Part.Meaning, variable))
                .Select(pair => $"{pair.Part.Name} = {pair.Part.Meaning}").ToList();
            var places = uses.Count == 0 ? "" : $"{variable} is in {string.Join(" and in ", uses)}: ";
            if (Uses(term, variable))
            {
                return uses.Count == 0
                    ? $"Differentiate {loss} = {term}."
                    : $"{places}add what comes from there to the derivative of {loss} = {term}.";
            }

            if (uses.Count > 1) return $"{places}add what comes from each.";
            return places + Rule(known.First(pair => Uses(pair.Part.Meaning, variable)).Part.Meaning, variable);
        }
    }

    private static bool Uses(MatrixTerm term, MatrixTerm variable) => term.Names.Contains(((Symbol)variable.Body).Name);

    // The rule by which a derivative passes from a term to what is in it.
    private static string Rule(MatrixTerm meaning, MatrixTerm variable)
    {
        if (meaning.Body is Apply) return "multiply entry by entry by the derivative of the function.";
        var isFactor = meaning.Atoms.Any(atom => atom is Atoms.ProductAtom && atom.NamesWithin.Contains(((Symbol)variable.Body).Name));
        if (!isFactor) return variable.Shape == meaning.Shape ? "it is passed on as it is." : "add up what comes from its entries.";
        return variable.Shape.Kind == ShapeKind.Matrix
            ? "multiply by the other factor, transposed, from the side it stands on."
            : "multiply by the transposed matrix from the left.";
    }

    // What functions give is written by its name: sigmoid(z)*(1 - sigmoid(z)) as a*(1 - a).
    private static MatrixTerm WithValues(MatrixTerm term, IReadOnlyList<NamedPart> parts)
    {
        foreach (var part in parts)
        {
            if (!part.IsValue) continue;
            var body = term.Body.Substitute(part.Meaning.Body, part.Name.Body);
            term = MatrixTerm.Entrywise(term.Shape, body, term, part.Name);
        }

        return term;
    }

    private static HashSet<NamedPart> Depending(IReadOnlyList<NamedPart> parts, string name)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { name };
        var found = new HashSet<NamedPart>();
        foreach (var part in parts)
        {
            if (!part.Meaning.Names.Overlaps(names)) continue;
            found.Add(part);
            names.Add(part.Name.ToInfix());
        }

        return found;
    }
}
