using Symbolic.Errors;
using Symbolic.Testing;

namespace Symbolic.Tests.Parsing;

/// <summary>What is said about a mistake, to the last character: what is wrong, where, the line, and a caret under the place. One mistake,
/// one message.</summary>
public sealed class ErrorMessageTests
{
    public static TheoryData<string, string, string> Mistakes
    {
        get
        {
            var mistakes = new TheoryData<string, string, string>();
            foreach (var (text, code, message) in MistakesInStructure.Rows.Concat(MistakesInNames.Rows)) mistakes.Add(text, code, message);
            return mistakes;
        }
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Parse_Mistake_IsExplained(string text, string code, string message)
    {
        var error = Assert.Throws<ParseException>(() => text.Parse(Terms.Reading));

        Assert.Equal(message, error.Message);
        Assert.Equal(code, error.Code.Name());
        Assert.StartsWith($"line {error.Line}, column {error.Column}: {error.Problem}\n", error.Message, StringComparison.Ordinal);
    }

    // Test runners cannot hand over a lone surrogate as an argument.
    [Fact]
    public void Parse_LoneSurrogate_IsNamedByItsNumber()
    {
        var error = Assert.Throws<ParseException>(() => "x + \uD800".Parse());

        Assert.Equal("line 1, column 5: the character U+D800 has no meaning here\n  x + \uFFFD\n      ^", error.Message);
    }

    [Fact]
    public void Parse_MistakeInLongLine_ShowsItsSurroundings()
    {
        var text = string.Concat(Enumerable.Repeat("alpha + ", 50)) + "* beta" + string.Concat(Enumerable.Repeat(" + gamma", 50));

        var error = Assert.Throws<ParseException>(() => text.Parse());

        var lines = error.Message.Split('\n');
        Assert.Equal("line 1, column 401: '*' stands where a number, a name or '(' is expected", lines[0]);
        Assert.StartsWith("  ...", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("...", lines[1], StringComparison.Ordinal);
        Assert.Equal('*', lines[1][lines[2].IndexOf('^', StringComparison.Ordinal)]);
    }

    [Fact]
    public void TryParse_Mistake_TellsAndDoesNotThrow()
    {
        Assert.False("x +".TryParse(out var term, out var error));
        Assert.Null(term);
        Assert.Equal(ErrorCode.Syntax, error.Code);
    }
}
