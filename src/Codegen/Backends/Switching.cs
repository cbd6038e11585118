namespace Symbolic.Codegen.Backends;

/// <summary>Calls one function until another one has been compiled on a thread of its own.</summary>
/// <remarks>The switch is one write of a reference, which each call reads once; calls that have begun finish in the first
/// function.</remarks>
internal sealed class Switching<T> : IBackgroundCompilation
    where T : Delegate
{
    private volatile T _current;

    public Switching(T first, Func<T> compile, CancellationToken cancellationToken)
    {
        _current = first;
        Completion = Task.Factory.StartNew(
            () => { _current = compile(); }, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>What a call runs now.</summary>
    public T Current => _current;

    public Task Completion { get; }
}
