using System.Globalization;
using Symbolic.Expressions;

namespace Symbolic.Printing;

/// <summary>The infix syntax, which parses back to the same term.</summary>
internal class InfixPrinter : Printer
{
    private static readonly InfixPrinter Instance = new();

    protected InfixPrinter()
    {
    }

    protected virtual string TimesSign => "*";

    protected virtual string MinusSign => "-";

    /// <summary>A term as text; one whose text would explode is written with its shared parts named.</summary>
    public static string Print(Expr term, CancellationToken cancellationToken = default)
    {
        if (SharedParts.Of(term) is not { } parts) return Instance.Write(term, cancellationToken);
        var output = new System.Text.StringBuilder("let(");
        foreach (var (name, definition) in parts.Definitions)
        {
            output.Append(name.Name).Append(", ");
            Instance.Write(definition, output, cancellationToken);
            output.Append(", ");
        }

        Instance.Write(parts.Body, output, cancellationToken);
        return output.Append(')').ToString();
    }

    protected virtual string Name(string name) => name;

    protected virtual string ConstantName(Constant constant) => constant.Name;

    protected virtual string Operator(Relation relation) => relation.Operator;

    protected virtual void Power(PowerNotation power, Pieces pieces) =>
        pieces.Term(power.Base, Precedence.Postfix).Text("^").Term(power.Exponent, Precedence.Postfix);

    protected virtual void Root(RootNotation root, Pieces pieces) => pieces.Text("sqrt(").Term(root.Radicand).Text(")");

    protected override void Spell(Notation notation, Pieces pieces)
    {
        switch (notation)
        {
            case NumberNotation number:
                pieces.Text(number.Digits);
                break;
            case ConstantNotation constant:
                pieces.Text(ConstantName(constant.Constant));
                break;
            case NameNotation name:
                pieces.Text(Name(name.Name));
                break;
            case IndexedNotation { Indexed: var indexed }:
                pieces.Text(Name(indexed.Name) + "[").Join(indexed.Children, ",").Text("]");
                break;
            case SumNotation sum:
                for (var i = 0; i < sum.Terms.Count; i++)
                {
                    var (negative, term) = sum.Terms[i];
                    pieces.Text(i == 0 ? negative ? MinusSign : "" : negative ? $" {MinusSign} " : " + ").Term(term, Precedence.Product);
                }

                break;
            case NegationNotation negation:
                pieces.Text(MinusSign).Term(negation.Term, Precedence.Product);
                break;
            case ProductNotation product:
                Product(product.Factors, pieces);
                break;
            case FractionNotation fraction:
                Fraction(fraction, pieces);
                break;
            case PowerNotation power:
                Power(power, pieces);
                break;
            case RootNotation root:
                Root(root, pieces);
                break;
            case ExponentialNotation exponential:
                pieces.Text("exp(").Term(exponential.Exponent).Text(")");
                break;
            case FactorialNotation factorial:
                pieces.Term(factorial.Argument, Precedence.Postfix).Text("!");
                break;
            case CallNotation { Call: var call }:
                pieces.Text(CallName(call) + "(").Join(call.Children, ", ").Text(")");
                break;
            case PiecewiseNotation { Piecewise: var piecewise }:
                pieces.Text("piecewise(").Join(piecewise.Children, ", ").Text(")");
                break;
            case RelationNotation { Relation: var relation }:
                pieces.Term(relation.Left, Precedence.Sum).Text($" {Operator(relation)} ").Term(relation.Right, Precedence.Sum);
                break;
            case LogicalNotation { Logical: var logical }:
                pieces.Text(logical.Kind switch { ExprKind.And => "and(", ExprKind.Or => "or(", _ => "not(" });
                pieces.Join(logical.Children, ", ").Text(")");
                break;
            case SeriesNotation { Series: var series }:
                pieces.Text(series.Kind == ExprKind.Sum ? "sum(" : "product(").Join(series.Children, ", ").Text(")");
                break;
            case DerivativeNotation { Derivative: var derivative }:
                pieces.Text("diff(").Term(derivative.Body).Text(", ").Term(derivative.Variable);
                pieces.Text(derivative.Order == 1 ? ")" : string.Create(CultureInfo.InvariantCulture, $", {derivative.Order})"));
                break;
            case IntegralNotation { Integral: var integral }:
                pieces.Text("integrate(").Join(integral.Children, ", ").Text(")");
                break;
            case LimitNotation { Limit: var limit }:
                pieces.Text("limit(").Join(limit.Children, ", ");
                pieces.Text(limit.Side switch { LimitSide.Above => ", 1)", LimitSide.Below => ", -1)", _ => ")" });
                break;
            default:
                throw new InvalidOperationException($"No spelling for {notation.GetType().Name}.");
        }
    }

    /// <summary>The name of a function with its marks of differentiation: f, f', f'[1,0].</summary>
    private string CallName(Apply call)
    {
        if (call.Unknown is not { } unknown) return call.Name;
        var name = Name(unknown.Name);
        if (unknown.Orders.All(order => order == 0)) return name;
        return unknown.Orders is [<= 3 and var order]
            ? name + new string('\'', order)
            : string.Create(CultureInfo.InvariantCulture, $"{name}'[{string.Join(',', unknown.Orders)}]");
    }

    private void Product(IReadOnlyList<Expr> factors, Pieces pieces)
    {
        for (var i = 0; i < factors.Count; i++) pieces.Text(i == 0 ? "" : TimesSign).Term(factors[i], Precedence.Power);
    }

    private void Fraction(FractionNotation fraction, Pieces pieces)
    {
        if (fraction.Numerator.Count == 0) pieces.Text("1");
        else Product(fraction.Numerator, pieces);
        pieces.Text("/");
        if (fraction.Denominator.Count == 1)
        {
            pieces.Term(fraction.Denominator[0], Precedence.Power);
            return;
        }

        pieces.Text("(");
        Product(fraction.Denominator, pieces);
        pieces.Text(")");
    }
}
