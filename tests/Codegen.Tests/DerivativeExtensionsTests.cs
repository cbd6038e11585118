using CsCheck;
using Symbolic.Codegen.Derivatives;
using Symbolic.Codegen.Tests.Derivatives;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Codegen.Tests;

/// <summary>Hessians, Jacobians and products agree with the symbolic derivatives and with differences of gradients.</summary>
public sealed class DerivativeExtensionsTests
{
    private const int N = 12;
    private static readonly Expr[] Components = [.. Enumerable.Range(1, N).Select(k => Indexed.Create("x", k))];
    private static readonly double[] Point = [.. Enumerable.Range(0, N).Select(k => 0.5 + (k * 37 % 100 / 100.0))];

    public static TheoryData<string> RowNames => [.. FunctionTable.Default.Rows.Where(row => row.Definition is null).Select(row => row.Name).Distinct()];

    public static TheoryData<string> Loops => [.. LoopTexts];

    internal static string[] LoopTexts =>
    [
        "sum(x[i]*x[i+1]^2, i, 1, 11)",
        "sum(100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2, i, 1, 11)",
        "exp(sum(sin(x[i])*x[13-i], i, 1, 12)/10)*x[3]",
        "sum(sum(x[i]*x[j]/(i + j), j, 1, i), i, 1, 12)",
        "sum(log(1 + sum(x[i]^2*x[j], j, 1, 12)), i, 1, 12) + x[12]",
        "product(1 + x[i]/i, i, 1, 12)*sum(x[i*(i+1)/2], i, 1, 4)",
        "product(x[i] - 1/2, i, 1, 12)",
        "sum(piecewise(x[i]^2, x[i] > x[i+1], x[i+1]), i, 1, 11)",
        "sum(x[1]*exp(x[i]), i, 2, 12)",
        "sum(sum(sin(x[j])*x[j-1], j, 2*i, min(2*i+1, 12)), i, 1, 6)",
        "sum((12 - sum(cos(x[j]), j, 1, 12) + i*(1 - cos(x[i])) - sin(x[i]))^2, i, 1, 12)",
        "x[1]*x[2]",
        "7",
    ];

    [Theory]
    [MemberData(nameof(Loops))]
    public void Hessian_OfComponents_AgreesWithDifferencesOfGradient(string text)
    {
        var term = text.Parse();
        var gradient = term.CompileGradient(Components);
        var (slopes, expected, hessian) = (new double[N], new double[N], new double[N * N]);
        var value = gradient(Point, expected);
        Assert.Equal(value, term.CompileHessian(Components)(Point, slopes, hessian), 1e-13 * (1 + Math.Abs(value)));
        CheckGradient(expected, slopes);
        for (var row = 0; row < N; row++)
        {
            for (var column = 0; column < N; column++)
            {
                var slope = Differences.By(Component(gradient, row), Point, column);
                Assert.True(
                    Math.Abs(slope - hessian[(row * N) + column]) < 1e-6 * (1 + Math.Abs(slope)),
                    $"{row}, {column}: {hessian[(row * N) + column]:R}, not {slope:R}\n{term.ToHessianTape(Components)}");
            }
        }

        var sparse = term.CompileSparseHessian(Components);
        var entries = new double[sparse.Pattern.Count];
        Assert.Equal(value, sparse.Evaluate(Point, slopes, entries), 1e-13 * (1 + Math.Abs(value)));
        CheckGradient(expected, slopes);
        CheckEntries(sparse.Pattern, entries, hessian);
        var product = new double[N];
        double[] direction = [.. Enumerable.Range(0, N).Select(k => 1.0 - (k * 29 % 100 / 50.0))];
        Assert.Equal(value, term.CompileHessianProduct(Components)(Point, direction, slopes, product), 1e-13 * (1 + Math.Abs(value)));
        CheckGradient(expected, slopes);
        for (var row = 0; row < N; row++)
            Assert.Equal(Enumerable.Range(0, N).Sum(k => hessian[(row * N) + k] * direction[k]), product[row], 1e-9 * (1 + Math.Abs(product[row])));
    }

    [Theory]
    [InlineData(26, "sum(x[i]*x[i+1]^2, i, 1, 11)", "x[1]*exp(x[2])", "sum(sin(x[i]*x[3]), i, 1, 12)", "7")]
    [InlineData(5, "x[1]*x[2]", "sin(x[2])/x[5]", "x[7]")]
    [InlineData(12, "sum(x[i]^2, i, 1, 12)")]
    [InlineData(59, "x[1]", "sum(x[i], i, 1, 12)", "sum(exp(x[i]), i, 1, 12)", "product(x[i] - 1/2, i, 1, 12)", "x[12]", "sum(x[i]*x[4], i, 1, 12)", "1", "x[2]*sum(k*x[k], k, 1, 9)")]
    public void Jacobian_OfComponents_IsMadeOfGradients(int entries, params string[] texts)
    {
        Expr[] terms = [.. texts.Select(text => text.Parse())];
        var (values, jacobian, m) = (new double[terms.Length], new double[terms.Length * N], terms.Length);
        terms.CompileJacobian(Components)(Point, values, jacobian);
        for (var row = 0; row < m; row++)
        {
            var gradient = new double[N];
            Assert.Equal(terms[row].CompileGradient(Components)(Point, gradient), values[row], 1e-13);
            for (var k = 0; k < N; k++) Assert.Equal(gradient[k], jacobian[(row * N) + k], 1e-11 * (1 + Math.Abs(gradient[k])));
        }

        var sparse = terms.CompileSparseJacobian(Components);
        Assert.Equal(entries, sparse.Pattern.Count);
        var found = new double[sparse.Pattern.Count];
        sparse.Evaluate(Point, [], found);
        CheckEntries(sparse.Pattern, found, jacobian);
        double[] direction = [.. Enumerable.Range(0, N).Select(k => 1.0 - (k * 29 % 100 / 50.0))];
        var along = new double[m];
        terms.CompileJacobianProduct(Components)(Point, direction, [], along);
        for (var row = 0; row < m; row++)
            Assert.Equal(Enumerable.Range(0, N).Sum(k => jacobian[(row * N) + k] * direction[k]), along[row], 1e-10 * (1 + Math.Abs(along[row])));
        var (weights, weighted) = (direction[..m], new double[N]);
        terms.CompileVectorJacobian(Components)(Point, weights, values, weighted);
        for (var k = 0; k < N; k++)
            Assert.Equal(Enumerable.Range(0, m).Sum(row => jacobian[(row * N) + k] * weights[row]), weighted[k], 1e-10 * (1 + Math.Abs(weighted[k])));
    }

    [Theory]
    [InlineData("x*y + sin(x)*exp(y/z)")]
    [InlineData("(x - y)^2/(1 + z^2) - x/y")]
    [InlineData("x^y + y^(5/2) - x^(-3)")]
    [InlineData("sqrt(x)*sqrt(x*y) + (x*y)^7")]
    [InlineData("piecewise(sin(x*y), x > 1, piecewise(x*z, y < 2, z^2 + x), y < 3, x^y)^2 + sin(x*y)")]
    [InlineData("sum(k*x^k/y, k, 1, 20)")]
    [InlineData("exp(sum(sin(k*x)*y, k, 1, 30)/10)*z")]
    [InlineData("product(x + y/k, k, 1, 25)")]
    [InlineData("sum(sum(x^j*sin(k*y), j, 1, k), k, 1, 15)")]
    [InlineData("sum(piecewise(x*k, k < 5*y, y/k), k, 1, 40)*x")]
    [InlineData("sum(product(1 + x/(j + k), j, 1, 12), k, 1, 12)")]
    public void Hessian_AgreesWithSymbolicDerivatives(string text)
    {
        var term = text.Parse();
        Gen.Select(Gen.Double[0.2, 2.5], Gen.Double[0.2, 2.5], Gen.Double[0.2, 2.5])
            .CheckEach((x, y, z) => CheckHessian(term, [x, y, z], 1e-8), count: 5);
    }

    [Theory]
    [MemberData(nameof(RowNames))]
    public void Hessian_OfEachRow_AgreesWithSymbolicDerivatives(string name)
    {
        string[] names = ["x", "y", "z"];
        foreach (var row in FunctionTable.Default.Rows.Where(row => row.Name == name))
        {
            var arity = row.MaxArity == int.MaxValue ? 3 : row.MaxArity;
            if (name == "polygamma") continue;
            Expr[] arguments = [.. names[..arity].Select(each => (Expr)Symbol.Named(each))];
            var point = new double[3];
            for (var k = 0; k < 3; k++)
            {
                var interval = row.Samples[Math.Min(k, row.Samples.Length - 1)];
                point[k] = interval.Lower + ((interval.Upper - interval.Lower) * (0.31 + (0.17 * k)));
            }

            CheckHessian(Apply.Create(row, arguments) * Symbol.Named("x"), point, 1e-8);
        }
    }

    [Fact]
    public void Hessian_RandomTerm_AgreesWithSymbolicDerivatives()
    {
        var (agreed, decided) = (0, 0);
        Gen.Select(RandomTerms.Terms, RandomTerms.Points).CheckEach(
            (term, point) =>
            {
                HessianFunction f;
                try
                {
                    f = term.CompileHessian(RandomTerms.Variables);
                }
                catch (SymbolicException refused) when (refused is UnsupportedException or LimitExceededException)
                {
                    return;
                }

                var (gradient, hessian) = (new double[3], new double[9]);
                f(point, gradient, hessian);
                for (var k = 0; k < 9; k++)
                {
                    var (row, column) = (RandomTerms.Variables[k / 3], RandomTerms.Variables[k % 3]);
                    var expected = term.Differentiate(row).Differentiate(column).Compile(RandomTerms.Variables)(point);
                    if (!double.IsFinite(expected) || !double.IsFinite(hessian[k])) continue;
                    decided++;
                    if (Math.Abs(expected - hessian[k]) <= 1e-6 * (1 + Math.Abs(expected))) agreed++;
                }
            },
            count: 100);
        Assert.True(agreed > 0.95 * decided, $"Only {agreed} of {decided} derivatives agree.");
    }

    [Fact]
    public void VectorJacobian_RandomTerms_IsWeightedSumOfGradients()
    {
        var (agreed, decided) = (0, 0);
        Gen.Select(RandomTerms.Terms.Array[3], RandomTerms.Points, Gen.Double[-2, 2].Array[3]).Sample(
            (terms, point, weights) =>
            {
                var (values, weighted, along, expected) = (new double[3], new double[3], new double[3], new double[3]);
                var jacobian = new double[9];
                try
                {
                    terms.CompileVectorJacobian(RandomTerms.Variables)(point, weights, values, weighted);
                    terms.CompileJacobian(RandomTerms.Variables)(point, [], jacobian);
                    terms.CompileJacobianProduct(RandomTerms.Variables)(point, weights, [], along);
                }
                catch (SymbolicException refused) when (refused is UnsupportedException or LimitExceededException)
                {
                    return;
                }

                for (var row = 0; row < 3; row++)
                {
                    var gradient = new double[3];
                    var value = terms[row].CompileGradient(RandomTerms.Variables)(point, gradient);
                    Decide(value, values[row], [value]);
                    var sum = gradient.Zip(weights).Sum(pair => pair.First * pair.Second);
                    Decide(sum, along[row], gradient);
                    for (var k = 0; k < 3; k++)
                    {
                        expected[k] += weights[row] * gradient[k];
                        Decide(gradient[k], jacobian[(row * 3) + k], gradient);
                    }
                }

                for (var k = 0; k < 3; k++) Decide(expected[k], weighted[k], expected);
            },
            iter: 60, seed: "0000KOIPe036", threads: 1);
        Assert.True(agreed > 0.97 * decided, $"Only {agreed} of {decided} derivatives agree.");

        void Decide(double wanted, double found, double[] parts)
        {
            var size = parts.Sum(Math.Abs);
            if (!double.IsFinite(size) || !double.IsFinite(found)) return;
            decided++;
            if (Math.Abs(wanted - found) <= 1e-7 * (1 + size)) agreed++;
        }
    }

    [Theory]
    [InlineData("piecewise(sqrt(x), x > 0, 0)", -1, 0)]
    [InlineData("piecewise(x*log(x), x > 0, 0)", 0, 0)]
    [InlineData("piecewise(1/x, x != 0, 7)*x^2", 0, 14)]
    [InlineData("product(x - k, k, -5, 5)", 2, -45936)]
    public void Hessian_WhereOtherFormsFail_IsExact(string text, double x, double expected)
    {
        var hessian = new double[1];
        text.Parse().CompileHessian("x")([x], [], hessian);
        Assert.Equal(expected, hessian[0], 1e-9 * (1 + Math.Abs(expected)));
    }

    [Fact]
    public void SparseHessian_OfRosenbrock_IsTridiagonalAndCostsSmallMultipleOfGradient()
    {
        const int n = 200;
        Expr[] variables = [.. Enumerable.Range(1, n).Select(k => Indexed.Create("x", k))];
        var term = $"sum(100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2, i, 1, {n - 1})".Parse();
        var tape = term.ToSparseHessianTape(variables, out var pattern);
        Assert.Equal((3 * n) - 2, pattern.Count);
        Assert.Equal([0, 1, 2], pattern.ColumnsOf(1).ToArray());
        Assert.Equal([n - 2, n - 1], pattern.ColumnsOf(n - 1).ToArray());
        Assert.True(OperationCount.Of(tape) < 4 * OperationCount.Of(term.ToGradientTape(variables)));
    }

    [Fact]
    public void Hessian_OfDenseSumOfSquares_TakesQuadraticOperationsAndShortProgram()
    {
        const int n = 500;
        Expr[] variables = [.. Enumerable.Range(1, n).Select(k => Indexed.Create("w", k))];
        var term = $"sum(({n} - sum(cos(w[j]), j, 1, {n}) + i*(1 - cos(w[i])) - sin(w[i]))^2, i, 1, {n})".Parse();
        var tape = term.ToHessianTape(variables);
        Assert.True(tape.Instructions.Length < 2000);
        Assert.True(OperationCount.Of(tape) < 60 * n * n);
        var (point, gradient, hessian) = (new double[n], new double[n], new double[n * n]);
        for (var k = 0; k < n; k++) point[k] = 1.0 / n + (k % 7 / 10.0);
        term.CompileHessian(variables)(point, gradient, hessian);
        // With c = sum(cos), e_i = n - c + i*(1 - cos(w_i)) - sin(w_i) and de_i/dw_k = sin(w_k) + [i = k]*(i*sin(w_i) - cos(w_i)).
        double C(int k) => Math.Cos(point[k]);
        double S(int k) => Math.Sin(point[k]);
        var residuals = Enumerable.Range(0, n).Select(i => n - point.Sum(Math.Cos) + ((i + 1) * (1 - C(i))) - S(i)).ToArray();
        double Own(int k) => ((k + 1) * S(k)) - C(k);
        foreach (var (k, l) in new[] { (0, 0), (3, 17), (17, 3), (499, 499), (499, 1) })
        {
            var expected = 2 * ((n * S(k) * S(l)) + (Own(k) * S(l)) + (Own(l) * S(k)));
            if (k == l) expected += 2 * ((Own(k) * Own(k)) + (residuals.Sum() * C(k)) + (residuals[k] * (((k + 1) * C(k)) + S(k))));
            Assert.Equal(expected, hessian[(k * n) + l], 1e-9 * Math.Abs(expected));
        }
    }

    [Fact]
    public void Derivatives_ManyThreads_AllBitEqualAndWithoutAllocation()
    {
        var f = "sum(log(1 + sum(x[i]^2*x[j], j, 1, 12)), i, 1, 12) + x[12]".Parse().CompileHessian(Components);
        var (gradient, hessian) = (new double[N], new double[N * N]);
        var value = f(Point, gradient, hessian);
        Parallel.For(0, 16, _ =>
        {
            var (slopes, entries) = (new double[N], new double[N * N]);
            for (var run = 0; run < 200; run++)
            {
                Assert.Equal(value, f(Point, slopes, entries));
                Assert.Equal(gradient, slopes);
                Assert.Equal(hessian, entries);
            }
        });
        f(Point, gradient, hessian);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < 100; run++) f(Point, gradient, hessian);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Hessian_TooLarge_IsRefusedButSparseOneIsNot()
    {
        const int n = 50_000;
        Expr[] variables = [.. Enumerable.Range(1, n).Select(k => Indexed.Create("x", k))];
        var term = $"sum(x[i]*x[i+1]^2, i, 1, {n - 1})".Parse();
        Assert.Contains("50001 x 50000", Assert.Throws<LimitExceededException>(() => term.ToHessianTape(variables)).Message, StringComparison.Ordinal);
        term.ToSparseHessianTape(variables, out var pattern);
        Assert.Equal((3 * n) - 3, pattern.Count);
    }

    [Fact]
    public void Derivatives_WrongLength_SaysSo()
    {
        var f = "x*y".Parse().CompileHessian("x", "y");
        Assert.Contains("4 number(s) are needed", Assert.Throws<ArgumentException>(() => f([1, 2], new double[2], new double[3])).Message, StringComparison.Ordinal);
        Assert.Contains("2 number(s) are needed", Assert.Throws<ArgumentException>(() => f([1], new double[2], new double[4])).Message, StringComparison.Ordinal);
        Assert.Contains("2 number(s) are needed", Assert.Throws<ArgumentException>(() => f([1, 2], new double[1], new double[4])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exp(x*y)*sin(x)")]
    [InlineData("x + 2*y")]
    [InlineData("sum(sin(k*x)*y^2, k, 1, 40)")]
    public void CompileHessian_WithoutGradient_GivesTheSameAndAllocatesNothing(string text)
    {
        var f = text.Parse().CompileHessian("x", "y");
        double[] point = [0.5, 0.25];
        var (gradient, hessian, alone) = (new double[2], new double[4], new double[4]);
        var value = f(point, gradient, hessian);
        Assert.Equal(value, f(point, [], alone));
        Assert.Equal(hessian, alone);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var k = 0; k < 100; k++) f(point, [], alone);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    // The order of operations differs: loops may be written out.
    private static void CheckGradient(double[] expected, double[] gradient)
    {
        for (var k = 0; k < expected.Length; k++) Assert.Equal(expected[k], gradient[k], 1e-12 * (1 + Math.Abs(expected[k])));
    }

    private static void CheckEntries(SparsityPattern pattern, double[] entries, double[] dense)
    {
        for (var row = 0; row < pattern.Rows; row++)
        {
            for (var column = 0; column < pattern.Columns; column++)
            {
                var (expected, position) = (dense[(row * pattern.Columns) + column], pattern.PositionOf(row, column));
                if (position < 0) Assert.Equal(0, expected);
                else Assert.Equal(expected, entries[position], 1e-9 * (1 + Math.Abs(expected)));
            }
        }
    }

    private static CompiledFunction Component(GradientFunction function, int index) => x =>
    {
        var gradient = new double[N];
        function(x, gradient);
        return gradient[index];
    };

    private static void CheckHessian(Expr term, double[] point, double tolerance)
    {
        var (gradient, expected, hessian) = (new double[3], new double[3], new double[9]);
        term.CompileGradient("x", "y", "z")(point, expected);
        term.CompileHessian("x", "y", "z")(point, gradient, hessian);
        CheckGradient(expected, gradient);
        for (var k = 0; k < 9; k++)
        {
            var (row, column) = (RandomTerms.Variables[k / 3], RandomTerms.Variables[k % 3]);
            var second = term.Differentiate(row).Differentiate(column).Compile(RandomTerms.Variables)(point);
            if (double.IsNaN(second)) continue;
            Assert.True(
                Math.Abs(second - hessian[k]) <= tolerance * (1 + Math.Abs(second)),
                $"{term} by {row}, {column} at {string.Join(", ", point)}: {hessian[k]:R} instead of {second:R}\n{term.ToHessianTape(RandomTerms.Variables)}");
        }
    }
}
