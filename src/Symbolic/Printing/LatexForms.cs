using System.Globalization;
using Symbolic.Expressions;
using Pieces = Symbolic.Printing.Printer.Pieces;

namespace Symbolic.Printing;

/// <summary>The forms with signs of their own in LaTeX: cases, conditions, sums, derivatives, integrals, limits.</summary>
internal static class LatexForms
{
    public static void Spell(Notation notation, Pieces pieces)
    {
        switch (notation)
        {
            case PiecewiseNotation { Piecewise: var piecewise }:
                Cases(piecewise, pieces);
                break;
            case LogicalNotation { Logical: { Kind: ExprKind.Not } logical }:
                pieces.Text(@"\neg ").Term(logical.Children[0], Precedence.Primary);
                break;
            case LogicalNotation { Logical: { Kind: ExprKind.And } logical }:
                pieces.Join(logical.Children, @" \wedge ", Precedence.Complement);
                break;
            case LogicalNotation { Logical: var logical }:
                pieces.Join(logical.Children, @" \vee ", Precedence.Conjunction);
                break;
            case SeriesNotation { Series: var series }:
                pieces.Text(series.Kind == ExprKind.Sum ? @"\sum_{" : @"\prod_{").Term(series.Index).Text("=").Term(series.Lower);
                pieces.Text("}^{").Term(series.Upper).Text("} ").Term(series.Body, Precedence.Product);
                break;
            case DerivativeNotation { Derivative: var derivative }:
                Derivative(derivative, pieces);
                break;
            case IntegralNotation { Integral: var integral }:
                pieces.Text(@"\int");
                if (integral.IsDefinite) pieces.Text("_{").Term(integral.Lower).Text("}^{").Term(integral.Upper).Text("}");
                pieces.Text(" ").Term(integral.Body, Precedence.Product).Text(@"\, d").Term(integral.Variable);
                break;
            case LimitNotation { Limit: var limit }:
                pieces.Text(@"\lim_{").Term(limit.Variable).Text(@" \to ");
                // A side is marked on the point, which must then hold together.
                pieces.Term(limit.Point, limit.Side == LimitSide.Both ? default : Precedence.Postfix);
                pieces.Text(limit.Side switch { LimitSide.Above => "^{+}} ", LimitSide.Below => "^{-}} ", _ => "} " });
                pieces.Term(limit.Body, Precedence.Product);
                break;
            default:
                throw new InvalidOperationException($"No spelling for {notation.GetType().Name}.");
        }
    }

    private static void Cases(Piecewise piecewise, Pieces pieces)
    {
        pieces.Text(@"\begin{cases} ");
        for (var i = 0; i < piecewise.BranchCount; i++)
        {
            pieces.Text(i == 0 ? "" : @" \\ ").Term(piecewise.ValueAt(i)).Text(@" & \text{if } ").Term(piecewise.ConditionAt(i));
        }

        if (piecewise.Otherwise != Constant.Undefined) pieces.Text(@" \\ ").Term(piecewise.Otherwise).Text(@" & \text{otherwise}");
        pieces.Text(@" \end{cases}");
    }

    private static void Derivative(Derivative derivative, Pieces pieces)
    {
        var sign = DerivativeSign.IsPartial(derivative) ? @"\partial" : "d";
        var order = derivative.Order == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"^{{{derivative.Order}}}");
        // \partial is a command and needs a space before a name; d does not.
        pieces.Text($@"\frac{{{sign}{order}}}{{{sign}{(sign == "d" ? "" : " ")}").Term(derivative.Variable).Text(order + "} ");
        // What is differentiated ends where its bracket does; one fraction needs none.
        var isFraction = NotationOf.Term(derivative.Body) is FractionNotation;
        pieces.Term(derivative.Body, isFraction ? Precedence.Product : derivative.Body is Derivative ? Precedence.Product : Precedence.Power);
    }
}
