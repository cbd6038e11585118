using Symbolic.Codegen.Backends.Sources;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Codegen.Tests.Backends.Sources;

/// <summary>The programs that are written in every language.</summary>
internal static class WrittenCases
{
    private static readonly double[] Edges =
    [
        0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 1.5, -1.5, 2.5, -2.5, 3, 10.5, -10.5, 99.75, -99.75, 171.5, 1e-10, -1e-10, 1e-300, -1e-300,
        5e-324, 1e300, -1e300, 30, -30, 700, -700, 709.5, -0.36787944117144233, -0.3, -0.25, 1.4616321449683622, 0.999999, 1.000001, -1.000001,
        double.NaN, double.PositiveInfinity, double.NegativeInfinity,
    ];

    private static readonly double[] FewEdges =
        [0, 1, -1, 2, 0.5, -2.5, 3, 10, 8, 200, 1e10, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    /// <summary>Every row of the function table at sampled points and at the edges.</summary>
    public static IReadOnlyList<WrittenCase> Rows { get; } = [.. FunctionTable.Default.Rows.Select(OfRow)];

    /// <summary>Random terms, with their values or gradients.</summary>
    public static IReadOnlyList<WrittenCase> Random { get; } = [.. Enumerable.Range(1, 80).Select(OfRandom)];

    /// <summary>Terms with loops, arrays and branches, and programs that no term gives.</summary>
    public static IReadOnlyList<WrittenCase> Chosen { get; } = [.. OfTerms(), .. WrittenTapes.All];

    public static IEnumerable<WrittenCase> All => [.. Rows, .. Random, .. Chosen];

    private static WrittenCase OfRow(Function row, int number)
    {
        var arity = row.MaxArity == int.MaxValue ? 2 : row.MaxArity;
        string[] names = ["x", "y", "z"];
        var builder = new TapeBuilder([.. names[..arity]]);
        var value = arity switch
        {
            1 => builder.Call(row, 0),
            2 => builder.Call(row, 0, 1),
            _ => builder.Call(row, 0, 1, 2),
        };
        var points = new List<double[]>();
        for (var k = 0; k < 12; k++)
        {
            var point = new double[arity];
            for (var i = 0; i < arity; i++)
            {
                var interval = row.Samples[Math.Min(i, row.Samples.Length - 1)];
                point[i] = interval.Lower + ((interval.Upper - interval.Lower) * (((k * 0.618033988749895) + (i * 0.37)) % 1));
            }

            points.Add(point);
        }

        if (arity == 1) points.AddRange(Edges.Select(edge => new[] { edge }));
        if (arity == 2) points.AddRange(FewEdges.SelectMany(a => FewEdges.Select(b => new[] { a, b })));
        if (arity == 3) points.AddRange(FewEdges.SelectMany(a => FewEdges.SelectMany(b => FewEdges.Select(c => new[] { a, b, c }))));
        return new($"row{number}_{row.Name}", builder.Build([value]), SourceForm.Value, [.. points]);
    }

    private static WrittenCase OfRandom(int seed)
    {
        var random = new Random(seed);
        var term = RandomTerms.Make((uint)seed, 3 + (seed % 38));
        var points = Enumerable.Range(0, 6)
            .Select(k => Enumerable.Range(0, 3).Select(_ => k % 2 == 0 ? (random.NextDouble() * 6) - 3 : random.Next(-2, 3)).ToArray())
            .ToArray();
        if (seed % 2 == 1) return OfValue($"random{seed}", term, RandomTerms.Variables, points);
        try
        {
            var tape = term.ToGradientTape(RandomTerms.Variables);
            return new($"random{seed}", tape, SourceForm.Gradient, points) { Term = term };
        }
        catch (Errors.UnsupportedException)
        {
            return OfValue($"random{seed}", term, RandomTerms.Variables, points);
        }
    }

    private static WrittenCase OfValue(string name, Expr term, Expr[] variables, double[][] points) =>
        new(name, term.ToTape(variables), SourceForm.Value, points) { Term = term };

    private static IEnumerable<WrittenCase> OfTerms()
    {
        string[] texts =
        [
            "x^2*sin(x)", "3", "x", "x - (y - z) - (x + y)*(-z)/(x/y)", "-(-x*y) - 1", "2^x/3^(-y)",
            "piecewise(x*y, x > y, y^2)*x", "piecewise(sqrt(x), x > 0, 0)",
            "piecewise(sin(x*y), x > 1, piecewise(x*z, y < 2, z^2 + x), y < 3, x^y)^2 + sin(x*y)",
            "piecewise(1, and(x < -1, or(y < 0, z < 0)), 2, not(or(x < 0, y == 0)), 3, and(x != z, y <= 1), 4)",
            "piecewise(1, x < -2, x, x < -1, x^2, x < 0, x^3, x < 1, exp(x*y*z) + sin(y)*cos(z), x < 2, piecewise(x*y, y > 0, z))",
            "sum(k*x^k/y, k, 1, 20)", "product(x - k*y, k, -12, 12)", "exp(sum(sin(k*x)*y, k, 1, 30)/10)*z",
            "sum(sum(x^j*sin(k*y), j, 1, k), k, 1, 15)", "sum(piecewise(x*k, k < 5*y, y/k), k, 1, 40)*x",
            "sum(product(1 + x/(j + k), j, 1, 12), k, 1, 12)", "sum(x/i, i, 1, floor(abs(y)) + 2)", "sum(x/i, i, y, 3)",
            "sum(100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2, i, 1, 11)", "sum(sum(x[i]*x[j]/(i + j), j, 1, i), i, 1, 12)",
            "product(1 + x[i]/i, i, 1, 12)*sum(x[i*(i+1)/2], i, 1, 4)", "sum(log(1 + sum(x[i]^2*x[j], j, 1, 12)), i, 1, 12) + x[12]",
        ];
        var scalars = RandomTerms.Variables;
        var components = Enumerable.Range(1, 12).Select(i => $"x[{i}]".Parse()).ToArray();
        for (var i = 0; i < texts.Length; i++)
        {
            var term = texts[i].Parse();
            var isIndexed = texts[i].Contains('[', StringComparison.Ordinal);
            var variables = isIndexed ? components : scalars;
            double[][] points = isIndexed
                ? [[.. Enumerable.Range(0, 12).Select(k => 0.4 + (0.1 * k))], [.. Enumerable.Range(0, 12).Select(k => Math.Sin(k + 1))]]
                : [[0.7, 1.3, -0.4], [-1.5, 0.25, 2], [0, 0, 0], [2, 2, 2], [1, -3, 5], [double.NaN, 1, 1], [1e308, 9, 1]];
            yield return new($"term{i}", term.ToTape(variables), SourceForm.Value, points);
            if (!texts[i].Contains(", y, 3", StringComparison.Ordinal) && !texts[i].Contains("floor", StringComparison.Ordinal))
                yield return new($"gradient{i}", term.ToGradientTape(variables), SourceForm.Gradient, points);
        }

        Expr[] entries = [.. "x^3*exp(y*z)".Parse().Hessian(scalars).Cast<Expr>()];
        yield return new("hessian", entries.ToTape(scalars), SourceForm.Results, [[0.7, 1.3, -0.4], [-1.5, 0.25, 2]]);
    }
}
