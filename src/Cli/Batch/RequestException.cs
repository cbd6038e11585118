namespace Symbolic.Cli.Batch;

/// <summary>A request is malformed.</summary>
internal sealed class RequestException(string message) : Exception(message);
