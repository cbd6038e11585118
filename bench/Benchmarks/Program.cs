using BenchmarkDotNet.Running;
using Symbolic.Benchmarks;

if (args is ["quick", .. var names])
{
    QuickRun.Run(names);
    return;
}

string[] passedOn = [.. args.Where(argument => argument != "--short")];
BenchmarkSwitcher.FromAssembly(typeof(BenchmarkSettings).Assembly).Run(passedOn, new BenchmarkSettings(args));
