using Symbolic.Errors;

namespace Symbolic.Cli.Batch;

/// <summary>A thread that computes, and the watch over it: whatever a request does, its reply comes in time.</summary>
/// <remarks>At the time limit the computation is asked to stop. If it does not, its thread is left behind, and the next request gets
/// a new one. The same happens when the process runs short of memory.</remarks>
internal sealed class Worker : IDisposable
{
    private const int StackBytes = 16 << 20;
    private const int Grace = 200;
    private const int MemoryCheckInterval = 100;

    private Computation? _computation;

    /// <summary>Answers a job.</summary>
    public void Answer(Job job)
    {
        var request = new Request();
        try
        {
            if (job.Line is null) throw new LimitExceededException("the line is too long");
            RequestReader.Read(job.Line, request);
        }
        catch (Exception exception)
        {
            job.Answer(Replier.Failed(request.Id, exception));
            return;
        }

        using var source = new CancellationTokenSource();
        var token = source.Token;
        var computation = _computation ??= new Computation();
        computation.Start(() => Replier.Reply(request, token));
        var failure = Watch(computation, request.Timeout);
        if (failure is null)
        {
            job.Answer(computation.Result);
            return;
        }

        source.Cancel();
        job.Answer(Replier.Failed(request.Id, failure));
        if (computation.Wait(Grace)) return;
        computation.Abandon();
        _computation = null;
    }

    public void Dispose() => _computation?.Abandon();

    // The result of the wait: null once the reply is there, or why it is not waited for any longer.
    private static Exception? Watch(Computation computation, int timeout)
    {
        var end = Environment.TickCount64 + timeout;
        while (true)
        {
            var left = end - Environment.TickCount64;
            if (computation.Wait((int)Math.Clamp(left, 0, MemoryCheckInterval))) return null;
            if (left <= 0) return new TimeoutException();
            if (IsShortOfMemory()) return new LimitExceededException("the request needs too much memory");
        }
    }

    private static bool IsShortOfMemory()
    {
        var limit = Math.Min(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2, 8L << 30);
        return GC.GetTotalMemory(false) > limit && GC.GetTotalMemory(true) > limit;
    }

    /// <summary>A thread that runs one computation after the other.</summary>
    private sealed class Computation
    {
        private readonly SemaphoreSlim _hasWork = new(0);
        private readonly ManualResetEventSlim _isDone = new();
        private Func<byte[]>? _work;
        private volatile bool _isAbandoned;
        private byte[]? _result;

        public Computation()
        {
            new Thread(Run, StackBytes) { IsBackground = true, Name = "request" }.Start();
        }

        public byte[] Result => _result!;

        public void Start(Func<byte[]> work)
        {
            _isDone.Reset();
            _work = work;
            _hasWork.Release();
        }

        public bool Wait(int milliseconds) => _isDone.Wait(milliseconds);

        public void Abandon()
        {
            _isAbandoned = true;
            _hasWork.Release();
        }

        private void Run()
        {
            while (true)
            {
                _hasWork.Wait();
                if (_isAbandoned) return;
                _result = _work!();
                _work = null;
                _isDone.Set();
            }
        }
    }
}
