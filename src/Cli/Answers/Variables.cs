using System.Globalization;
using Symbolic.Cli.Arguments;
using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Cli.Answers;

/// <summary>Which names are meant.</summary>
internal static class Variables
{
    private const int MaxRange = 100_000;

    /// <summary>A symbol or an indexed name from its text; null if the text is none.</summary>
    public static Expr? Named(string text)
    {
        // (x) and x + 0 are the term x, but no names.
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        foreach (var c in bracket < 0 ? text : text[..bracket])
        {
            if (!char.IsLetterOrDigit(c) && c != '_') return null;
        }

        try
        {
            var term = text.Parse();
            return term is Symbol or Indexed ? term : null;
        }
        catch (SymbolicException)
        {
            return null;
        }
    }

    /// <summary>What a name stands for, or a range of components such as <c>x[1..9]</c>; null if the text is neither.</summary>
    public static IReadOnlyList<Expr>? AllNamed(string text)
    {
        var (bracket, dots) = (text.IndexOf('[', StringComparison.Ordinal), text.IndexOf("..", StringComparison.Ordinal));
        if (bracket < 0 || dots < bracket || text[^1] != ']') return Named(text) is { } variable ? [variable] : null;
        if (Whole(text[(bracket + 1)..dots]) is not { } first || Whole(text[(dots + 2)..^1]) is not { } last) return null;
        if (last < first || last - first >= MaxRange) return null;
        var components = new List<Expr>();
        for (var i = first; i <= last; i++)
        {
            if (Named(string.Create(CultureInfo.InvariantCulture, $"{text[..bracket]}[{i}]")) is not { } component) return null;
            components.Add(component);
        }

        return components;
    }

    /// <summary>The variable of a term of which none is named: the only one, or x.</summary>
    /// <exception cref="UsageException">There are several, and none is called x.</exception>
    public static Expr Usual(Expr term, Expr? except = null)
    {
        var free = new List<Expr>();
        foreach (var variable in term.FreeVariables())
        {
            if (variable != except) free.Add(variable);
        }

        var x = Symbol.Named("x");
        if (free.Count == 1) return free[0];
        if (free.Count == 0 || free.Contains(x)) return x;
        throw new UsageException($"which variable? say {string.Join(" or ", free.Select(variable => $"--var {variable}"))}");
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
