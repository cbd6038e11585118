using Symbolic.Expressions;

namespace Symbolic.Benchmarks.Simplifying;

/// <summary>Terms that show whether a simplification keeps within its limits.</summary>
internal static class HardTerms
{
    private static int Round;

    /// <summary>The sum of x_k*sin(x_k)^2 + x_k*cos(x_k)^2, in other names at each call.</summary>
    public static Expr Sum(int parts) => Maths.Total(Angles(parts).Select(x => x * (Maths.Sin(x) ^ 2) + x * (Maths.Cos(x) ^ 2)));

    /// <summary>The product of (x_k^2 - 1)/(x_k - 1), in other names at each call.</summary>
    public static Expr Product(int parts) =>
        Mul.Create([.. Angles(parts).Select(x => ((x ^ 2) - 1) / (x - 1))]);

    /// <summary>A chain of levels f^2 + sin(f), each of which is written twice in the next.</summary>
    public static Expr Chain(int levels)
    {
        Expr level = Maths.Symbol("x");
        for (var i = 0; i < levels; i++) level = (level ^ 2) + Maths.Sin(level);
        return level;
    }

    /// <summary>Random operations on earlier results: a term in which much is shared.</summary>
    public static Expr Shared(int operations, int seed) => Grow(new Random(seed), operations, 40);

    /// <summary>A sum of random terms of thirty operations, in five names.</summary>
    public static Expr Tree(int operations, int seed)
    {
        var random = new Random(seed);
        return Maths.Total(Enumerable.Range(0, operations / 30).Select(_ => Grow(random, 30, 6)));
    }

    /// <summary>A sum of n fractions with different denominators in a few names: over one denominator it would be very large.</summary>
    public static Expr Fractions(int count)
    {
        var names = Names(6);
        return Maths.Total(Enumerable.Range(1, count).Select(i => (names[i % 6] + i) / ((names[(i + 1) % 6] ^ 2) + i * names[(i + 2) % 6] + 1)));
    }

    /// <summary>A power of a sum that would be very large if multiplied out, within a sum.</summary>
    public static Expr Powers(int exponent)
    {
        var names = Names(6);
        return Maths.Total(Enumerable.Range(0, 5).Select(i => Maths.Total(names.Skip(i % 3).Select((x, k) => (k + i + 1) * x)) ^ (exponent + i))) /
            (Maths.Total(names) + 1);
    }

    /// <summary>Products of sines of sums of angles.</summary>
    public static Expr Waves(int count)
    {
        var names = Names(4);
        return Maths.Total(Enumerable.Range(1, count).Select(i =>
            (Maths.Sin(i * names[i % 4] + names[(i + 1) % 4]) ^ 4) * (Maths.Cos(names[(i + 2) % 4] - i * names[(i + 3) % 4]) ^ 3)));
    }

    /// <summary>Sums of nested roots over each other.</summary>
    public static Expr Roots(int levels)
    {
        var names = Names(3);
        Expr term = names[0];
        for (var i = 1; i <= levels; i++) term = (Maths.Sqrt(term + i) + names[i % 3]) / (Maths.Sqrt(names[(i + 1) % 3] + i) - term);
        return term;
    }

    /// <summary>A derivative of high order, as it comes.</summary>
    public static Expr Derivative(int order)
    {
        var x = Maths.Symbol("x");
        return (Maths.Exp(Maths.Sin(x) * Maths.Cos(x ^ 2)) / (1 + (x ^ 2))).Differentiate(x, order);
    }

    private static Expr Grow(Random random, int operations, int window)
    {
        var made = new List<Expr>(Names(5)) { 2, 3 };
        for (var i = 0; i < operations; i++)
        {
            var (a, b) = (Recent(), Recent());
            made.Add(random.Next(8) switch
            {
                0 or 1 => a + b,
                2 or 3 => a * b,
                4 => a - 2 * b,
                5 => a / (1 + (b ^ 2)),
                6 => a ^ random.Next(2, 4),
                _ => random.Next(3) switch { 0 => Maths.Sin(a), 1 => Maths.Cos(a), _ => Maths.Exp(-a) },
            });
        }

        return made[^1];

        Expr Recent() => made[Math.Max(0, made.Count - 1 - random.Next(window))];
    }

    private static Expr[] Names(int count) => [.. Enumerable.Range(0, count).Select(i => (Expr)Maths.Symbol($"x_{i}"))];

    private static IEnumerable<Expr> Angles(int count)
    {
        var round = Round++;
        return [.. Enumerable.Range(0, count).Select(i => (Expr)Maths.Symbol($"x{round}_{i}"))];
    }
}
