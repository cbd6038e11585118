using System.Globalization;
using Symbolic.Expressions;
using Pieces = Symbolic.Printing.Printer.Pieces;

namespace Symbolic.Printing;

/// <summary>The forms with signs of their own in MathML: comparisons, cases, conditions, sums, derivatives, integrals, limits.</summary>
internal static class MathMLForms
{
    public static void Spell(Notation notation, Pieces pieces)
    {
        switch (notation)
        {
            case RelationNotation { Relation: var relation }:
                pieces.Text("<mrow>").Term(relation.Left, Precedence.Sum).Text($"<mo>{Operator(relation.Comparison)}</mo>");
                pieces.Term(relation.Right, Precedence.Sum).Text("</mrow>");
                break;
            case LogicalNotation { Logical: { Kind: ExprKind.Not } logical }:
                pieces.Text("<mrow><mo>\u00AC</mo>").Term(logical.Children[0], Precedence.Primary).Text("</mrow>");
                break;
            case LogicalNotation { Logical: { Kind: ExprKind.And } logical }:
                pieces.Text("<mrow>").Join(logical.Children, "<mo>\u2227</mo>", Precedence.Complement).Text("</mrow>");
                break;
            case LogicalNotation { Logical: var logical }:
                pieces.Text("<mrow>").Join(logical.Children, "<mo>\u2228</mo>", Precedence.Conjunction).Text("</mrow>");
                break;
            case PiecewiseNotation { Piecewise: var piecewise }:
                Cases(piecewise, pieces);
                break;
            case SeriesNotation { Series: var series }:
                pieces.Text($"<mrow><munderover><mo>{(series.Kind == ExprKind.Sum ? '\u2211' : '\u220F')}</mo><mrow>").Term(series.Index);
                pieces.Text("<mo>=</mo>").Term(series.Lower).Text("</mrow>").Term(series.Upper).Text("</munderover>");
                pieces.Term(series.Body, Precedence.Product).Text("</mrow>");
                break;
            case DerivativeNotation { Derivative: var derivative }:
                Derivative(derivative, pieces);
                break;
            case IntegralNotation { Integral: var integral }:
                pieces.Text("<mrow>");
                if (integral.IsDefinite) pieces.Text("<msubsup><mo>\u222B</mo>").Term(integral.Lower).Term(integral.Upper).Text("</msubsup>");
                else pieces.Text("<mo>\u222B</mo>");
                pieces.Term(integral.Body, Precedence.Product);
                pieces.Text("<mspace width=\"0.17em\"/><mi mathvariant=\"normal\">d</mi>").Term(integral.Variable).Text("</mrow>");
                break;
            case LimitNotation { Limit: var limit }:
                pieces.Text("<mrow><munder><mo>lim</mo><mrow>").Term(limit.Variable).Text("<mo>\u2192</mo>");
                if (limit.Side == LimitSide.Both) pieces.Term(limit.Point);
                else pieces.Text("<msup>").Term(limit.Point, Precedence.Postfix).Text(limit.Side == LimitSide.Above ? "<mo>+</mo></msup>" : "<mo>\u2212</mo></msup>");
                pieces.Text("</mrow></munder>").Term(limit.Body, Precedence.Product).Text("</mrow>");
                break;
            default:
                throw new InvalidOperationException($"No spelling for {notation.GetType().Name}.");
        }
    }

    private static void Cases(Piecewise piecewise, Pieces pieces)
    {
        pieces.Text("<mrow><mo>{</mo><mtable columnalign=\"left\">");
        for (var i = 0; i < piecewise.BranchCount; i++)
        {
            pieces.Text("<mtr><mtd>").Term(piecewise.ValueAt(i)).Text("</mtd><mtd><mtext>if\u00A0</mtext>");
            pieces.Term(piecewise.ConditionAt(i)).Text("</mtd></mtr>");
        }

        if (piecewise.Otherwise != Constant.Undefined)
            pieces.Text("<mtr><mtd>").Term(piecewise.Otherwise).Text("</mtd><mtd><mtext>otherwise</mtext></mtd></mtr>");
        pieces.Text("</mtable></mrow>");
    }

    private static void Derivative(Derivative derivative, Pieces pieces)
    {
        var sign = DerivativeSign.IsPartial(derivative) ? "<mo>\u2202</mo>" : "<mi mathvariant=\"normal\">d</mi>";
        var order = string.Create(CultureInfo.InvariantCulture, $"<mn>{derivative.Order}</mn>");
        pieces.Text("<mrow><mfrac>");
        if (derivative.Order == 1) pieces.Text($"{sign}<mrow>{sign}").Term(derivative.Variable).Text("</mrow>");
        else pieces.Text($"<msup>{sign}{order}</msup><mrow>{sign}<msup>").Term(derivative.Variable).Text($"{order}</msup></mrow>");
        pieces.Text("</mfrac>");
        var standsAlone = derivative.Body is Derivative || NotationOf.Term(derivative.Body) is FractionNotation;
        pieces.Term(derivative.Body, standsAlone ? Precedence.Product : Precedence.Power).Text("</mrow>");
    }

    private static string Operator(RelationKind comparison) => comparison switch
    {
        RelationKind.Equal => "=",
        RelationKind.NotEqual => "\u2260",
        RelationKind.Less => "&lt;",
        RelationKind.LessOrEqual => "\u2264",
        RelationKind.Greater => "&gt;",
        _ => "\u2265",
    };
}
