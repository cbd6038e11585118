using Symbolic.Errors;
using Symbolic.Matrices;
using Symbolic.Parsing;

namespace Symbolic.Tests.Documentation;

/// <summary>The examples on the pages under <c>docs/</c>: each table of the headings below is a table of claims.</summary>
public sealed class PageExampleTests
{
    private static readonly string[] Pages = ["conventions.md", "syntax.md"];
    private static readonly ParseOptions Options = ParseOptions.Default with { UnknownFunctions = ["f", "g"] };

    private static readonly Shapes Declared = Shapes.Parse(
        "w: vector(d), v: vector(d), X: matrix(m, d), y: vector(m), A: matrix(d, d), u: vector(n)");

    public static TheoryData<string, string> Forms() => Examples(["text", "is"], row => (row[0], row[1]));

    public static TheoryData<string, string, string> Values() => Examples(["text", "at", "value"], row => (row[0], row[1], row[2]));

    public static TheoryData<string, string, string> Derivatives() =>
        Examples(["derivative of", "by", "is"], row => (row[0], row[1], row[2]));

    public static TheoryData<string, string, string> Kinks() =>
        Examples(["derivative of", "by", "is", "at", "value"], row => (row[2], row[3], row[4]));

    public static TheoryData<string, string> Mistakes() => Examples(["text", "mistake"], row => (row[0], row[1]));

    public static TheoryData<string, string, string> Vectors() =>
        Examples(["with vectors", "is", "shape"], row => (row[0], row[1], row[2]));

    public static TheoryData<string, string, string> Gradients() => Examples(["gradient of", "by", "is"], row => (row[0], row[1], row[2]));

    public static TheoryData<string, string> ShapeMistakes() => Examples(["with vectors", "mistake"], row => (row[0], row[1]));

    [Fact]
    public void Examples_Found_AreMany()
    {
        Assert.True(Forms().Count > 80);
        Assert.True(Values().Count > 30);
        Assert.True(Derivatives().Count > 20);
        Assert.True(Kinks().Count > 10);
        Assert.True(Mistakes().Count > 8);
        Assert.True(Vectors().Count > 10);
        Assert.True(Gradients().Count > 6);
        Assert.True(ShapeMistakes().Count > 4);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Text_OfAPage_IsReadAsThePageSays(string text, string form) => Assert.Equal(form, text.Parse(Options).ToString());

    [Theory]
    [MemberData(nameof(Values))]
    [MemberData(nameof(Kinks))]
    public void Value_OfAPage_IsTheOneThePageGives(string text, string at, string value)
    {
        var point = at.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('='))
            .Select(part => (part[0], Numeric(part[1])))
            .ToArray();
        var (expected, actual) = (Numeric(value), text.Parse(Options).Evaluate(point));
        Assert.True(actual.Equals(expected) || Math.Abs(actual - expected) <= 1e-14 * Math.Abs(expected), $"{text} is {actual:R} at {at}.");
    }

    [Theory]
    [MemberData(nameof(Derivatives))]
    public void Derivative_OfAPage_IsTheOneThePageGives(string text, string variable, string derivative) =>
        Assert.Equal(derivative, text.Parse(Options).Differentiate(variable.Parse()).ToString());

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_OfAPage_IsReportedAsThePageSays(string text, string problem)
    {
        var exception = Assert.ThrowsAny<SymbolicException>(() => text.Parse(Options));
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Vectors_OfAPage_AreReadAsThePageSays(string text, string form, string shape)
    {
        var term = text.ParseMatrix(Declared);
        Assert.Equal((form, shape), (term.ToString(), term.Shape.ToString()));
    }

    [Theory]
    [MemberData(nameof(Gradients))]
    public void Gradient_OfAPage_IsTheOneThePageGives(string text, string by, string gradient) =>
        Assert.Equal(gradient, text.ParseMatrix(Declared).Gradient(MatrixTerm.Named(by, Declared.Of(by))).ToString());

    [Theory]
    [MemberData(nameof(ShapeMistakes))]
    public void ShapeMistake_OfAPage_IsReportedAsThePageSays(string text, string problem) =>
        Assert.Contains(problem, Assert.Throws<ParseException>(() => text.ParseMatrix(Declared)).Message, StringComparison.Ordinal);

    private static double Numeric(string text) => text.Parse().Evaluate();

    private static TheoryData<string, string> Examples(string[] headings, Func<string[], (string, string)> cells)
    {
        var examples = new TheoryData<string, string>();
        foreach (var (first, second) in Pages.SelectMany(page => Page.Rows(page, headings)).Select(cells).Distinct())
            examples.Add(first, second);
        return examples;
    }

    private static TheoryData<string, string, string> Examples(string[] headings, Func<string[], (string, string, string)> cells)
    {
        var examples = new TheoryData<string, string, string>();
        foreach (var (first, second, third) in Pages.SelectMany(page => Page.Rows(page, headings)).Select(cells).Distinct())
            examples.Add(first, second, third);
        return examples;
    }
}
