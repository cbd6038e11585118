using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Testing;

/// <summary>Draws terms that have a real value, and derivatives, for all values of x, y and z between 1/2 and 2.</summary>
internal sealed class RealTerm(Draw draw)
{
    private static readonly Symbol[] Names = [Symbol.Named("x"), Symbol.Named("y"), Symbol.Named("z")];

    public Expr Term(int budget)
    {
        if (budget <= 1) return Leaf();
        return draw.Int(0, 15) switch
        {
            <= 3 => Add.Create(Several(budget)),
            <= 6 => Mul.Create(Several(budget)),
            7 => Term(budget / 2) / Positive(budget / 2),
            8 => Term(budget - 1) ^ draw.Int(2, 3),
            9 => Positive(budget - 1) ^ Exponent(),
            10 => Maths.Exp(Bounded(budget - 1)),
            11 => Maths.Log(Positive(budget - 1)),
            12 => Maths.Sin(Term(budget - 1)),
            13 => Maths.Cos(Term(budget - 1)),
            14 => Maths.Atan(Term(budget - 1)),
            _ => Bounded(budget - 1),
        };
    }

    public Expr Polynomial(int budget)
    {
        if (budget <= 1) return Leaf();
        return draw.Int(0, 4) switch
        {
            0 or 1 => Add.Create([.. draw.Split(budget - 1, draw.Int(2, 4)).Select(Polynomial)]),
            2 or 3 => Mul.Create([.. draw.Split(budget - 1, draw.Int(2, 3)).Select(Polynomial)]),
            _ => Polynomial(budget - 1) ^ draw.Int(2, 3),
        };
    }

    // Between -1 and 1.
    private Expr Bounded(int budget) => draw.Int(0, 2) switch
    {
        0 => Maths.Sin(Term(budget - 1)),
        1 => Maths.Cos(Term(budget - 1)),
        _ => Maths.Tanh(Term(budget - 1)),
    };

    // At least 1/2.
    private Expr Positive(int budget) => draw.Int(0, 4) switch
    {
        0 or 1 => draw.Of<Symbol>(Names),
        2 => draw.Int(1, 3) + (Term(budget - 1) ^ 2),
        3 => 2 + Bounded(budget - 1),
        _ => draw.Int(1, 9),
    };

    private Expr Exponent() =>
        draw.Of(Number.Half, -Number.Half, Rational.Create(3, 2), Rational.Create(-1, 3), Rational.Create(2, 3), -2, -1);

    private Expr Leaf() => draw.Int(0, 9) switch
    {
        <= 6 => draw.Of<Symbol>(Names),
        7 or 8 => draw.Int(-5, 5),
        _ => Rational.Create(draw.Int(-9, 9), draw.Int(1, 6)),
    };

    private Expr[] Several(int budget) => [.. draw.Split(budget - 1, draw.Int(2, 3)).Select(Term)];
}
