using System.Collections.Immutable;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Simplifier.Facts;

namespace Symbolic.Simplifier;

/// <summary>What may be taken for granted of the symbols of a term. Immutable; symbols of which nothing is said are real.</summary>
/// <remarks>Equal assumptions are not one object. All members are safe from any thread.</remarks>
public sealed class Assumptions
{
    private readonly ImmutableDictionary<Expr, Knowledge> _known;
    private readonly ImmutableArray<string> _texts;

    private Assumptions(ImmutableDictionary<Expr, Knowledge> known, ImmutableArray<string> texts)
    {
        (_known, _texts) = (known, texts);
    }

    /// <summary>No assumptions: all symbols are real numbers.</summary>
    public static Assumptions None { get; } = new(ImmutableDictionary<Expr, Knowledge>.Empty, []);

    /// <summary>Whether nothing is assumed.</summary>
    public bool IsEmpty => _known.IsEmpty;

    /// <summary>Reads assumptions: <c>"x:positive, n:integer, y &gt; 1"</c>.</summary>
    /// <param name="text">Properties as <c>name:property</c>, several divided by spaces, and relations, divided by commas.</param>
    /// <exception cref="ParseException">A relation cannot be read.</exception>
    /// <exception cref="UnsupportedException">A property is not known, or the assumptions contradict each other.</exception>
    public static Assumptions Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var assumptions = None;
        foreach (var item in Items(text))
        {
            var colon = item.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                assumptions = assumptions.With(item.Parse());
                continue;
            }

            var properties = item[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PropertyNamed);
            assumptions = assumptions.With(item[..colon].Trim(), [.. properties]);
        }

        return assumptions;
    }

    /// <summary>Further properties of a symbol.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="properties">What it is; all of them hold.</param>
    /// <exception cref="UnsupportedException">The assumptions contradict each other.</exception>
    public Assumptions With(Symbol symbol, params Property[] properties)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        ArgumentNullException.ThrowIfNull(properties);
        return properties.Aggregate(this, (assumptions, property) => assumptions.WithProperty(symbol, property));
    }

    /// <summary>Further properties of a symbol or an indexed name.</summary>
    /// <param name="name">The name: <c>x</c>, <c>x[1]</c>.</param>
    /// <param name="properties">What it is; all of them hold.</param>
    /// <exception cref="ParseException">The name cannot be read.</exception>
    /// <exception cref="UnsupportedException">The text is no name, or the assumptions contradict each other.</exception>
    public Assumptions With(string name, params Property[] properties)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(properties);
        var variable = name.Parse();
        if (variable is not (Symbol or Indexed)) throw new UnsupportedException($"properties are assumed of names, not of {variable}");
        return properties.Aggregate(this, (assumptions, property) => assumptions.WithProperty(variable, property));
    }

    /// <summary>A relation that holds: <c>x &gt; 1</c>, <c>x &lt; y</c>, <c>n != 0</c>, also several joined by <c>and</c>.</summary>
    /// <param name="relation">The relation. Of general terms it is known just as it is written, up to the sides.</param>
    /// <exception cref="UnsupportedException">It is no relation, or the assumptions contradict each other.</exception>
    public Assumptions With(Expr relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        if (relation == Constant.True) return this;
        if (relation.Kind == ExprKind.And) return relation.Children.ToArray().Aggregate(this, (assumptions, part) => assumptions.With(part));
        if (relation is not Relation comparison) throw new UnsupportedException($"{relation} is no relation that can be assumed");
        var known = _known;
        foreach (var (term, knowledge) in AssumedRelation.Read(comparison)) known = Noted(known, term, knowledge);
        return new(known, _texts.Add(relation.ToString()));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", _texts);

    /// <summary>What is assumed of a term itself, without inference.</summary>
    internal Knowledge? Of(Expr term) => _known.TryGetValue(term, out var knowledge) ? knowledge : null;

    /// <summary>The same, but for another meaning of a name, as inside a sum that binds it.</summary>
    internal Assumptions Rebound(Symbol index, Knowledge knowledge)
    {
        var known = _known;
        foreach (var term in known.Keys.Where(term => term.DependsOn(index))) known = known.Remove(term);
        return new(known.Add(index, knowledge), _texts);
    }

    internal bool Mentions(Expr variable) => _known.Keys.Any(term => term.DependsOn(variable));

    private static IEnumerable<string> Items(string text)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is '(' or '[') depth++;
            else if (i < text.Length && text[i] is ')' or ']') depth--;
            if (i < text.Length && (text[i] != ',' || depth > 0)) continue;
            var item = text[start..i].Trim();
            if (item.Length > 0) yield return item;
            start = i + 1;
        }
    }

    private static Property PropertyNamed(string name) =>
        Enum.TryParse<Property>(name, ignoreCase: true, out var property) && char.IsAsciiLetter(name[0])
            ? property
            : throw new UnsupportedException(
                $"'{name}' is no property; there are {string.Join(", ", Enum.GetNames<Property>().Select(n => n.ToLowerInvariant()))}");

    private static ImmutableDictionary<Expr, Knowledge> Noted(ImmutableDictionary<Expr, Knowledge> known, Expr term, Knowledge knowledge)
    {
        if (known.TryGetValue(term, out var before)) knowledge = before.And(knowledge);
        knowledge = knowledge.Tidied();
        if (knowledge.Bounds.IsEmpty || (knowledge.Traits & (Traits.Even | Traits.Odd)) == (Traits.Even | Traits.Odd))
            throw new UnsupportedException($"the assumptions about {term} contradict each other");
        return known.SetItem(term, knowledge);
    }

    private Assumptions WithProperty(Expr variable, Property property)
    {
        var knowledge = property switch
        {
            Property.Positive => Knowledge.In(Bounds.Positive),
            Property.Negative => Knowledge.In(Bounds.Positive.Negate()),
            Property.Nonnegative => Knowledge.In(Bounds.Nonnegative),
            Property.Nonpositive => Knowledge.In(Bounds.Nonnegative.Negate()),
            Property.Nonzero => new Knowledge(Bounds.All, Traits.Nonzero),
            Property.Integer => Knowledge.In(Bounds.All, Traits.Integer),
            Property.Even => Knowledge.In(Bounds.All, Traits.Integer | Traits.Even),
            Property.Odd => Knowledge.In(Bounds.All, Traits.Integer | Traits.Odd | Traits.Nonzero),
            Property.Complex => Knowledge.Nothing,
            _ => Knowledge.Real,
        };
        // A number is real unless it is said to be complex; that it is not zero says neither.
        if (property == Property.Nonzero && !_known.ContainsKey(variable)) knowledge = knowledge with { Traits = knowledge.Traits | Traits.Real };
        var known = _known;
        if (property == Property.Complex && known.TryGetValue(variable, out var before))
        {
            if (!before.Bounds.IsAll || (before.Traits & Traits.Integer) != 0)
                throw new UnsupportedException($"the assumptions about {variable} contradict each other");
            known = known.SetItem(variable, before with { Traits = before.Traits & ~Traits.Real });
        }

        return new(Noted(known, variable, knowledge), _texts.Add($"{variable}:{property.ToString().ToLowerInvariant()}"));
    }
}
