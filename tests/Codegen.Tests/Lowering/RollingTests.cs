using CsCheck;
using Symbolic.Codegen.Tapes;
using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Lowering;

public sealed class RollingTests
{
    private const int Count = 400;
    private static readonly Expr[] Variables = [.. Enumerable.Range(1, Count).Select(i => (Expr)Symbol.Named($"x{i}"))];
    private static readonly double[] Point = [.. Enumerable.Range(1, Count).Select(i => 0.4 + (0.3 * Math.Sin(i)))];

    // A term for each i, and how many loops there are in the end.
    public static TheoryData<string, Func<int, string>, int> Terms => new()
    {
        { "Rosenbrock", i => $"100*(x{i + 1} - x{i}^2)^2 + (1 - x{i})^2", 2 },
        { "numbers that differ", i => $"{i}*sin({i % 7}.5*x{i} + {(i % 11) + 1})*x{i + 2}", 1 },
        { "positions in disorder", i => $"exp(x{1 + (37 * i % 391)}*x{1 + (101 * i % 389)} - {i}/400)", 1 },
        { "factors that are 1 or -1", i => $"(x{i}*{(i % 3) - 1} + {i % 2}*x{i + 1} + 3)^2/(1 + x{i + 2}^2)", -1 },
        { "linear forms", i => $"(2*x{i} - 3*x{i + 1} + {i % 5 + 2}*x{i + 2} - {i})^2", 1 },
        { "divisors, roots and numbers to powers", i => $"x{i}/(x{i + 1} + {i}) - sqrt(x{i + 2} + {i})*{i + 1}^x{i}", -1 },
        { "conditions", i => $"piecewise(x{i}^2, and(x{i} > {(i % 9) + 1}/10, x{i + 1} < x{i}), abs(x{i} - x{i + 1}))", 1 },
        { "one part in all", i => $"sin(x1 + x2*x3)*x{i}*exp(x{i + 1})", 1 },
        { "parts in neighbours", i => $"x{i}^2*x{i + 1}^2 + cos(x{i + 2})", 2 },
        { "sum of numbers times variables", i => $"{i + 1}*x{i}", 1 },
    };

    [Theory]
    [MemberData(nameof(Terms))]
    public void CompileGradient_SumOfTermsOfOneShape_IsThatOfTheTerms(string what, Func<int, string> term, int loops)
    {
        Expr[] terms = [.. Enumerable.Range(1, Count - 2).Select(i => term(i).Parse())];
        var sum = Add.Create([.. terms, 3 * Variables[5], Maths.Sin(Variables[6])]);
        var tape = sum.ToTape(Variables);
        Assert.True(Loops(tape) is var found && (loops < 0 ? found > 0 : found == loops), $"{what}: {Loops(tape)} loops\n{tape}");
        Assert.True(Operations(tape) < 150, $"{what}\n{tape}");
        var (value, slopes) = (sum.Compile(Variables)(Point), new double[Count]);
        Assert.Equal(value, sum.CompileGradient(Variables)(Point, slopes), 1e-13 * (Count + Math.Abs(value)));
        var expectedSlopes = new double[Count];
        var expected = sum.CompileGradient(Variables, new CompileOptions { RollsUp = false })(Point, expectedSlopes);
        Assert.Equal(expected, value, 1e-12 * (Count + Math.Abs(expected)));
        for (var i = 0; i < Count; i++) Assert.Equal(expectedSlopes[i], slopes[i], 1e-10 * (1 + Math.Abs(expectedSlopes[i])));
    }

    [Fact]
    public void Compile_ProductOfFactorsOfOneShape_IsThatOfTheFactors()
    {
        Expr[] factors = [.. Enumerable.Range(1, 300).Select(i => $"(1 + x{i}*x{i + 1}/{i + 3})".Parse())];
        var product = Mul.Create(factors);
        Assert.Equal(1, Loops(product.ToTape(Variables)));
        var expected = factors.Aggregate(1.0, (result, factor) => result * factor.Compile(Variables)(Point));
        Assert.Equal(expected, product.Compile(Variables)(Point), 1e-12 * expected);
    }

    [Fact]
    public void ToTape_PartsThatOthersUse_AreComputedOnce()
    {
        // Each sine stands in two terms, and beside the sum.
        var term = Add.Create([.. Enumerable.Range(1, 100).Select(i => $"sin(x{i})*sin(x{i + 1})*x{i + 2}".Parse())]);
        Assert.Equal(101, Sines(term.ToTape(Variables)));
        var other = Add.Create([.. Enumerable.Range(1, 100).Select(i => $"sin(x{i})*x{i + 2}".Parse())]);
        var user = Mul.Create([.. Enumerable.Range(1, 100).Select(i => $"(sin(x{i}) + {i % 3})".Parse())]);
        Assert.Equal(100, Sines(new[] { other, user }.ToTape(Variables)));
        static int Sines(Tape tape) => tape.Instructions.Count(each => each is { Opcode: Opcode.Call, Function.Name: "sin" });
    }

    [Fact]
    public void ToTape_LongSumUsedOutsideAndInside_IsOneLoop()
    {
        var sum = Add.Create([.. Enumerable.Range(1, 200).Select(i => $"sin(x{i}*x{i + 1})".Parse())]);
        var tape = (Maths.Exp(sum) + ((sum ^ 2) * Variables[2])).ToTape(Variables);
        Assert.Equal(1, Loops(tape));
    }

    [Fact]
    public void ToTape_LongSumsInTermsThatDiffer_BecomeLoops()
    {
        // Each linear form is too long to be written out again and again in the body of a loop.
        string Form(int j) => string.Join(" + ", Enumerable.Range(1, 350).Select(i => $"{(i * j % 17) + 2}*x{i}"));
        var term = $"exp(({Form(1)})/10000) + sin({Form(2)})*cos({Form(3)})".Parse();
        var tape = term.ToTape(Variables);
        Assert.Equal(3, Loops(tape));
        Assert.Equal(term.Evaluate(Environment()), term.Compile(Variables)(Point), 1e-11);
    }

    [Fact]
    public void Compile_ComponentsAndDataWithNumbers_ReadsThemFromTables()
    {
        Expr[] components = [.. Enumerable.Range(1, 100).Select(i => Indexed.Create("w", i)), Symbol.Named("table"), Symbol.Named("point")];
        var data = Enumerable.Range(0, 300).Select(i => Math.Cos(i)).ToArray();
        var options = new CompileOptions { Data = [DataArray.Matrix("A", 100, 3, data)] };
        var text = string.Join(" + ", Enumerable.Range(1, 100).Select(i => $"(w[{i}]*A[{i},2] - A[{101 - i},3]*table + point)^2"));
        var tape = text.Parse().ToTape(components, options);
        Assert.Equal(1, Loops(tape));
        double[] point = [.. Point[..100], 0.25, -0.5];
        var expected = Enumerable.Range(0, 100).Sum(i => Math.Pow((point[i] * data[(3 * i) + 1]) - (data[(3 * (99 - i)) + 2] * 0.25) - 0.5, 2));
        Assert.Equal(expected, text.Parse().Compile(components, options)(point), 1e-12 * expected);
    }

    [Fact]
    public void Compile_LogarithmOfManyExponentials_IsStable()
    {
        var term = Maths.Log(Add.Create([.. Variables.Select((x, i) => Maths.Exp(x * (i % 5 + 2)))]));
        var point = new double[Count];
        Array.Fill(point, 1000);
        Assert.Equal(6000 + Math.Log(80), term.Compile(Variables)(point), 1e-10);
        Assert.Equal(2, Loops(term.ToTape(Variables)));
    }

    [Fact]
    public void Compile_RandomTermWithChangingVariables_AgreesWithInterpreter()
    {
        const int Copies = 40;
        var (rolled, decided) = (0, 0);
        Gen.Select(RandomTerms.Terms, Gen.Int[1, 7]).CheckEach(
            (pattern, stride) =>
            {
                int[][] places = [.. Enumerable.Range(0, Copies).Select(i => new[] { 3 * i, (3 * i) + 1, (stride * i) + (i % 5) })];
                Expr[] terms = [.. places.Select(place => Term(pattern, place))];
                var sum = Add.Create(terms);
                if (Loops(sum.ToTape(Variables)) > 0) rolled++;
                var (expected, bound) = (0.0, 0.0);
                foreach (var place in places)
                {
                    double[] point = [.. place.Select(at => Point[at])];
                    expected += Term(pattern, [0, 1, 2]).Evaluate(At(point));
                    bound += ErrorBound.At(pattern, point) + (1e-15 * Copies * Math.Abs(expected));
                }

                if (!ErrorBound.IsTelling(bound, expected)) return;
                decided++;
                Assert.Equal(expected, sum.Compile(Variables)(Point), bound);
            },
            count: 50);
        Assert.True(rolled > 15 && decided > 8, $"{rolled} rolled up, {decided} decided.");

        static Expr Term(Expr pattern, int[] place) => pattern.Substitute(
            Enumerable.Range(0, 3).ToDictionary(k => RandomTerms.Variables[k], k => Variables[place[k]]));

        static EvaluationEnvironment At(double[] point) =>
            EvaluationEnvironment.Empty.With("x1", point[0]).With("x2", point[1]).With("x3", point[2]);
    }

    [Fact]
    public void ToTape_FewTerms_AreWrittenOut()
    {
        var term = Add.Create([.. Enumerable.Range(1, 15).Select(i => $"sin(x{i}*x{i + 1})".Parse())]);
        Assert.Equal(0, Loops(term.ToTape(Variables)));
    }

    [Fact]
    public void CompileGradient_TenThousandTerms_IsShort()
    {
        Expr[] variables = [.. Enumerable.Range(1, 10_001).Select(i => (Expr)Symbol.Named($"x{i}"))];
        Expr sum = Add.Create([.. Enumerable.Range(0, 10_000).Select(i => 100 * ((variables[i + 1] - (variables[i] ^ 2)) ^ 2))]);
        var tape = sum.ToGradientTape(variables);
        Assert.True(Operations(tape) < 60, tape.ToString()[..1000]);
        var slopes = new double[10_001];
        Assert.Equal(10_000 * 100 * 4.0, sum.CompileGradient(variables)([.. variables.Select(_ => 2.0)], slopes));
        Assert.Equal(100 * 4 * 2 * 2.0, slopes[0]);
        Assert.Equal(200 * (0 - 2.0), slopes[10_000]);
    }

    private static EvaluationEnvironment Environment()
    {
        var environment = EvaluationEnvironment.Empty;
        for (var i = 0; i < Count; i++) environment = environment.With(Variables[i].ToString(), Point[i]);
        return environment;
    }

    private static int Loops(Tape tape) => tape.Instructions.Count(each => each.Opcode == Opcode.Loop);

    private static int Operations(Tape tape) => tape.Instructions.Count(each => !each.IsLeaf);
}
