using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Symbolic.Benchmarks;

/// <summary>Megabytes of text a second, for benchmarks whose class says how much text one operation reads.</summary>
internal sealed class ThroughputColumn : IColumn
{
    public string Id => nameof(ThroughputColumn);

    public string ColumnName => "MB/s";

    public bool AlwaysShow => false;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Millions of characters of text read per second";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var mean = summary[benchmarkCase]?.ResultStatistics?.Mean;
        return mean is null || TextLength(benchmarkCase) is not { } length
            ? "-"
            : (length / mean.Value * 1e3).ToString("F2", CultureInfo.InvariantCulture);
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(benchmark => TextLength(benchmark) is not null);

    private static int? TextLength(BenchmarkCase benchmark) =>
        Activator.CreateInstance(benchmark.Descriptor.Type) is IReadsText text ? text.TextLength : null;
}

/// <summary>A suite each of whose operations reads a text.</summary>
internal interface IReadsText
{
    /// <summary>How many characters one operation reads.</summary>
    int TextLength { get; }
}
