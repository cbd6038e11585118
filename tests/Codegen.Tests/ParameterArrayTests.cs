using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests;

public sealed class ParameterArrayTests
{
    private static readonly Expr[] Variables = [Symbol.Named("a"), Symbol.Named("b")];
    private static readonly Expr Loss = "sum((y[i] - a*X[i,1] - b*X[i,2])^2, i, 1, 9) + sum(exp(a*X[i,2]), i, 1, 9)".Parse();

    [Theory]
    [InlineData(SourceLanguage.C)]
    [InlineData(SourceLanguage.CSharp)]
    [InlineData(SourceLanguage.Python)]
    public void ToGradientSource_Parameters_IsTheTextWithTablesButForTheirNames(SourceLanguage language)
    {
        double[] numbers = [.. Enumerable.Range(1, 18).Select(k => (double)k)];
        var bound = Loss.ToGradientSource(language, Variables, options: new CompileOptions
        {
            Data = [DataArray.Matrix("X", 9, 2, numbers), DataArray.Vector("y", numbers.AsMemory(0, 9))],
        });
        var open = Loss.ToGradientSource(language, Variables, options: Parameters(DataArray.Parameter("X", 9, 2), DataArray.Parameter("y", 9)));
        var name = Assert.Single(SplitNames(bound, "f_X_"));
        var other = Assert.Single(SplitNames(bound, "f_y_"));
        var body = bound[bound.IndexOf("v1", StringComparison.Ordinal)..].Replace(name, "data_X", StringComparison.Ordinal);
        Assert.EndsWith(body.Replace(other, "data_y", StringComparison.Ordinal), open, StringComparison.Ordinal);
    }

    [Fact]
    public void ToSource_ElementAtAFixedPlace_IsRead()
    {
        var text = "a*y[3] + y[1]".Parse().ToSource(SourceLanguage.C, Variables, options: Parameters(DataArray.Parameter("y", 3)));
        Assert.Contains("double f(const double *x, const double *data_y)", text, StringComparison.Ordinal);
        Assert.Contains("data_y[2]", text, StringComparison.Ordinal);
        Assert.Contains("data_y[0]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToSource_ManyTerms_DoesNotAskForNumbers()
    {
        var term = Add.Create([.. Enumerable.Range(1, 50).Select(k => Maths.Sin(Variables[0] * Indexed.Create("y", k)))]);
        var text = term.ToSource(SourceLanguage.Python, Variables, options: Parameters(DataArray.Parameter("y", 50)));
        Assert.Contains("data_y[49]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compile_WithParameter_SaysThatNumbersAreMissing()
    {
        var options = Parameters(DataArray.Parameter("X", 9, 2), DataArray.Parameter("y", 9));
        Assert.Contains("'X' is a parameter", Assert.Throws<UnsupportedException>(() => Loss.Compile(Variables, options)).Message, StringComparison.Ordinal);
        Assert.Throws<UnsupportedException>(() => Loss.CompileGradient(Variables, options));
        Assert.Throws<UnsupportedException>(() => Loss.CompileHessian(Variables, options));
        Assert.Throws<UnsupportedException>(() => new[] { Loss }.CompileBatch(Variables, options));
        Assert.Throws<UnsupportedException>(() => Loss.Compile(Variables, new CompileOptions { Data = options.Data, Mode = CompileMode.Interpreted }));
    }

    [Fact]
    public void Parameter_WithoutLengths_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => DataArray.Parameter("y"));
        Assert.Throws<ArgumentException>(() => DataArray.Parameter("y", 0));
        Assert.Throws<ArgumentException>(() => DataArray.Parameter("y", 1 << 16, 1 << 16));
    }

    private static CompileOptions Parameters(params DataArray[] arrays) => new() { Data = arrays };

    private static IEnumerable<string> SplitNames(string text, string prefix) =>
        text.Split(' ', '[', '\n', '(', ')', ';', ',').Where(word => word.StartsWith(prefix, StringComparison.Ordinal)).Distinct();
}
