using System.Globalization;
using Symbolic.Expressions;
using Symbolic.Matrices.Atoms;

namespace Symbolic.Matrices.Explained;

/// <summary>Gives names to the parts of a term that a derivation speaks of: what functions are applied to (<c>z</c>), what they give
/// within products (<c>a</c>), and sums whose length counts (<c>r</c>). Innermost parts come first.</summary>
internal sealed class Naming
{
    private readonly Dictionary<MatrixTerm, string> _letters;
    private readonly Dictionary<string, int> _counts;
    private readonly HashSet<string> _taken;
    private readonly List<NamedPart> _parts = [];
    private readonly Dictionary<MatrixTerm, NamedPart> _known = [];
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);

    private Naming(MatrixTerm term, Dictionary<MatrixTerm, string> letters)
    {
        _letters = letters;
        _counts = letters.Values.GroupBy(letter => letter).ToDictionary(group => group.Key, group => group.Count());
        _taken = [.. term.Names];
    }

    /// <summary>The parts with their names, and the term written in all of them.</summary>
    public static (IReadOnlyList<NamedPart> Parts, MatrixTerm Term) Of(MatrixTerm term)
    {
        // First which parts have a name, then their names: a part may occur before the place for which it has one.
        var letters = new Dictionary<MatrixTerm, string>();
        Choose(term, isWhole: true, letters);
        var naming = new Naming(term, letters);
        var named = naming.Named(term);
        return (naming._parts, named);
    }

    /// <summary>A name beside those of a term and others.</summary>
    public static string Free(string wish, ICollection<string> taken)
    {
        while (taken.Contains(wish)) wish += "_";
        return wish;
    }

    private static void Choose(MatrixTerm term, bool isWhole, Dictionary<MatrixTerm, string> letters)
    {
        foreach (var atom in term.Atoms.Where(IsEntered))
        {
            foreach (var part in atom.Parts)
            {
                Choose(part, isWhole: false, letters);
                var isResidual = atom is NormAtom || (atom is DotAtom { Parts: [var left, var right] } && left.Equals(right));
                if (isResidual && part.Body is Add) letters.TryAdd(part, "r");
                // What a function gives has a name where more is done to it.
                if (atom is ProductAtom && part.Body is Apply) letters.TryAdd(part, "a");
            }
        }

        foreach (var node in Traversal.ChildrenFirst(term.Body))
        {
            if (node is not Apply { Children: [var argument] } || argument is Symbol or Number) continue;
            var inner = Traversal.ChildrenFirst(argument)
                .Where(part => part is Apply { Children.Length: 1 } && !Part(term, part).Atoms.IsEmpty).ToList();
            foreach (var value in inner) letters.TryAdd(Part(term, value), "a");
            if (inner.Count == 0 && !Part(term, argument).Atoms.IsEmpty) letters.TryAdd(Part(term, argument), "z");
        }
    }

    private static MatrixTerm Part(MatrixTerm term, Expr part) =>
        MatrixTerm.Entrywise(term.HasArray(part) ? term.Shape : Shape.Scalar, part, term);

    private static bool IsEntered(Atom atom) => atom is not (NameAtom or SeriesAtom or ComponentAtom or RowAtom or IdentityAtom);

    private MatrixTerm Named(MatrixTerm term)
    {
        if (_known.TryGetValue(term, out var known)) return known.Name;
        var sources = new List<MatrixTerm> { term };
        var done = new Dictionary<Expr, Expr>();
        foreach (var node in Traversal.ChildrenFirst(term.Body))
        {
            MatrixTerm? written = null;
            if (term.AtomOf(node) is { } atom)
            {
                if (IsEntered(atom)) written = atom.WithParts([.. atom.Parts.Select(Named)]);
            }
            else if (node is Apply { Children: [var argument] })
            {
                if (node != term.Body && _letters.ContainsKey(Part(term, node)))
                {
                    written = Named(Part(term, node));
                }
                else if (_letters.ContainsKey(Part(term, argument)))
                {
                    var inner = Named(Part(term, argument));
                    written = MatrixTerm.Entrywise(inner.Shape, node.WithChildren([inner.Body]), inner);
                }
            }

            if (written is null) continue;
            sources.Add(written);
            done[node] = written.Body;
        }

        var result = done.Count == 0 ? term : MatrixTerm.Entrywise(term.Shape, term.Body.Substitute(done), [.. sources]);
        if (!_letters.TryGetValue(term, out var letter)) return result;
        var number = _used[letter] = _used.GetValueOrDefault(letter) + 1;
        var name = Free(_counts[letter] == 1 ? letter : string.Create(CultureInfo.InvariantCulture, $"{letter}{number}"), _taken);
        _taken.Add(name);
        var named = new NamedPart(MatrixTerm.Named(name, term.Shape), result, letter == "a");
        _known[term] = named;
        _parts.Add(named);
        return named.Name;
    }
}
