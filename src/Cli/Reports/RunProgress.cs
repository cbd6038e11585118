using System.Globalization;
using Spectre.Console;
using Symbolic.Optimization;

namespace Symbolic.Cli.Reports;

/// <summary>A progress bar for runs that take a while, where somebody watches.</summary>
internal sealed class RunProgress
{
    private const int PatienceMilliseconds = 700;
    private const int RefreshMilliseconds = 100;

    private readonly MinimizeOptions _options;
    private Iterate? _first;
    private volatile Iterate? _last;

    private RunProgress(MinimizeOptions options) => _options = options;

    /// <summary>Runs an optimiser; after a moment standard error shows how far it is, until it ends.</summary>
    public static T Watch<T>(Terminal terminal, MinimizeOptions options, Func<MinimizeOptions, T> run)
    {
        if (!terminal.IsWatched) return run(options);
        var progress = new RunProgress(options);
        var task = Task.Factory.StartNew(() => run(options with { Observe = progress.Observe }), TaskCreationOptions.LongRunning);
        if (!IsOver(task, PatienceMilliseconds)) progress.Show(terminal, task);
        return task.GetAwaiter().GetResult();
    }

    private bool Observe(Iterate iterate)
    {
        _first ??= iterate;
        _last = iterate;
        return true;
    }

    private void Show(Terminal terminal, Task task)
    {
        // Input may come from a pipe; what counts is that standard error is a terminal.
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error),
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = terminal.IsColourful ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        });
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask("minimizing");
                while (!IsOver(task, RefreshMilliseconds))
                {
                    if (_last is not { } iterate) continue;
                    bar.Value = Math.Max(bar.Value, 100 * Share(iterate));
                    bar.Description = string.Create(
                        CultureInfo.InvariantCulture, $"iteration {iterate.Number}, value {iterate.Value:g6}, gradient {iterate.GradientNorm:g2}");
                }
            });
    }

    // The share of the way, in powers of ten of the gradient or in iterations.
    private double Share(Iterate iterate)
    {
        var iterations = (double)iterate.Number / _options.MaxIterations;
        var (first, tolerance) = (_first!.GradientNorm, _options.GradientTolerance);
        if (!(tolerance > 0) || !(iterate.GradientNorm < first)) return iterations;
        return Math.Clamp(Math.Max(iterations, Math.Log(first / iterate.GradientNorm) / Math.Log(first / tolerance)), 0, 1);
    }

    private static bool IsOver(Task task, int milliseconds) => Task.WaitAny([task], milliseconds) == 0;
}
