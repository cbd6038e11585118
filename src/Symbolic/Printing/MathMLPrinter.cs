using System.Globalization;
using Symbolic.Expressions;

namespace Symbolic.Printing;

/// <summary>Presentation MathML. Every notation is written as exactly one element, so that it can be an operand of any other.</summary>
internal sealed class MathMLPrinter : Printer
{
    /// <summary>Multiplication that is not seen.</summary>
    public const string Times = "<mo>\u2062</mo>";

    /// <summary>What stands between the name of a function and its arguments, and is not seen.</summary>
    public const string ApplyFunction = "<mo>\u2061</mo>";

    private static readonly MathMLPrinter Instance = new();

    private MathMLPrinter()
    {
    }

    protected override string Open => "<mrow><mo>(</mo>";

    protected override string Close => "<mo>)</mo></mrow>";

    /// <summary>A term as one math element; one whose text would explode is written with its shared parts named behind it.</summary>
    public static string Print(Expr term, CancellationToken cancellationToken = default)
    {
        var body = Where.Write(
            Instance, term, "<mtext>\u00A0where\u00A0</mtext>", MathMLName.Of, "<mo>=</mo>", "<mo>,</mo>", cancellationToken);
        return $"""<math xmlns="http://www.w3.org/1998/Math/MathML"><mrow>{body}</mrow></math>""";
    }

    // Signs without brackets, such as that of a sum, reach over what follows: they bind no more tightly than a product.
    protected override Precedence Binding(Notation notation) => notation switch
    {
        SeriesNotation or DerivativeNotation or IntegralNotation or LimitNotation => Precedence.Product,
        ExponentialNotation => Precedence.Power,
        LogicalNotation { Logical.Kind: ExprKind.And } => Precedence.Conjunction,
        LogicalNotation { Logical.Kind: ExprKind.Or } => Precedence.Disjunction,
        LogicalNotation => Precedence.Complement,
        CallNotation { Call.Unknown: { Orders.Length: > 1 } unknown } when unknown.Orders.Any(order => order > 0) => Precedence.Power,
        _ => notation.Precedence,
    };

    protected override void Spell(Notation notation, Pieces pieces)
    {
        switch (notation)
        {
            case NumberNotation number:
                pieces.Text($"<mn>{number.Digits}</mn>");
                break;
            case ConstantNotation { Constant: var constant }:
                pieces.Text(ConstantName(constant.Value));
                break;
            case NameNotation name:
                pieces.Text(MathMLName.Of(name.Name));
                break;
            case IndexedNotation { Indexed: var indexed }:
                pieces.Text($"<msub>{MathMLName.Of(indexed.Name)}<mrow>").Join(indexed.Children, "<mo>,</mo>").Text("</mrow></msub>");
                break;
            case SumNotation sum:
                pieces.Text("<mrow>");
                for (var i = 0; i < sum.Terms.Count; i++)
                {
                    var (negative, term) = sum.Terms[i];
                    pieces.Text(negative ? "<mo>\u2212</mo>" : i == 0 ? "" : "<mo>+</mo>").Term(term, Precedence.Product);
                }

                pieces.Text("</mrow>");
                break;
            case NegationNotation negation:
                pieces.Text("<mrow><mo>\u2212</mo>").Term(negation.Term, Precedence.Product).Text("</mrow>");
                break;
            case ProductNotation product:
                Product(product.Factors, pieces);
                break;
            case FractionNotation fraction:
                pieces.Text("<mfrac>");
                Product(fraction.Numerator, pieces);
                Product(fraction.Denominator, pieces);
                pieces.Text("</mfrac>");
                break;
            case PowerNotation { Exponent: Number { Value: var exponent } } root when exponent.Numerator.IsOne && exponent.Denominator < 100:
                pieces.Text("<mroot>").Term(root.Base).Text($"<mn>{exponent.Denominator.ToString(CultureInfo.InvariantCulture)}</mn></mroot>");
                break;
            case PowerNotation power:
                Power(power, pieces);
                break;
            case RootNotation root:
                pieces.Text("<msqrt>").Term(root.Radicand).Text("</msqrt>");
                break;
            case ExponentialNotation exponential:
                pieces.Text("<msup><mi>e</mi>").Term(exponential.Exponent).Text("</msup>");
                break;
            case FactorialNotation factorial:
                pieces.Text("<mrow>").Term(factorial.Argument, Precedence.Primary).Text("<mo>!</mo></mrow>");
                break;
            case CallNotation { Call: var call }:
                MathMLCall.Spell(call, null, pieces);
                break;
            default:
                MathMLForms.Spell(notation, pieces);
                break;
        }
    }

    private static void Product(IReadOnlyList<Expr> factors, Pieces pieces)
    {
        if (factors.Count == 0) pieces.Text("<mn>1</mn>");
        else if (factors.Count == 1) pieces.Term(factors[0]);
        else
        {
            pieces.Text("<mrow>");
            for (var i = 0; i < factors.Count; i++)
            {
                if (i > 0) pieces.Text(BeginsWithNumber(factors[i]) ? "<mo>\u22C5</mo>" : Times);
                // A sign that reaches over what follows may do so only where nothing follows.
                var isLastForm = i == factors.Count - 1 && factors[i].Kind >= ExprKind.Sum;
                pieces.Term(factors[i], isLastForm ? Precedence.Product : Precedence.Power);
            }

            pieces.Text("</mrow>");
        }
    }

    private static bool BeginsWithNumber(Expr factor) =>
        FactorOrder.Base(factor) is Number || factor is Apply { Children: [Number], Name: "factorial" };

    private static void Power(PowerNotation power, Pieces pieces)
    {
        if (power.Base is Apply call && !NotationOf.IsNegative(power.Exponent) && MathMLCall.TakesExponent(call))
        {
            MathMLCall.Spell(call, power.Exponent, pieces);
            return;
        }

        pieces.Text("<msup>").Term(power.Base, Precedence.Primary).Term(power.Exponent).Text("</msup>");
    }

    private static string ConstantName(ConstantKind constant) => constant switch
    {
        ConstantKind.Pi => "<mi>\u03C0</mi>",
        ConstantKind.E => "<mi>e</mi>",
        ConstantKind.ImaginaryUnit => "<mi>i</mi>",
        ConstantKind.Infinity => "<mi>\u221E</mi>",
        ConstantKind.Undefined => "<mtext>undefined</mtext>",
        ConstantKind.True => "<mtext>true</mtext>",
        _ => "<mtext>false</mtext>",
    };
}
