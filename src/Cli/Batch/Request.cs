namespace Symbolic.Cli.Batch;

/// <summary>One line of a batch, with the fields that it has; null is what it does not say.</summary>
internal sealed class Request
{
    public const int DefaultTimeout = 10_000;

    /// <summary>The id as it was written, in JSON; echoed back unchanged.</summary>
    public byte[]? Id { get; set; }

    public string? Operation { get; set; }

    public string? Expression { get; set; }

    public List<string>? Expressions { get; set; }

    public string? Syntax { get; set; }

    public string? Variable { get; set; }

    public List<string>? Variables { get; set; }

    public int? Order { get; set; }

    public string? To { get; set; }

    public string? Side { get; set; }

    public string? From { get; set; }

    public string? Upto { get; set; }

    public List<(string Name, double Value)>? At { get; set; }

    public List<(string Symbol, string Property)> Assumed { get; } = [];

    public bool Steps { get; set; }

    public int Timeout { get; set; } = DefaultTimeout;
}
