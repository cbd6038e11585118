using System.Globalization;
using Symbolic.Expressions;

namespace Symbolic.Printing;

/// <summary>Applications in LaTeX: a bare command with its arguments in parentheses, a template of the function's row, or an unknown
/// function with its marks of differentiation.</summary>
internal static class LatexCall
{
    /// <summary>Whether a power of the application is written between name and argument: <c>\sin^{2}\left(x\right)</c>.</summary>
    public static bool TakesExponent(Apply call) => call.Function is { Latex: var latex } && (latex is null || IsOneName(latex));

    public static Precedence Binding(Apply call) => call switch
    {
        { Function: { Latex: { } template } } when Template.IsTemplate(template) => template.StartsWith(@"\left", StringComparison.Ordinal)
            ? Precedence.Primary
            : Precedence.Power,
        { Function: { } function } => function.Latex is null || IsOneName(function.Latex) ? Precedence.Primary : Precedence.Power,
        { Unknown: { Orders.Length: > 1 } unknown } when unknown.Orders.Any(order => order > 0) => Precedence.Power,
        _ => Precedence.Primary,
    };

    public static void Spell(Apply call, Expr? exponent, Printer.Pieces pieces)
    {
        if (call.Function?.Latex is { } latex && Template.IsTemplate(latex))
        {
            Template.Expand(latex, call.Children, pieces, Minimum);
            return;
        }

        pieces.Text(Head(call));
        if (exponent is not null) pieces.Text("^{").Term(exponent).Text("}");
        pieces.Text(@"\left(").Join(call.Children, ", ").Text(@"\right)");
    }

    private static string Head(Apply call)
    {
        if (call.Function is { } function) return function.Latex ?? $@"\operatorname{{{function.Name.Replace("_", @"\_", StringComparison.Ordinal)}}}";
        var unknown = call.Unknown!;
        var name = LatexName.Of(unknown.Name);
        if (unknown.Orders is [var order])
        {
            return order switch
            {
                0 => name,
                <= 3 => name + new string('\'', order),
                _ => string.Create(CultureInfo.InvariantCulture, $"{name}^{{({order})}}"),
            };
        }

        var marks = new System.Text.StringBuilder();
        for (var i = 0; i < unknown.Orders.Length; i++)
        {
            if (unknown.Orders[i] == 0) continue;
            marks.Append(CultureInfo.InvariantCulture, $@"\partial_{{{i + 1}}}");
            if (unknown.Orders[i] > 1) marks.Append(CultureInfo.InvariantCulture, $"^{{{unknown.Orders[i]}}}");
            marks.Append(' ');
        }

        return marks + name;
    }

    // \sin, W, \operatorname{sgn}, but not \ln\Gamma.
    private static bool IsOneName(string latex)
    {
        const string Operator = @"\operatorname{";
        if (latex.StartsWith(Operator, StringComparison.Ordinal)) return latex.IndexOf('}', StringComparison.Ordinal) == latex.Length - 1;
        return latex.AsSpan(latex[0] == '\\' ? 1 : 0).ContainsAnyExceptInRange('A', 'z') is false && latex.LastIndexOf('\\') <= 0;
    }

    // Braces and fences enclose an argument, other surroundings do not.
    private static Precedence Minimum(string before, string after)
    {
        var (left, right) = (before.TrimEnd(' '), after.TrimStart(' '));
        if (right.StartsWith('^') || right.StartsWith('!')) return Precedence.Primary;
        if (left.EndsWith('+') || left.EndsWith('-')) return Precedence.Product;
        if (left.EndsWith('{') || left.EndsWith('(') || left.EndsWith('|') || left.EndsWith('[')) return default;
        return left.EndsWith(@"\lfloor", StringComparison.Ordinal) || left.EndsWith(@"\lceil", StringComparison.Ordinal)
            ? default
            : Precedence.Primary;
    }
}
