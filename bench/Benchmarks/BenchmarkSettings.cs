using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Symbolic.Benchmarks;

/// <summary>How all suites are run: in this process, since a project made by the tool would inherit the build policy of the
/// repository and fail it; with memory columns; and with the throughput of benchmarks that read text.</summary>
public sealed class BenchmarkSettings : ManualConfig
{
    public BenchmarkSettings(string[] arguments)
    {
        var isShort = arguments.Contains("--short");
        AddJob((isShort ? Job.ShortRun : Job.Default).WithToolchain(InProcessEmitToolchain.Instance));
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddColumn(new ThroughputColumn());
        AddDiagnoser(MemoryDiagnoser.Default);
        AddLogger(ConsoleLogger.Default);
        AddExporter(MarkdownExporter.GitHub);
    }
}
