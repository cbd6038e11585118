using System.Text.Json;

namespace Symbolic.Cli.Tests.Batch;

public class HostileInputTests
{
    /// <summary>Requests that could hang or kill a careless process, with the codes that are an honest answer; "" is an answer.</summary>
    public static TheoryData<string, string, string> Requests => new()
    {
        { "nested parentheses", Diff(Repeat("(", 100_000) + "x" + Repeat(")", 100_000)), "limit-exceeded" },
        { "nested functions", Diff(Repeat("sin(", 100_000) + "x" + Repeat(")", 100_000)), "limit-exceeded" },
        { "deep functions", Diff(Repeat("sin(", 20_000) + "x" + Repeat(")", 20_000), ",\"at\":{\"x\":1}"), " limit-exceeded" },
        { "deep steps", Diff(Repeat("sin(", 2_000) + "x" + Repeat(")", 2_000), ",\"steps\":true"), " limit-exceeded" },
        { "unclosed functions", Diff(Repeat("sin(", 20_000)), "syntax" },
        { "nested minus signs", Diff(Repeat("-", 200_000) + "x"), " limit-exceeded" },
        { "tower of powers", Diff(Repeat("x^", 20_000) + "x"), " limit-exceeded timeout" },
        { "a million blanks", Diff(Repeat(" ", 1_000_000)), "syntax" },
        { "a million signs", Diff(Repeat("@", 1_000_000)), "syntax limit-exceeded" },
        { "a million digits", Diff(Repeat("9", 1_000_000)), "limit-exceeded" },
        { "a long name", Diff(Repeat("x", 1_000_000)), " limit-exceeded" },
        { "a long sum", Diff(Repeat("x+", 500_000) + "x"), " limit-exceeded" },
        { "tower of numbers", Eval("9^9^9^9"), " limit-exceeded unsupported" },
        { "factorial", Eval("(10^10)!"), " limit-exceeded unsupported" },
        { "gamma", Eval("gamma(10^12)"), " limit-exceeded unsupported" },
        { "huge exponent", Eval("2^(10^18)"), " limit-exceeded unsupported" },
        { "exponent of a number", Eval("1e999999999"), "syntax limit-exceeded" },
        { "order of a power", Diff("x^5", ",\"order\":1000000"), "" },
        { "order of a function", Diff("sin(x)", ",\"order\":1000000,\"timeout_ms\":500"), " timeout limit-exceeded" },
        { "order with steps", Diff("sin(x)", ",\"order\":1000000,\"steps\":true,\"timeout_ms\":500"), " timeout limit-exceeded" },
        { "shared steps", Diff(Shared(60), ",\"steps\":true,\"timeout_ms\":2000"), " timeout limit-exceeded" },
        { "shared terms", Diff(Shared(300), ",\"at\":{\"x\":0.1}"), "" },
        { "a long sum of numbers", Eval("sum(1/n^2, n, 1, 10^15)", ",\"timeout_ms\":500"), " timeout limit-exceeded unsupported" },
        { "a product of many", Eval("product(n, n, 1, 10^9)", ",\"timeout_ms\":500"), " timeout limit-exceeded unsupported" },
        { "a NUL byte", """{"op":"diff","var":"x","expr":"x + \u0000 y"}""", "syntax" },
        { "a lone surrogate", """{"op":"diff","var":"x","expr":"\udc00x"}""", "bad-request" },
        { "nested JSON", "{\"op\":\"parse\",\"expr\":\"x\",\"a\":" + Repeat("[", 100_000) + Repeat("]", 100_000) + "}", "bad-request" },
        { "a long id", $$"""{"id":"{{Repeat("i", 1_000_000)}}","op":"parse","expr":"x"}""", "" },
        { "a derivative inside", Diff("diff(x^x, x, 1000000)", ",\"timeout_ms\":500"), " timeout limit-exceeded" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void Request_Hostile_IsAnsweredAndSoIsTheNext(string name, string request, string codes)
    {
        Assert.NotEqual("", name);
        var replies = BatchAnswers.ToAll(request, """{"id":"next","op":"diff","expr":"x^2","var":"x","at":{"x":3}}""");
        Assert.Equal(2, replies.Length);
        Assert.Contains(BatchAnswers.ErrorCode(replies[0]) ?? "", codes.Split(' '));
        Assert.Equal("""{"id":"next","ok":true,"result":"2*x","latex":"2 x","value":6}""", replies[1]);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("latex")]
    [InlineData("json")]
    public void Steps_TooLongToRead_AreRefusedByTheCommand(string format)
    {
        var run = CommandRun.Of("diff", Repeat("sin(", 700) + "x" + Repeat(")", 700), "--steps", "--format", format);
        Assert.Equal((ExitStatus.Mathematics, ""), (run.Status, run.Output));
        Assert.Contains("; ask without them", run.Error, StringComparison.Ordinal);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Diff(string expression, string fields = "") =>
        $$"""{"op":"diff","var":"x","expr":{{JsonSerializer.Serialize(expression)}}{{fields}}}""";

    private static string Eval(string expression, string fields = "") => $$"""{"op":"eval","expr":"{{expression}}"{{fields}}}""";

    // f(k+1) = f(k)^2 + sin(f(k)): the tree of a term of n levels has 2^n leaves.
    private static string Shared(int levels)
    {
        var text = "let(t_0, x";
        for (var i = 1; i <= levels; i++) text += FormattableString.Invariant($", t_{i}, t_{i - 1}^2 + sin(t_{i - 1})");
        return text + FormattableString.Invariant($", t_{levels})");
    }
}
