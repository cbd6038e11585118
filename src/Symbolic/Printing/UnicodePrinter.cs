using Symbolic.Expressions;
using Symbolic.Parsing;

namespace Symbolic.Printing;

/// <summary>Text with the signs of mathematics, <c>x²·sin(x)</c>, which the parser reads as well.</summary>
internal sealed class UnicodePrinter : InfixPrinter
{
    private static readonly UnicodePrinter Instance = new();

    private UnicodePrinter()
    {
    }

    protected override string TimesSign => "·";

    protected override string MinusSign => "−";

    /// <summary>A term as text; one whose text would explode is written with its shared parts named behind it.</summary>
    public static new string Print(Expr term, CancellationToken cancellationToken = default) =>
        Where.Write(Instance, term, " where ", Instance.Name, " = ", ", ", cancellationToken);

    protected override string Name(string name) => Spelling.Typeset(name);

    protected override string ConstantName(Constant constant) => constant.Value switch
    {
        ConstantKind.Pi => "π",
        ConstantKind.Infinity => "∞",
        _ => constant.Name,
    };

    protected override string Operator(Relation relation) => relation.Comparison switch
    {
        RelationKind.LessOrEqual => "≤",
        RelationKind.GreaterOrEqual => "≥",
        RelationKind.NotEqual => "≠",
        _ => relation.Operator,
    };

    protected override void Power(PowerNotation power, Pieces pieces)
    {
        if (power.Exponent is Number { Value: { IsInteger: true, Sign: > 0 } exponent })
            pieces.Term(power.Base, Precedence.Postfix).Text(Spelling.ToSuperscript(exponent.Numerator));
        else base.Power(power, pieces);
    }

    // The sign of the root holds one number or name; what is longer stands in parentheses.
    protected override void Root(RootNotation root, Pieces pieces)
    {
        var isShort = root.Radicand is Symbol or Constant || root.Radicand is Number { Value: { IsInteger: true, Sign: > 0 } };
        pieces.Text(isShort ? "√" : "√(").Term(root.Radicand).Text(isShort ? "" : ")");
    }
}
