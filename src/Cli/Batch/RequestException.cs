namespace Symbolic.Cli.Batch;

/// <summary>A request is malformed.</summary>
internal sealed class RequestException(string message) : Exception(message)
{
    /// <summary>A text from a request, short enough for a message.</summary>
    public static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
