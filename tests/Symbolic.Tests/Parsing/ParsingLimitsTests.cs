using System.Diagnostics;
using System.Text;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Testing;

namespace Symbolic.Tests.Parsing;

/// <summary>Long, deep and hostile texts: an answer or a clear error, soon.</summary>
public sealed class ParsingLimitsTests
{
    private const int Million = 1_000_000;

    // Generous: the longest of these takes two or three seconds on a slow machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string> Repeated { get; } = new()
    {
        { " ", "syntax" }, { "@", "syntax" }, { "ab(", "limit-exceeded" }, { "\0", "syntax" }, { "x+", "syntax" }, { "-", "syntax" }, { "x^", "syntax" }, { "2^", "syntax" },
        { "!", "syntax" }, { ".", "syntax" }, { ",", "syntax" }, { "'", "syntax" }, { "\n", "syntax" }, { ")", "syntax" },
        { "√", "syntax" }, { "x<", "syntax" }, { "²", "syntax" }, { "\uD800", "syntax" }, { "e", "" }, { "x ", "" }, { "x²", "" },
        { "1", "limit-exceeded" }, { "(", "limit-exceeded" }, { "sin(", "limit-exceeded" }, { "x[", "limit-exceeded" }, { "[", "limit-exceeded" },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Parse_MillionCharacters_AnswersSoon(string part, string code)
    {
        var clock = Stopwatch.StartNew();

        var text = new StringBuilder().Insert(0, part, Million / part.Length).ToString();
        text.TryParse(out _, out var error);

        Assert.Equal(code, error?.Code.Name() ?? "");
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Patience);
        if (error is ParseException) Assert.InRange(error.Message.Length, 1, 1000);
    }

    [Theory]
    [InlineData("", "x", "+x", "500000*x")]
    [InlineData("", "x", "*x", "x^500000")]
    [InlineData("-", "x", "", "x")]
    [InlineData("x", "!", "", null)]
    [InlineData("x^", "x", "^x", null)]
    [InlineData("", "x!", "-x!", null)]
    [InlineData("", "1", "/x", "1/x^500000")]
    public void Parse_MillionOperators_AnswersSoon(string first, string start, string more, string? printed)
    {
        var clock = Stopwatch.StartNew();
        var count = Million / Math.Max(more.Length, 1);
        var text = more.Length == 0
            ? (first == "-" ? new string('-', Million) + start : first + new string(start[0], Million))
            : first + start + new StringBuilder().Insert(0, more, more.Length == 2 ? count - 1 : count).ToString();
        if (printed == "1/x^500000") text += "/x";

        Assert.True(text.TryParse(out var term, out var error), error?.Message);

        if (printed is not null) Assert.Equal(printed, term.ToInfix());
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Patience);
    }

    [Fact]
    public void Parse_DeepNesting_IsRead()
    {
        var text = new string('(', 24_000) + "x" + new string(')', 24_000);
        var calls = new StringBuilder().Insert(0, "sin(", 24_000).Append('x').Append(')', 24_000).ToString();

        Assert.Same(Symbol.Named("x"), text.Parse());
        Assert.Equal(24_001, Traversal.ChildrenFirst(calls.Parse()).Count);
    }

    [Fact]
    public void Parse_TooDeepNesting_SaysSo()
    {
        var text = new string('(', 100_000) + "x" + new string(')', 100_000);

        var error = Assert.Throws<LimitExceededException>(() => text.Parse());

        Assert.Equal("brackets are nested 100000 deep; at most 25000 levels are read", error.Message);
    }

    [Fact]
    public void Parse_TooLong_SaysSo()
    {
        var error = Assert.Throws<LimitExceededException>(() => new string('x', 4_000_001).Parse());

        Assert.Equal("the text has 4000001 characters; at most 4000000 are read", error.Message);
    }

    [Theory]
    [InlineData("9^9^9^9")]
    [InlineData("(2^64)^(2^64)")]
    [InlineData("2^1000000000 * 3^1000000000")]
    [InlineData("100000!")]
    public void Parse_HugeNumber_StaysUnevaluated(string text) => Assert.Same(text.Parse(), text.Parse().ToInfix().Parse());

    [Theory]
    [InlineData("1e1000000000", "a number has more than 131072 bits")]
    [InlineData("1e-99999999999999999999999999999999", "a number has more than 131072 bits")]
    public void Parse_HugeLiteral_SaysSo(string text, string message) =>
        Assert.Equal(message, Assert.Throws<LimitExceededException>(() => text.Parse()).Message);

    [Fact]
    public void Parse_RandomCharacters_IsATermOrAnError()
    {
        var source = new Draw(new CsCheck.PCG(1, 7));
        const string Characters = "xy12.e+-*/^()[],!'<>= \t\n√²⁻∞απ₁_@\0\uD800sincoslog";
        for (var i = 0; i < 50_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, source.Int(1, 25)).Select(_ => Characters[source.Int(0, Characters.Length - 1)])]);
            if (text.TryParse(out var term, out var error, Terms.Reading)) Assert.Same(term, term.ToInfix().Parse(Terms.Reading));
            else if (error is ParseException at) Assert.InRange(at.Offset, 0, text.Length);
        }
    }
}
