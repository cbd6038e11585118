using Symbolic.Codegen.Tapes;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Codegen.Tests;

public sealed class SourceFileTests
{
    public static TheoryData<SourceLanguage> Languages => [.. Enum.GetValues<SourceLanguage>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Functions_OfOneFile_ShareWhatTheyCall(SourceLanguage language)
    {
        var (term, variables) = ("lambertw(x) + y".Parse(), new Expr[] { Symbol.Named("x"), Symbol.Named("y") });
        var file = new SourceFile(language).Add("f", term, variables).AddGradient("g", term, variables).AddHessian("h", term, variables);
        var text = file.ToString();
        Assert.Single(text.Split('\n'), line => line.Contains("inverse of w exp(w)", StringComparison.Ordinal));
        Assert.Equal(3, text.Split('\n').Count(line => line.EndsWith("x[0] is x, x[1] is y.", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Text_WrittenTwice_IsTheSame(SourceLanguage language)
    {
        string Written() => "1234567.5*x + sum(0.25*k*x, k, 1, 20)".Parse().ToGradientSource(language, [Symbol.Named("x")]);
        Assert.Equal(Written(), Written());
        Assert.Contains("1234567.5 * x[0]", Written(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SourceLanguage.C, "double", "double double_(const double *x)")]
    [InlineData(SourceLanguage.C, "gamma", "double gamma_(const double *x)")]
    [InlineData(SourceLanguage.CSharp, "lock", "public static double lock_(ReadOnlySpan<double> x)")]
    [InlineData(SourceLanguage.CSharp, "2 für", "public static double _2_f_r(ReadOnlySpan<double> x)")]
    [InlineData(SourceLanguage.Python, "lambda", "def lambda_(x):")]
    [InlineData(SourceLanguage.Python, "a-b", "def a_b(x):")]
    public void Name_ThatIsNoIdentifier_BecomesOne(SourceLanguage language, string name, string head) =>
        Assert.Contains(head, Symbol.Named("y").ToSource(language, [Symbol.Named("y")], name), StringComparison.Ordinal);

    [Fact]
    public void Names_OfInputs_DoNotLeaveTheComment()
    {
        var text = new Tape(["x\nint evil;", "y\\"], [new(Opcode.Input, 0), new(Opcode.Input, 1)], [0]).ToSource(SourceLanguage.C);
        Assert.Contains("// x[0] is x int evil;, x[1] is y .\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_GivenTwice_IsRefused()
    {
        var file = new SourceFile(SourceLanguage.C).Add("f", Number.One, []);
        var problem = Assert.Throws<ArgumentException>(() => file.Add("f", Number.One, []));
        Assert.StartsWith("There is a function 'f' already.", problem.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => file.Add("", Number.One, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SourceFile((SourceLanguage)17));
    }

    [Fact]
    public void GradientSource_OfAnotherProgram_IsRefused() => Assert.StartsWith(
        "A value and 1 derivative(s) are needed, not 1 output(s).",
        Assert.Throws<ArgumentException>(() => Symbol.Named("x").ToTape([Symbol.Named("x")]).ToGradientSource(SourceLanguage.C)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(SourceLanguage.C, "static const double g_d_1[40] = {\n    0.5, 1.5, 2.5, ")]
    [InlineData(SourceLanguage.CSharp, "private static ReadOnlySpan<double> g_d_1 =>\n[\n    0.5, 1.5, 2.5, ")]
    [InlineData(SourceLanguage.Python, "g_d_1 = np.array([\n    0.5, 1.5, 2.5, ")]
    public void Data_BoundToNames_IsATable(SourceLanguage language, string table)
    {
        var options = new CompileOptions { Data = [DataArray.Vector("d", Enumerable.Range(0, 40).Select(k => k + 0.5).ToArray())] };
        var text = "sum(d[i]*sin(x*d[i]), i, 1, 40)".Parse().ToSource(language, [Symbol.Named("x")], "g", options);
        Assert.Contains(table, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SourceLanguage.C, "pow(")]
    [InlineData(SourceLanguage.CSharp, "Math.Pow(")]
    [InlineData(SourceLanguage.Python, "np.power(")]
    public void Powers_WithHalfExponents_AreProductsAndRoots(SourceLanguage language, string power)
    {
        var text = "(x + y)^(3/2) + y/(x + 1)^(5/2)".Parse().ToGradientSource(language, [Symbol.Named("x"), Symbol.Named("y")]);
        Assert.DoesNotContain(power, text, StringComparison.Ordinal);
        Assert.Contains("sqrt(", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Source_OfAFunctionOfYourOwn_NeedsASpelling()
    {
        var twice = new Function { Name = "twice", Kernel = (Func<double, double>)Twice, Partial = static (_, _, _) => 2, C = "(2.0*{0})" };
        Expr x = Symbol.Named("x");
        var term = Apply.Create(twice, x) + 1;
        Assert.Contains("return 1.0 + (2.0*x[0]);", term.ToSource(SourceLanguage.C, [x]), StringComparison.Ordinal);
        Assert.Contains(
            "global::Symbolic.Codegen.Tests.SourceFileTests.Twice(x[0])",
            term.ToSource(SourceLanguage.CSharp, [x]),
            StringComparison.Ordinal);
        Assert.Equal(
            "the function 'twice' has no spelling in Python; its row gives one to functions of your own",
            Assert.Throws<UnsupportedException>(() => term.ToSource(SourceLanguage.Python, [x])).Message);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Text_OfALongProgram_HasShortLinesAndLinearLength(SourceLanguage language)
    {
        Expr x = Symbol.Named("x"), term = x;
        for (var i = 0; i < 20_000; i++) term = Maths.Sin(term * x) + (i % 3);
        var text = term.ToGradientSource(language, [x]);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 200, line));
        Assert.True(text.Length < 20_000 * 500);
    }

    [Fact]
    public void Text_OfDeepBranches_IsRefusedWherePythonDoesNotAllowThem()
    {
        Expr x = Symbol.Named("x"), nested = x;
        for (var i = 0; i < 120; i++) nested = Piecewise.Create(Maths.Sin(Maths.Exp(nested) + (nested ^ 2)) * nested, x > -i, 0);
        Assert.Contains("nested more than 95 deep, which Python does not allow",
            Assert.Throws<LimitExceededException>(() => nested.ToSource(SourceLanguage.Python, [x])).Message, StringComparison.Ordinal);
        Assert.Contains("double v120;", nested.ToSource(SourceLanguage.CSharp, [x]), StringComparison.Ordinal);
    }

    public static double Twice(double x) => 2 * x;
}
