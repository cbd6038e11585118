using System.Globalization;
using BenchmarkDotNet.Running;
using Symbolic.Benchmarks;
using Symbolic.Benchmarks.Simplifying;

if (args is ["quick", .. var names])
{
    QuickRun.Run(names);
    return;
}

if (args is ["limits", .. var rows])
{
    LimitTable.Run(rows);
    return;
}

if (args is ["derivatives", var cases, .. var options])
{
    var most = Array.IndexOf(options, "--steps") is >= 0 and var place ? long.Parse(options[place + 1], CultureInfo.InvariantCulture) : (long?)null;
    DerivativeTimes.Run(cases, options.Contains("--each"), most);
    return;
}

if (args is ["phases", .. var sizes])
{
    PhaseRows.Print(sizes.ElementAtOrDefault(0) ?? "10000");
    return;
}

string[] passedOn = [.. args.Where(argument => argument != "--short")];
BenchmarkSwitcher.FromAssembly(typeof(BenchmarkSettings).Assembly).Run(passedOn, new BenchmarkSettings(args));
