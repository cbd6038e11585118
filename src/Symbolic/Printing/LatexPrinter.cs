using System.Globalization;
using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Printing;

/// <summary>LaTeX as it is set in a paper: <c>2 x \sin\left(x\right) + x^{2} \cos\left(x\right)</c>.</summary>
internal class LatexPrinter : Printer
{
    private static readonly LatexPrinter Instance = new();

    protected LatexPrinter()
    {
    }

    protected override string Open => @"\left(";

    protected override string Close => @"\right)";

    /// <summary>A term as LaTeX for math mode; one whose text would explode is written with its shared parts named behind it.</summary>
    public static string Print(Expr term, CancellationToken cancellationToken = default) =>
        Where.Write(Instance, term, @" \text{ where } ", LatexName.Of, " = ", @", \; ", cancellationToken);

    // Signs without brackets, such as that of a sum, reach over what follows: they bind no more tightly than a product.
    protected override Precedence Binding(Notation notation) => notation switch
    {
        SeriesNotation or DerivativeNotation or IntegralNotation or LimitNotation => Precedence.Product,
        ExponentialNotation => Precedence.Power,
        LogicalNotation { Logical.Kind: ExprKind.And } => Precedence.Conjunction,
        LogicalNotation { Logical.Kind: ExprKind.Or } => Precedence.Disjunction,
        LogicalNotation => Precedence.Complement,
        CallNotation { Call: var call } => LatexCall.Binding(call),
        _ => notation.Precedence,
    };

    protected override void Spell(Notation notation, Pieces pieces)
    {
        switch (notation)
        {
            case NumberNotation number:
                pieces.Text(number.Digits);
                break;
            case ConstantNotation { Constant: var constant }:
                pieces.Text(ConstantName(constant.Value));
                break;
            case NameNotation name:
                pieces.Text(LatexName.Of(name.Name));
                break;
            case IndexedNotation { Indexed: var indexed }:
                pieces.Text(LatexName.Atom(indexed.Name) + "_{").Join(indexed.Children, ", ").Text("}");
                break;
            case SumNotation sum:
                for (var i = 0; i < sum.Terms.Count; i++)
                {
                    var (negative, term) = sum.Terms[i];
                    pieces.Text(i == 0 ? negative ? "-" : "" : negative ? " - " : " + ").Term(term, Precedence.Product);
                }

                break;
            case NegationNotation negation:
                pieces.Text("-").Term(negation.Term, Precedence.Product);
                break;
            case ProductNotation product:
                Product(product.Factors, pieces);
                break;
            case FractionNotation fraction:
                pieces.Text(@"\frac{");
                Product(fraction.Numerator, pieces);
                pieces.Text("}{");
                Product(fraction.Denominator, pieces);
                pieces.Text("}");
                break;
            case PowerNotation power:
                Power(power, pieces);
                break;
            case RootNotation root:
                pieces.Text(@"\sqrt{").Term(root.Radicand).Text("}");
                break;
            case ExponentialNotation exponential:
                pieces.Text("e^{").Term(exponential.Exponent).Text("}");
                break;
            case FactorialNotation factorial:
                pieces.Term(factorial.Argument, Precedence.Primary).Text("!");
                break;
            case CallNotation { Call: var call }:
                LatexCall.Spell(call, null, pieces);
                break;
            case RelationNotation { Relation: var relation }:
                pieces.Term(relation.Left, Precedence.Sum).Text($" {Operator(relation.Comparison)} ").Term(relation.Right, Precedence.Sum);
                break;
            default:
                LatexForms.Spell(notation, pieces);
                break;
        }
    }

    /// <summary>Factors side by side; a point stands only where a number would meet what is before it.</summary>
    private static void Product(IReadOnlyList<Expr> factors, Pieces pieces)
    {
        if (factors.Count == 0) pieces.Text("1");
        for (var i = 0; i < factors.Count; i++)
        {
            if (i > 0) pieces.Text(BeginsWithNumber(factors[i]) ? @" \cdot " : IsWord(factors[i - 1]) || IsWord(factors[i]) ? @" \, " : " ");
            // A sign that reaches over what follows may do so only where nothing follows.
            var minimum = factors.Count == 1 ? default
                : i == factors.Count - 1 && factors[i].Kind >= ExprKind.Sum ? Precedence.Product
                : Precedence.Power;
            pieces.Term(factors[i], minimum);
        }
    }

    // Names of several letters would run into their neighbours.
    private static bool IsWord(Expr factor) => FactorOrder.Base(factor) switch
    {
        Symbol symbol => LatexName.IsWord(symbol.Name),
        Indexed indexed => LatexName.IsWord(indexed.Name),
        Apply { Unknown: { } unknown } => LatexName.IsWord(unknown.Name),
        _ => false,
    };

    private static bool BeginsWithNumber(Expr factor)
    {
        while (true)
        {
            switch (NotationOf.Term(factor))
            {
                case NumberNotation:
                    return true;
                case PowerNotation { Exponent: Number { Value: var exponent } } when IsRoot(exponent, out _):
                    return false;
                case PowerNotation power:
                    factor = power.Base;
                    break;
                case FactorialNotation factorial:
                    factor = factorial.Argument;
                    break;
                default:
                    return false;
            }
        }
    }

    private static void Power(PowerNotation power, Pieces pieces)
    {
        if (power.Exponent is Number { Value: var number })
        {
            if (IsRoot(number, out var degree))
            {
                pieces.Text(string.Create(CultureInfo.InvariantCulture, $@"\sqrt[{degree}]{{")).Term(power.Base).Text("}");
                return;
            }

            if (!number.IsInteger)
            {
                pieces.Term(power.Base, Precedence.Postfix).Text($"^{{{number}}}");
                return;
            }
        }

        if (power.Base is Apply call && !NotationOf.IsNegative(power.Exponent) && LatexCall.TakesExponent(call))
            LatexCall.Spell(call, power.Exponent, pieces);
        else
            pieces.Term(power.Base, Precedence.Primary).Text("^{").Term(power.Exponent).Text("}");
    }

    private static bool IsRoot(Rational exponent, out int degree)
    {
        degree = 0;
        return exponent.Numerator.IsOne && exponent.Reciprocal().TryGetInt32(out degree) && degree is >= 3 and <= 99;
    }

    private static string Operator(RelationKind comparison) => comparison switch
    {
        RelationKind.Equal => "=",
        RelationKind.NotEqual => @"\neq",
        RelationKind.Less => "<",
        RelationKind.LessOrEqual => @"\leq",
        RelationKind.Greater => ">",
        _ => @"\geq",
    };

    private static string ConstantName(ConstantKind constant) => constant switch
    {
        ConstantKind.Pi => @"\pi",
        ConstantKind.E => "e",
        ConstantKind.ImaginaryUnit => "i",
        ConstantKind.Infinity => @"\infty",
        ConstantKind.Undefined => @"\text{undefined}",
        ConstantKind.True => @"\text{true}",
        _ => @"\text{false}",
    };
}
