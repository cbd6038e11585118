using System.Collections.Immutable;
using Symbolic.Expressions;

namespace Symbolic.Matrices;

/// <summary>The names of indices, each used once in a place: i, j, k, ...; none that the term uses otherwise.</summary>
internal sealed class IndexNames
{
    private static readonly string[] Usual = ["i", "j", "k", "l", "p", "q", "r", "s"];

    private readonly ImmutableHashSet<string> _taken;

    private IndexNames(ImmutableHashSet<string> taken) => _taken = taken;

    /// <summary>The names that are free beside a term and some indices.</summary>
    public static IndexNames Beside(MatrixTerm term, params ReadOnlySpan<Expr> indices)
    {
        var taken = term.Names;
        foreach (var index in indices) taken = taken.Union(MatrixTerm.NamesIn(index));
        return new IndexNames(taken);
    }

    /// <summary>A free name, and the names that are free beside it.</summary>
    public (Symbol Index, IndexNames Others) Next()
    {
        var name = Array.Find(Usual, usual => !_taken.Contains(usual));
        for (var n = 1; name is null; n++)
        {
            var numbered = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"i_{n}");
            if (!_taken.Contains(numbered)) name = numbered;
        }

        return (Symbol.Named(name), new IndexNames(_taken.Add(name)));
    }
}
