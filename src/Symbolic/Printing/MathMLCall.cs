using System.Globalization;
using Symbolic.Expressions;

namespace Symbolic.Printing;

/// <summary>Applications in MathML: an identifier with its arguments in parentheses, a template of the function's row, or an unknown
/// function with its marks of differentiation.</summary>
internal static class MathMLCall
{
    /// <summary>Whether a power of the application is written between name and argument.</summary>
    public static bool TakesExponent(Apply call) =>
        LatexCall.TakesExponent(call) && (call.Function!.MathML is not { } written || !Template.IsTemplate(written));

    public static void Spell(Apply call, Expr? exponent, Printer.Pieces pieces)
    {
        if (call.Function?.MathML is { } template && Template.IsTemplate(template))
        {
            Template.Expand(template, call.Children, pieces, Minimum);
            return;
        }

        var head = call.Function is { } function ? $"<mi>{MathMLName.Escape(function.MathML ?? function.Name)}</mi>" : Unknown(call.Unknown!);
        pieces.Text("<mrow>");
        if (exponent is null) pieces.Text(head);
        else pieces.Text($"<msup>{head}").Term(exponent).Text("</msup>");
        pieces.Text(MathMLPrinter.ApplyFunction + "<mrow><mo>(</mo>").Join(call.Children, "<mo>,</mo>").Text("<mo>)</mo></mrow></mrow>");
    }

    private static string Unknown(UnknownFunction unknown)
    {
        var name = MathMLName.Of(unknown.Name);
        if (unknown.Orders is [var order])
        {
            return order switch
            {
                0 => name,
                <= 3 => $"<msup>{name}<mo>{new string('\u2032', order)}</mo></msup>",
                _ => string.Create(CultureInfo.InvariantCulture, $"<msup>{name}<mrow><mo>(</mo><mn>{order}</mn><mo>)</mo></mrow></msup>"),
            };
        }

        var marks = new System.Text.StringBuilder();
        for (var i = 0; i < unknown.Orders.Length; i++)
        {
            if (unknown.Orders[i] == 0) continue;
            if (unknown.Orders[i] == 1) marks.Append(CultureInfo.InvariantCulture, $"<msub><mo>\u2202</mo><mn>{i + 1}</mn></msub>");
            else marks.Append(CultureInfo.InvariantCulture, $"<msubsup><mo>\u2202</mo><mn>{i + 1}</mn><mn>{unknown.Orders[i]}</mn></msubsup>");
        }

        return marks.Length == 0 ? name : $"<mrow>{marks}{name}</mrow>";
    }

    private static Precedence Minimum(string before, string after)
    {
        if (before.EndsWith("<msup>", StringComparison.Ordinal)) return Precedence.Primary;
        return before.EndsWith("<mo>+</mo>", StringComparison.Ordinal) ? Precedence.Product : default;
    }
}
