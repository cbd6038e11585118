using System.Collections.Immutable;
using System.Numerics;
using CsCheck;
using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Numbers;
using Symbolic.Parsing;

namespace Symbolic.Testing;

/// <summary>Random terms for property tests. A generator is seeded by CsCheck or by <see cref="Sampling"/>, never by the clock.</summary>
public static class Terms
{
    /// <summary>The names that <see cref="Any"/> applies to arguments without knowing anything about them.</summary>
    public static ImmutableHashSet<string> UnknownFunctions { get; } = ["f", "g", "phi_1", "Flux"];

    /// <summary>How the text of a term of <see cref="Any"/> is to be read.</summary>
    public static ParseOptions Reading { get; } = new() { UnknownFunctions = UnknownFunctions };

    /// <summary>How the text of a term of <see cref="Complex"/> is to be read.</summary>
    public static ParseOptions ComplexReading { get; } = Reading with { Complex = true };

    /// <summary>Terms of every kind of node and every row of the function table, nested in each other without regard to sense.</summary>
    /// <param name="size">About how many nodes a term has at most.</param>
    public static Gen<Expr> Any(int size = 24) => Sized(size, static (draw, budget) => new AnyTerm(draw, false).Term(budget));

    /// <summary>As <see cref="Any"/>, with the imaginary unit, and therefore without a symbol <c>i</c>.</summary>
    /// <param name="size">About how many nodes a term has at most.</param>
    public static Gen<Expr> Complex(int size = 24) => Sized(size, static (draw, budget) => new AnyTerm(draw, true).Term(budget));

    /// <summary>Conditions: comparisons, joined by and, or, not.</summary>
    /// <param name="size">About how many nodes a condition has at most.</param>
    public static Gen<Expr> Conditions(int size = 16) => Sized(size, static (draw, budget) => new AnyTerm(draw, false).Condition(budget));

    /// <summary>Terms in <c>x</c>, <c>y</c> and <c>z</c> that are real and smooth where these lie between 1/2 and 2: sums, products,
    /// quotients by what is positive, small powers, and elementary functions of arguments inside their domains.</summary>
    /// <param name="size">About how many nodes a term has at most.</param>
    public static Gen<Expr> Real(int size = 12) => Sized(size, static (draw, budget) => new RealTerm(draw).Term(budget));

    /// <summary>Polynomials in <c>x</c>, <c>y</c> and <c>z</c> with rational coefficients, as sums and products nested in each
    /// other.</summary>
    /// <param name="size">About how many nodes a term has at most.</param>
    public static Gen<Expr> Polynomials(int size = 12) => Sized(size, static (draw, budget) => new RealTerm(draw).Polynomial(budget));

    /// <summary>Numbers: small and large, whole and broken, of both signs.</summary>
    public static Gen<Expr> Numbers { get; } = new DrawnTerm(static draw => Number(draw));

    internal static Expr Number(Draw draw) => draw.Int(0, 9) switch
    {
        <= 4 => draw.Int(-9, 12),
        5 or 6 => Rational.Create(draw.Int(-30, 30), draw.Int(1, 12)),
        7 => Rational.Create(draw.Int(-999_999, 999_999), draw.Int(1, 999_999)),
        8 => BigInteger.Pow(draw.Int(-12, 12), draw.Int(0, 60)),
        _ => Rational.Create(BigInteger.Pow(draw.Int(-12, 12), draw.Int(0, 40)), BigInteger.Pow(draw.Int(2, 12), draw.Int(0, 40))),
    };

    private static DrawnTerm Sized(int size, Func<Draw, int, Expr> term) => new(draw =>
    {
        try
        {
            return term(draw, draw.Int(1, size));
        }
        catch (Errors.LimitExceededException)
        {
            return draw.Int(-9, 9);
        }
    });

    private sealed class AnyTerm(Draw draw, bool complex)
    {
        private static readonly ImmutableArray<Function> Rows = FunctionTable.Default.Rows;

        private static readonly string[] Names =
            ["x", "y", "z", "a", "b", "n", "w_1", "w_12", "w2", "alpha", "theta_3", "Omega", "lambda", "gamma", "beta", "rate", "x_max", "_u", "é"];

        public Expr Term(int budget)
        {
            if (budget <= 1) return Leaf();
            return draw.Int(0, 29) switch
            {
                <= 4 => Add.Create(Several(budget)),
                <= 9 => Mul.Create(Several(budget)),
                <= 13 => Power(budget),
                14 => Ratio(budget),
                <= 19 => Call(budget),
                20 or 21 => Unknown(budget),
                22 => Branches(budget),
                23 => Condition(budget),
                24 => Indexed.Create(draw.Of("x", "X", "mu", "w"), Several(Math.Min(budget, 4), 2)),
                25 => Series.Sum(Term(budget - 3), Index(), Bound(), Bound()),
                26 => Series.Product(Term(budget - 3), Index(), Bound(), Bound()),
                27 => Derivative.Create(Term(budget - 1), draw.OneIn(4) ? Indexed.Create("x", Index()) : Name(), draw.Int(1, 4)),
                28 => draw.OneIn(2) ? Integral.Create(Term(budget - 1), Name()) : Integral.Create(Term(budget - 3), Name(), Bound(), Bound()),
                _ => Limit.Create(Term(budget - 2), Name(), Bound(), draw.Of(LimitSide.Both, LimitSide.Above, LimitSide.Below)),
            };
        }

        public Expr Condition(int budget) => draw.Int(0, budget <= 3 ? 2 : 6) switch
        {
            <= 3 => Comparison(budget),
            4 => Logical.And(SeveralConditions(budget)),
            5 => Logical.Or(SeveralConditions(budget)),
            _ => Logical.Not(Condition(budget - 1)),
        };

        private Expr Comparison(int budget)
        {
            var parts = Several(Math.Max(budget, 2), 2, 2);
            return Relation.Create((RelationKind)draw.Int(0, 5), parts[0], parts[1]);
        }

        private Expr Leaf() => draw.Int(0, 19) switch
        {
            <= 10 => Name(),
            <= 16 => Number(draw),
            17 => Constant.Pi,
            18 => complex ? Constant.ImaginaryUnit : Constant.E,
            _ => draw.Of(Constant.Infinity, Constant.E, Constant.Pi, Constant.True, Constant.False, -Constant.Infinity, Constant.Undefined),
        };

        private Symbol Name() => !complex && draw.OneIn(20) ? Symbol.Named("i") : Symbol.Named(draw.Of<string>(Names));

        private Symbol Index() => Symbol.Named(draw.Of("j", "k", complex ? "m" : "i"));

        private Expr Bound() =>
            draw.Of(0, 1, Symbol.Named("n"), Constant.Infinity, Symbol.Named("a") + 1, -Constant.Infinity, draw.Int(-5, 9));

        private Expr Power(int budget)
        {
            var baseTerm = Term(budget - 1);
            return draw.Int(0, 7) switch
            {
                0 or 1 => Pow.Create(baseTerm, draw.Int(2, 5)),
                2 => Pow.Create(baseTerm, -draw.Int(1, 5)),
                3 => Pow.Create(baseTerm, Rational.Create(draw.Of(1, 1, 1, 2, 3, 5), draw.Of(2, 2, 3, 4, 7))),
                4 => Pow.Create(baseTerm, Rational.Create(draw.Of(-1, -1, -3, -5), draw.Of(2, 2, 3, 4))),
                5 => Pow.Create(Constant.E, baseTerm),
                6 => Pow.Create(Number(draw), baseTerm),
                _ => Pow.Create(Term(budget / 2), Term(budget / 2)),
            };
        }

        private Expr Ratio(int budget)
        {
            var parts = Several(budget, 2, 2);
            return parts[0] / parts[1];
        }

        private Expr Call(int budget)
        {
            var row = draw.Of(Rows.AsSpan());
            return Apply.Create(row, Several(budget, Math.Min(row.MaxArity, 4), row.MinArity));
        }

        private Expr Unknown(int budget)
        {
            var arguments = Several(budget, 3, 1);
            var orders = arguments.Select(_ => draw.OneIn(3) ? draw.Int(1, 5) : 0);
            return Apply.Create(new UnknownFunction(draw.Of(UnknownFunctions.Order(StringComparer.Ordinal).ToArray()), [.. orders]), arguments);
        }

        private Expr Branches(int budget)
        {
            var count = draw.Int(1, 3);
            var parts = new List<Expr>();
            foreach (var share in draw.Split(budget, count))
            {
                parts.Add(Term(share / 2));
                parts.Add(Condition(share / 2));
            }

            if (!draw.OneIn(4)) parts.Add(Term(budget / 4));
            return Piecewise.Create(parts.ToArray());
        }

        private Expr[] Several(int budget, int most = 4, int least = 2)
        {
            var count = draw.Int(Math.Min(least, most), Math.Max(least, most));
            return [.. draw.Split(budget - 1, count).Select(Term)];
        }

        private Expr[] SeveralConditions(int budget) => [.. draw.Split(budget - 1, draw.Int(2, 3)).Select(Condition)];
    }
}
