using System.Globalization;
using Symbolic.Expressions;
using Symbolic.Printing;

namespace Symbolic.Derivations;

/// <summary>The infix syntax with derivatives and limits written as in books: <c>d/dx[x^2]</c>, <c>lim[h -> 0] (…)</c>.</summary>
internal sealed class DerivationNotation : InfixPrinter
{
    private static readonly DerivationNotation Instance = new();

    public static string Write(Expr term) => Instance.Write(term, default(CancellationToken));

    // What approaches a limit is small: it is written last, x + h.
    protected override Notation Look(Expr term) => NotationOf.Term(term, ReadingOrder.SmallLast);

    protected override void Spell(Notation notation, Pieces pieces)
    {
        switch (notation)
        {
            case DerivativeNotation { Derivative: var derivative }:
                var order = derivative.Order == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"^{derivative.Order}");
                pieces.Text($"d{order}/d").Term(derivative.Variable).Text($"{order}[").Term(derivative.Body).Text("]");
                break;
            case LimitNotation { Limit: var limit }:
                pieces.Text("lim[").Term(limit.Variable).Text(" -> ").Term(limit.Point).Text("] ").Term(limit.Body, Precedence.Product);
                break;
            case RelationNotation { Relation: { Comparison: RelationKind.Equal } equation }:
                pieces.Term(equation.Left, Precedence.Sum).Text(" = ").Term(equation.Right, Precedence.Sum);
                break;
            case LogicalNotation { Logical: { Kind: ExprKind.And } logical }:
                for (var i = 0; i < logical.Children.Length; i++) pieces.Text(i == 0 ? "" : " and ").Term(logical.Children[i], Precedence.Relation);
                break;
            default:
                base.Spell(notation, pieces);
                break;
        }
    }
}
