namespace Symbolic.Expressions;

/// <summary>A named variable. Symbols stand for real numbers unless an operation is told otherwise.</summary>
public sealed class Symbol : Expr
{
    internal Symbol(in NodeKey key)
        : base(key)
    {
    }

    /// <summary>The name.</summary>
    public string Name => (string)Payload!;

    /// <summary>The symbol of that name; the same name is always the same object.</summary>
    /// <param name="name">A letter or underscore, then letters, digits and underscores; not the name of a constant other than
    /// <c>i</c>. A Greek letter is another spelling of its name: α is alpha.</param>
    /// <exception cref="ArgumentException">The name would not parse as a symbol.</exception>
    public static Symbol Named(string name)
    {
        return (Symbol)Interner.Intern(new NodeKey(ExprKind.Symbol, 0, Names.Checked(name), []));
    }

    /// <summary>A symbol named after another, that does not occur free in the given terms.</summary>
    internal static Symbol Fresh(string stem, params ReadOnlySpan<Expr> avoid)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in avoid)
        {
            foreach (var node in Traversal.ChildrenFirst(term))
            {
                if (node is Symbol symbol) taken.Add(symbol.Name);
                else if (node is Indexed indexed) taken.Add(indexed.Name);
            }
        }

        var name = stem;
        for (var n = 1; taken.Contains(name); n++) name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{stem}_{n}");
        return Named(name);
    }
}
