using System.Collections.Immutable;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Parsing;
using Symbolic.Simplifier.Facts;
using Symbolic.Simplifier.Matching;

namespace Symbolic.Simplifier.Rules;

/// <summary>What has to hold of the terms that the variables of a rule stand for.</summary>
internal sealed class Condition
{
    private static readonly ParseOptions Reading = new()
    {
        UnknownFunctions = ["real", "integer", "even", "odd", "number", "free"],
    };

    private readonly Template _template;

    private Condition(string text, IReadOnlyDictionary<Expr, int> slots)
    {
        Text = text;
        _template = new Template(text.Parse(Reading), slots);
        if (_template.Unbound.Count > 0) throw new UnsupportedException($"the condition {text} speaks of {_template.Unbound[0]}, which is not in the pattern");
    }

    public string Text { get; }

    public static ImmutableArray<Condition> Read(string text, IReadOnlyDictionary<Expr, int> slots) =>
        [.. Split(text).Select(part => new Condition(part, slots))];

    public Expr Fill(ReadOnlySpan<Expr?> bindings) => _template.Fill(bindings);

    /// <summary>Whether a condition whose variables are filled in holds; null if that is not known.</summary>
    public static bool? Holds(Expr condition, FactBase facts)
    {
        if (condition is not Apply { Unknown: { } predicate }) return facts.Holds(condition);
        var term = condition.Children[0];
        return predicate.Name switch
        {
            "real" => facts.IsReal(term),
            "integer" => facts.IsInteger(term),
            "even" => facts.IsEven(term),
            "odd" => facts.IsOdd(term),
            "number" => term is Number,
            "free" => !term.DependsOn(condition.Children[1]),
            _ => null,
        };
    }

    // At commas outside of parentheses.
    private static IEnumerable<string> Split(string text)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(') depth++;
            else if (text[i] == ')') depth--;
            else if (text[i] == ',' && depth == 0)
            {
                yield return text[start..i].Trim();
                start = i + 1;
            }
        }

        if (text[start..].Trim() is { Length: > 0 } last) yield return last;
    }
}
