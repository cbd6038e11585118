namespace Symbolic.Cli.Batch;

/// <summary>One line on its way to its reply.</summary>
/// <param name="line">The line, or null if it was too long to keep.</param>
internal sealed class Job(byte[]? line)
{
    // Never disposed: the one who sets it may not have left it yet when the one who waits goes on.
    private readonly ManualResetEventSlim _isAnswered = new();
    private byte[]? _reply;

    public byte[]? Line => line;

    /// <summary>The reply, once it is known; waits for it.</summary>
    public byte[] Reply
    {
        get
        {
            _isAnswered.Wait();
            return _reply!;
        }
    }

    /// <summary>Gives the reply; only the first one counts.</summary>
    public void Answer(byte[] reply)
    {
        if (Interlocked.CompareExchange(ref _reply, reply, null) is null) _isAnswered.Set();
    }
}
