using System.Text.Json;
using Symbolic.Optimization;
using Symbolic.Optimizers;

// write FOLDER: the problems for other programs. table FOLDER: all methods, beside the rows of other programs in FOLDER/*.jsonl.
if (args is not [("write" or "table") and var verb, var folder])
{
    Console.Error.WriteLine("usage: write FOLDER | table FOLDER");
    return 2;
}

Directory.CreateDirectory(folder);
var regressions = new List<(string, Objective)>();
foreach (var (rows, columns) in new[] { (10_000, 20), (100_000, 50) })
{
    var objective = LargeProblems.LogisticRegression(rows, columns, out var x, out var y);
    regressions.Add(($"logistic {rows} x {columns}", objective));
    if (verb != "write") continue;
    File.WriteAllBytes(Path.Combine(folder, $"logistic-{rows}-{columns}.bin"), System.Runtime.InteropServices.MemoryMarshal.AsBytes<double>([.. x, .. y]));
}

if (verb == "write")
{
    PythonProblems.Write(Path.Combine(folder, "problems.py"));
    return 0;
}

List<Row> all = [.. Measurement.LeastSquares(), .. Measurement.Constrained(), .. Measurement.Large(regressions)];
foreach (var file in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
    all.AddRange(File.ReadLines(file).Select(line => JsonSerializer.Deserialize<Row>(line, JsonSerializerOptions.Web)!));
ResultTable.Write(Console.Out, all);
return 0;
