using System.Collections.Concurrent;

namespace Symbolic.Cli.Batch;

/// <summary>Answers a stream of requests: lines go to the workers as they come, replies are written in the order of the lines, each as
/// soon as it and all before it are known.</summary>
internal sealed class BatchRun(Stream input, Stream output, int workers)
{
    private const int MaxLineBytes = 64 << 20;
    private const int AheadPerWorker = 4;

    public void Run()
    {
        using var waiting = new BlockingCollection<Job>();
        using var inOrder = new BlockingCollection<Job>(workers * AheadPerWorker);
        var threads = new Thread[workers];
        for (var i = 0; i < workers; i++)
        {
            threads[i] = new Thread(() =>
            {
                using var worker = new Worker();
                foreach (var job in waiting.GetConsumingEnumerable()) worker.Answer(job);
            }) { IsBackground = true, Name = "worker" };
            threads[i].Start();
        }

        using var broken = new CancellationTokenSource();
        var writer = new Thread(() => WriteAll(inOrder, broken)) { Name = "writer" };
        writer.Start();
        ReadAll(waiting, inOrder, broken.Token);
        inOrder.CompleteAdding();
        writer.Join();
        waiting.CompleteAdding();
        foreach (var thread in threads) thread.Join();
    }

    private void ReadAll(BlockingCollection<Job> waiting, BlockingCollection<Job> inOrder, CancellationToken broken)
    {
        var lines = new LineReader(input, MaxLineBytes);
        try
        {
            while (!broken.IsCancellationRequested && lines.TryRead(out var line))
            {
                if (line is []) continue;
                var job = new Job(line);
                inOrder.Add(job, broken);
                waiting.Add(job, broken);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody reads the replies any more.
        }
    }

    private void WriteAll(BlockingCollection<Job> inOrder, CancellationTokenSource broken)
    {
        foreach (var job in inOrder.GetConsumingEnumerable())
        {
            try
            {
                if (!broken.IsCancellationRequested)
                {
                    output.Write(job.Reply);
                    output.Flush();
                }
            }
            catch (IOException)
            {
                broken.Cancel();
            }
        }
    }
}
