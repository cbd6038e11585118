using System.Collections.Immutable;
using System.Numerics;
using Symbolic.Expressions;
using Symbolic.Functions.Kernels;
using Symbolic.Functions.Vectors;
using Symbolic.Numbers;
using static Symbolic.Maths;

namespace Symbolic.Functions;

/// <summary>Functions with kinks or jumps. What their derivatives are there is a convention: see docs/conventions.md.</summary>
internal static class Kinked
{
    public static readonly ImmutableArray<Function> Rows =
    [
        new()
        {
            Name = "abs", Kernel = (Func<double, double>)Math.Abs, Parity = Parity.Even,
            Vectors = static () => VectorKernel.Unary<Vectors.Abs>(),
            ComplexKernel = (Func<Complex, Complex>)ComplexPowers.Abs,
            Partial = static (a, _, _) => Sign(a[0]),
            Exact = static a => a[0] is Number n ? n.Value.Abs()
                : a[0].Kind == ExprKind.Constant && a[0] != Constant.ImaginaryUnit ? a[0]
                : null,
            Samples = [new(0.1, 3)], Kink = "{0} = 0",
            Latex = @"\left|{0}\right|", MathML = "<mrow><mo>|</mo>{0}<mo>|</mo></mrow>",
            C = "fabs({0})", CSharp = "Math.Abs({0})", Python = "np.abs({0})", Source = "DLMF 1.9.7",
        },
        new()
        {
            Name = "sign", Synonyms = ["sgn", "signum"], Kernel = (Func<double, double>)RoundingFunctions.Sign, Parity = Parity.Odd,
            Vectors = static () => VectorKernel.Unary<Vectors.Sign>(),
            Partial = static (_, _, _) => 0,
            Exact = static a => a[0] is Number n ? n.Value.Sign
                : a[0] == Constant.Pi || a[0] == Constant.E || a[0] == Constant.Infinity ? 1
                : null,
            Samples = [new(0.1, 3)], Kink = "{0} = 0",
            Latex = @"\operatorname{sgn}", MathML = "sgn", Python = "np.sign({0})",
            Source = "-1, 0 or 1",
        },
        new()
        {
            Name = "floor", Kernel = (Func<double, double>)Math.Floor,
            Vectors = static () => VectorKernel.Unary<Vectors.Floor>(),
            Partial = static (_, _, _) => 0, Exact = static a => a[0] is Number n ? n.Value.Floor() : null,
            Samples = [new(0.1, 0.9)], Kink = "{0} is a whole number",
            Latex = @"\left\lfloor {0} \right\rfloor", MathML = "<mrow><mo>\u230A</mo>{0}<mo>\u230B</mo></mrow>",
            C = "floor({0})", CSharp = "Math.Floor({0})", Python = "np.floor({0})",
            Source = "DLMF, Common Notations",
        },
        new()
        {
            Name = "ceil", Synonyms = ["ceiling"], Kernel = (Func<double, double>)Math.Ceiling,
            Vectors = static () => VectorKernel.Unary<Vectors.Ceiling>(),
            Partial = static (_, _, _) => 0, Exact = static a => a[0] is Number n ? -(-n.Value).Floor() : null,
            Samples = [new(0.1, 0.9)], Kink = "{0} is a whole number",
            Latex = @"\left\lceil {0} \right\rceil", MathML = "<mrow><mo>\u2308</mo>{0}<mo>\u2309</mo></mrow>",
            C = "ceil({0})", CSharp = "Math.Ceiling({0})", Python = "np.ceil({0})",
            Source = "DLMF, Common Notations",
        },
        new()
        {
            Name = "round", Kernel = (Func<double, double>)RoundingFunctions.Round, Parity = Parity.Odd,
            Vectors = static () => VectorKernel.Unary<Vectors.Round>(),
            Partial = static (_, _, _) => 0, Exact = static a => a[0] is Number n ? RoundHalfEven(n.Value) : null,
            Samples = [new(0.6, 1.4)], Kink = "{0} is halfway between two whole numbers",
            Latex = @"\operatorname{round}", C = "nearbyint({0})", CSharp = "Math.Round({0})", Python = "np.rint({0})",
            Source = "IEEE 754, roundTiesToEven",
        },
        new()
        {
            Name = "heaviside", Synonyms = ["step"], Kernel = (Func<double, double>)RoundingFunctions.Heaviside,
            Vectors = static () => VectorKernel.Unary<Vectors.Heaviside>(),
            Partial = static (_, _, _) => 0,
            Exact = static a => a[0] is Number n ? n.Value.Sign > 0 ? 1 : n.Value.Sign < 0 ? 0 : Number.Half : null,
            Samples = [new(0.1, 3)], Kink = "{0} = 0",
            Latex = @"H", MathML = "H", Python = "np.heaviside({0}, 0.5)",
            Source = "DLMF 1.16.13, with the value 1/2 at 0",
        },
        new()
        {
            Name = "relu", Kernel = (Func<double, double>)RoundingFunctions.Relu,
            Vectors = static () => VectorKernel.Unary<Vectors.Relu>(),
            Partial = static (a, _, _) => Piecewise.Create(1, a[0] > 0, 0),
            Exact = static a => a[0] is Number n ? n.Value.Sign > 0 ? a[0] : 0 : null,
            Samples = [new(0.1, 3)], Kink = "{0} = 0",
            Latex = @"\operatorname{relu}", Python = "np.maximum({0}, 0.0)", Source = "relu(x) = max(x, 0)",
        },
        new()
        {
            Name = "max", MinArity = 1, MaxArity = int.MaxValue, Kernel = (Func<double, double, double>)Math.Max,
            Vectors = static () => VectorKernel.Binary<Vectors.Max>(),
            Partial = static (a, _, index) => Selected(a, index, RelationKind.Greater, RelationKind.GreaterOrEqual),
            Exact = static a => Extremum(MaxRow!, a, 1),
            Samples = [new(0.1, 1), new(1.5, 3)], Kink = "two of the arguments are equal",
            Latex = @"\max", CSharp = "Math.Max({0}, {1})", Python = "np.maximum({0}, {1})",
            Source = "the largest argument",
        },
        new()
        {
            Name = "min", MinArity = 1, MaxArity = int.MaxValue, Kernel = (Func<double, double, double>)Math.Min,
            Vectors = static () => VectorKernel.Binary<Vectors.Min>(),
            Partial = static (a, _, index) => Selected(a, index, RelationKind.Less, RelationKind.LessOrEqual),
            Exact = static a => Extremum(MinRow!, a, -1),
            Samples = [new(0.1, 1), new(1.5, 3)], Kink = "two of the arguments are equal",
            Latex = @"\min", CSharp = "Math.Min({0}, {1})", Python = "np.minimum({0}, {1})",
            Source = "the smallest argument",
        },
        new()
        {
            Name = "clamp", Synonyms = ["clip"], MinArity = 3, MaxArity = 3,
            Kernel = (Func<double, double, double, double>)RoundingFunctions.Clamp,
            Vectors = static () => VectorKernel.Ternary<Vectors.Clamp>(),
            Partial = static (a, _, index) => index switch
            {
                0 => Piecewise.Create(1, Logical.And(a[0] > a[1], a[0] < a[2]), 0),
                1 => Piecewise.Create(1, a[0] <= a[1], 0),
                _ => Piecewise.Create(1, a[0] >= a[2], 0),
            },
            Exact = static a => a is [Number x, Number lo, Number hi]
                ? x.Value > hi.Value || lo.Value > hi.Value ? hi : x.Value < lo.Value ? lo : x : null,
            Domain = "lo <= hi", Samples = [new(0.2, 0.8), new(-1, 0), new(1, 2)], Kink = "{0} equals one of the bounds",
            Latex = @"\operatorname{clamp}",
            CSharp = "Math.Min(Math.Max({0}, {1}), {2})", Python = "np.minimum(np.maximum({0}, {1}), {2})",
            Source = "min(max(x, lo), hi)",
        },
        new()
        {
            Name = "hypot", MinArity = 2, MaxArity = 2, Kernel = (Func<double, double, double>)double.Hypot,
            Vectors = static () => VectorKernel.Binary<Vectors.Hypot>(),
            Partial = static (a, f, index) => a[index] / f,
            Domain = "all real numbers; a cone at (0, 0)", Samples = [new(0.2, 2), new(0.2, 2)], Kink = "{0} = {1} = 0",
            Latex = @"\sqrt{{{0}^{{2}} + {1}^{{2}}}}",
            MathML = "<msqrt><mrow><msup>{0}<mn>2</mn></msup><mo>+</mo><msup>{1}<mn>2</mn></msup></mrow></msqrt>",
            C = "hypot({0}, {1})", CSharp = "double.Hypot({0}, {1})", Python = "np.hypot({0}, {1})",
            Source = "sqrt(x^2 + y^2)",
        },
    ];

    private static readonly Function MaxRow = Rows.First(row => row.Name == "max");
    private static readonly Function MinRow = Rows.First(row => row.Name == "min");

    // Of equal arguments the first one counts, so that the partial derivatives always add up to 1.
    private static Expr Selected(ReadOnlySpan<Expr> a, int index, RelationKind strictly, RelationKind weakly)
    {
        var conditions = new Expr[a.Length - 1];
        for (var j = 0; j < a.Length; j++)
        {
            if (j != index) conditions[j < index ? j : j - 1] = Relation.Create(j < index ? strictly : weakly, a[index], a[j]);
        }

        return Piecewise.Create(1, Logical.And(conditions), 0);
    }

    // Flattens, keeps the extreme number only, drops repetitions, orders. Null where the arguments are in that form already.
    private static Expr? Extremum(Function row, ReadOnlySpan<Expr> a, int sign)
    {
        var parts = new SortedSet<Expr>(Comparer<Expr>.Create(Expr.Compare));
        Number? extreme = null;
        foreach (var argument in a)
        {
            var inner = argument is Apply { Function: { } f } && f == row ? argument.Children : [argument];
            foreach (var part in inner)
            {
                if (part is not Number number) parts.Add(part);
                else if (extreme is null || number.Value.CompareTo(extreme.Value) * sign > 0) extreme = number;
            }
        }

        if (extreme is not null) parts.Add(extreme);
        if (parts.Count == 1) return parts.Min;
        var canonical = parts.ToArray();
        return a.SequenceEqual(canonical) ? null : Apply.Raw(row, canonical);
    }

    private static Rational RoundHalfEven(Rational value)
    {
        var below = value.Floor();
        var half = Rational.Create(1, 2);
        var rest = value - below;
        return rest < half || (rest == half && below.IsEvenInteger) ? below : below + 1;
    }
}
