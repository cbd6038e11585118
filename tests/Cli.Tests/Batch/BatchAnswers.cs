using System.Text;
using System.Text.Json;

namespace Symbolic.Cli.Tests.Batch;

/// <summary>Runs batches inside the test process.</summary>
internal static class BatchAnswers
{
    /// <summary>The reply to one request.</summary>
    public static string To(string line)
    {
        var replies = ToAll(Encoding.UTF8.GetBytes(line + "\n"));
        return Assert.Single(replies);
    }

    /// <summary>The replies to some lines; the run must succeed, whatever they are.</summary>
    public static string[] ToAll(byte[] input, params string[] options)
    {
        var run = CommandRun.WithInput(input, ["batch", .. options]);
        Assert.Equal((ExitStatus.Success, ""), (run.Status, run.Error));
        Assert.True(run.Output.Length == 0 || run.Output.EndsWith('\n'));
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public static string[] ToAll(params string[] lines) => ToAll(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    /// <summary>The code of the error in a reply, or null if it is no error. Fails if the reply is not of the form of the protocol, or
    /// tells of a bug.</summary>
    public static string? ErrorCode(string reply)
    {
        using var json = JsonDocument.Parse(reply, new JsonDocumentOptions { MaxDepth = 5000 });
        var root = json.RootElement;
        if (root.GetProperty("ok").GetBoolean())
        {
            Assert.True(root.TryGetProperty("result", out _));
            return null;
        }

        var error = root.GetProperty("error");
        var code = error.GetProperty("code").GetString()!;
        var message = error.GetProperty("message").GetString()!;
        Assert.Contains(code, Codes);
        Assert.NotEqual("", message);
        Assert.DoesNotContain("internal error", message, StringComparison.Ordinal);
        if (code is "syntax" or "unknown-function" or "arity")
        {
            Assert.True(error.GetProperty("line").GetInt32() >= 1);
            Assert.True(error.GetProperty("column").GetInt32() >= 1);
        }

        return code;
    }

    public static IReadOnlyList<string> Codes { get; } =
        ["syntax", "unknown-function", "arity", "unbound-symbol", "unsupported", "limit-exceeded", "timeout", "bad-request"];
}
