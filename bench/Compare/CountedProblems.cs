using System.Collections.Immutable;
using System.Globalization;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic.Compare;

/// <summary>The problems for which FastDifferentiation.jl states how many operations the Jacobian takes, and two more.</summary>
internal static class CountedProblems
{
    public static IEnumerable<CountedProblem> All() =>
    [
        Rosenbrock(10), Rosenbrock(100), RosenbrockLoop(100), RosenbrockLoop(1000),
        SphericalHarmonics(4, 2.2), SphericalHarmonics(5, 2.2), SphericalHarmonics(10, 2.3), SphericalHarmonics(11, 2.34),
        SphericalHarmonics(20, 2.4), SphericalHarmonics(35, 2.4), SphericalHarmonics(40, 2.4),
        Matrices(2, 2.6), Matrices(4, 3.5), Matrices(9, 3.8), Matrices(20, 6.5),
        Chebyshev(5), Chebyshev(10), Chebyshev(20), Chebyshev(30), Chebyshev(100),
        Pollution(), Arm(),
    ];

    /// <summary>Written out: the variables are given in an order in which they are no array.</summary>
    public static CountedProblem Rosenbrock(int n)
    {
        var text = Text($"sum(100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2, i, 1, {n - 1})");
        return new("rosenbrock", n, [text.Parse()], [.. Components("x", n).Reverse()], 1.13) { Options = new() { RollsUp = false } };
    }

    /// <summary>The same as a loop.</summary>
    public static CountedProblem RosenbrockLoop(int n) =>
        Rosenbrock(n) with { Name = "rosenbrock-loop", Variables = Components("x", n) };

    /// <summary>The real solid harmonics of degree below a number, by recurrences.</summary>
    public static CountedProblem SphericalHarmonics(int order, double published)
    {
        var (x, y, z) = Maths.Symbols("x", "y", "z");
        var (sines, cosines) = (new Expr[order], new Expr[order]);
        (sines[0], cosines[0]) = (0, 1);
        for (var m = 1; m < order; m++)
        {
            sines[m] = x * cosines[m - 1] - y * sines[m - 1];
            cosines[m] = x * sines[m - 1] + y * cosines[m - 1];
        }

        var legendre = new Expr[order, order];
        legendre[0, 0] = 1;
        for (var m = 0; m < order; m++)
        {
            if (m > 0) legendre[m, m] = (1 - 2 * m) * legendre[m - 1, m - 1];
            if (m + 1 < order) legendre[m + 1, m] = (2 * m + 1) * z * legendre[m, m];
            for (var l = m + 2; l < order; l++)
                legendre[l, m] = Ratio(2 * l - 1, l - m) * z * legendre[l - 1, m] - Ratio(l + m - 1, l - m) * legendre[l - 2, m];
        }

        var terms = new List<Expr>();
        for (var l = 0; l < order; l++)
        {
            for (var m = -l; m <= l; m++)
            {
                var size = Math.Abs(m);
                var norm = Math.Sqrt((2 * l + 1) / (m == 0 ? 4 : 2) / Math.PI * FactorialRatio(l - size, l + size));
                terms.Add((Expr)norm * legendre[l, size] * (m < 0 ? sines[size] : cosines[size]));
            }
        }

        return new("spherical-harmonics", order, [.. terms], [x, y, z], published);
    }

    /// <summary>(A + B)(A B)^T of two square matrices.</summary>
    public static CountedProblem Matrices(int n, double published)
    {
        var (a, b) = (Entries("A", n), Entries("B", n));
        var product = new Expr[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++) product[i, j] = Sum(n, k => a[i, k] * b[k, j]);
        }

        var terms = new List<Expr>();
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var (row, column) = (i, j);
                terms.Add(Sum(n, k => (a[row, k] + b[row, k]) * product[column, k]));
            }
        }

        // In this order the entries are no array.
        return new("matrices", n, [.. terms], [.. a.Cast<Expr>().Concat(b.Cast<Expr>()).Reverse()], published);
    }

    /// <summary>The polynomial of Chebyshev by its recursion, instruction by instruction: as a term the recursion is multiplied out in
    /// part, since differences of sums are one sum.</summary>
    public static CountedProblem Chebyshev(int n)
    {
        var instructions = ImmutableArray.CreateBuilder<Instruction>();
        instructions.AddRange(
            new(Opcode.Input, 0), new(Opcode.Constant, Number: 2), new(Opcode.Constant, Number: 1), new(Opcode.Multiply, 1, 0));
        var (before, current) = (2, 0);
        for (var k = 2; k <= n; k++)
        {
            instructions.Add(new(Opcode.Multiply, 3, current));
            instructions.Add(new(Opcode.Subtract, instructions.Count - 1, before));
            (before, current) = (current, instructions.Count - 1);
        }

        // The ratio is stated for n up to 30.
        return new("chebyshev", n, [], [], n <= 30 ? 2.4 : double.NaN) { Program = new(["x"], instructions.ToImmutable(), [current]) };
    }

    /// <summary>The chemistry of polluted air: 20 species, 25 reactions (POLLU, of the test set for stiff equations).</summary>
    public static CountedProblem Pollution()
    {
        var y = Components("y", 20);
        var rates = Reactions.Select(reaction =>
            reaction.Species.Aggregate((Expr)reaction.Rate, (product, species) => product * y[species - 1])).ToArray();
        Expr[] terms = [.. Balances.Select(balance => balance.Split(' ').Aggregate((Expr)0, (sum, part) =>
        {
            var (sign, digits) = (part[0] == '-' ? -1 : 1, part.TrimStart('-', '+').Split('*'));
            var count = digits.Length == 2 ? int.Parse(digits[0], CultureInfo.InvariantCulture) : 1;
            return sum + (sign * count * rates[int.Parse(digits[^1], CultureInfo.InvariantCulture) - 1]);
        }))];
        return new("pollution", 20, terms, [.. y.Reverse()]);
    }

    /// <summary>The position of the hand of an arm with six joints: each turns about an axis, and the next one is a step away.</summary>
    public static CountedProblem Arm()
    {
        Expr[] q = [.. Enumerable.Range(1, 6).Select(k => Maths.Symbol(Text($"q{k}")))];
        Expr[] lengths = [Ratio(3, 10), Ratio(4, 10), Ratio(35, 100), Ratio(1, 10), Ratio(1, 10), Ratio(8, 100)];
        Expr[] hand = [0, 0, 0];
        for (var joint = 5; joint >= 0; joint--)
        {
            // Joints 1, 4 and 6 turn about z, the others about y.
            var (c, s) = (Maths.Cos(q[joint]), Maths.Sin(q[joint]));
            var (x, y, z) = (hand[0], hand[1], hand[2] + lengths[joint]);
            hand = joint is 0 or 3 or 5 ? [c * x - s * y, s * x + c * y, z] : [c * x + s * z, y, c * z - s * x];
        }

        return new("arm", 6, hand, q);
    }

    private static readonly (double Rate, int[] Species)[] Reactions =
    [
        (.35, [1]), (26.6, [2, 4]), (12300, [5, 2]), (.86e-3, [7]), (.82e-3, [7]), (15000, [7, 6]), (.13e-3, [9]), (24000, [9, 6]),
        (16500, [11, 2]), (9000, [11, 1]), (.022, [13]), (12000, [10, 2]), (1.88, [14]), (16300, [1, 6]), (4.8e6, [3]), (.35e-3, [4]),
        (.0175, [4]), (1e8, [16]), (4.44e11, [16]), (1240, [17, 6]), (2.1, [19]), (5.78, [19]), (.0474, [1, 4]), (1780, [19, 1]), (3.12, [20]),
    ];

    private static readonly string[] Balances =
    [
        "-1 -10 -14 -23 -24 2 3 9 11 12 22 25", "-2 -3 -9 -12 1 21", "-15 1 17 19 22", "-2 -16 -17 -23 15", "-3 2*4 6 7 13 20",
        "-6 -8 -14 -20 3 2*18", "-4 -5 -6 13", "4 5 6 7", "-7 -8", "-12 7 9", "-9 -10 8 11", "9", "-11 10", "-13 12", "14", "-18 -19 16",
        "-20", "20", "-21 -22 -24 23 25", "-25 24",
    ];

    private static Expr[] Components(string name, int n) => [.. Enumerable.Range(1, n).Select(k => Indexed.Create(name, k))];

    private static Expr[,] Entries(string name, int n)
    {
        var entries = new Expr[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++) entries[i, j] = Indexed.Create(name, i + 1, j + 1);
        }

        return entries;
    }

    private static Expr Sum(int n, Func<int, Expr> term) => Enumerable.Range(0, n).Select(term).Aggregate((sum, next) => sum + next);

    private static Expr Ratio(int numerator, int denominator) => (Expr)numerator / denominator;

    private static double FactorialRatio(int upper, int lower)
    {
        var ratio = 1.0;
        for (var k = upper + 1; k <= lower; k++) ratio /= k;
        return ratio;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
