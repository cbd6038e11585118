using CsCheck;
using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Numbers;

namespace Symbolic.Codegen.Tests;

/// <summary>Random terms over x, y, z that have a numeric value: shared parts, piecewise terms, sums and products included.</summary>
internal static class RandomTerms
{
    public static readonly Expr[] Variables = [Symbol.Named("x"), Symbol.Named("y"), Symbol.Named("z")];

    private static readonly Function[] Rows =
        [.. FunctionTable.Default.Rows.Where(row => row.Definition is null && row.Name is not ("polygamma" or "factorial" or "gamma"))];

    /// <summary>A term of some size, from a seed.</summary>
    public static Gen<Expr> Terms { get; } = Gen.Select(Gen.UInt, Gen.Int[3, 40]).Select((seed, size) => Make(seed, size));

    public static Gen<double[]> Points { get; } = Gen.OneOf(Gen.Double[-3, 3], Gen.Int[-2, 2].Select(n => (double)n)).Array[3];

    public static Expr Make(uint seed, int size)
    {
        var random = new Random((int)seed);
        var pool = new List<Expr>(Variables) { 2, -1, Rational.Create(3, 7), Constant.Pi };
        var index = Symbol.Named("k");
        for (var i = 0; i < size; i++) pool.Add(Next(random, pool, index));
        var term = pool[^1] + pool[^2] * pool[^3];
        return term.DependsOn(index) ? term.Substitute(index, 2) : term;
    }

    private static Expr Next(Random random, List<Expr> pool, Symbol index)
    {
        Expr Pick() => pool[Math.Max(random.Next(pool.Count), random.Next(pool.Count))];
        switch (random.Next(14))
        {
            case 0 or 1:
                return Pick() + Pick() - Pick();
            case 2 or 3:
                return Pick() * Pick();
            case 4:
                return Pick() / (1 + (Pick() ^ 2));
            case 5:
                return Pick() ^ Number.Of(Rational.Create(random.Next(-5, 9), random.Next(1, 4)));
            case 6:
                return Pick() ^ Pick();
            case 7:
                return Maths.Exp(-(Pick() ^ 2));
            case 8 or 9 or 10:
                var row = Rows[random.Next(Rows.Length)];
                var arguments = new Expr[row.MaxArity == int.MaxValue ? random.Next(1, 4) : row.MaxArity];
                for (var i = 0; i < arguments.Length; i++) arguments[i] = Pick();
                return Apply.Create(row, arguments);
            case 11 or 12:
                return Piecewise.Create(Pick(), Condition(random, Pick), Pick(), Condition(random, Pick), Pick());
            default:
                var body = Pick() * index + Pick() / (index + 1);
                var upper = random.Next(2) == 0 ? (Expr)random.Next(1, 12) : Maths.Floor(Maths.Abs(Variables[random.Next(3)])) + 2;
                return random.Next(3) == 0 ? Series.Product(body, index, 1, upper) : Series.Sum(body, index, 1, upper);
        }
    }

    private static Expr Condition(Random random, Func<Expr> pick)
    {
        var relation = Relation.Create((RelationKind)random.Next(6), pick(), pick());
        return random.Next(5) switch
        {
            0 => Logical.And(relation, pick() < pick()),
            1 => Logical.Or(relation, pick() < pick()),
            2 => Logical.Not(relation),
            _ => relation,
        };
    }
}
