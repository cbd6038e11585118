using Symbolic.Cli.Arguments;
using Symbolic.Cli.Batch;

namespace Symbolic.Cli.Verbs;

/// <summary>Answers requests in JSON Lines.</summary>
internal sealed class BatchVerb : Verb
{
    public override string Name => "batch";

    public override string Summary => "answer requests in JSON, one in a line";

    public override string Usage => "[FILE] [options]";

    public override IReadOnlyList<Option> Options => [Option.Jobs];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("batch requests.jsonl --jobs 4", "replies go to standard output, in the order of the requests"),
        ("batch < requests.jsonl", "requests from standard input, each answered at once"),
        ("batch <<< '{\"id\":1,\"op\":\"diff\",\"expr\":\"x^2\",\"var\":\"x\",\"at\":{\"x\":3}}'", "one request"),
    ];

    public override int Run(ArgumentList arguments, Terminal terminal)
    {
        var jobs = arguments.Whole(Option.Jobs, 1, 1);
        if (jobs > 1024) throw new UsageException("--jobs takes at most 1024");
        if (arguments.Positional.Count > 1) throw new UsageException("batch takes one file");
        if (arguments.Positional is not [var path] || path == "-")
        {
            new BatchRun(terminal.Input, terminal.Output, jobs).Run();
            return ExitStatus.Success;
        }

        using var file = Open(path);
        new BatchRun(file, terminal.Output, jobs).Run();
        return ExitStatus.Success;
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"the file '{path}' cannot be read: {exception.Message}");
        }
    }
}
