using BenchmarkDotNet.Running;
using Symbolic.Benchmarks;

string[] passedOn = [.. args.Where(argument => argument != "--short")];
BenchmarkSwitcher.FromAssembly(typeof(BenchmarkSettings).Assembly).Run(passedOn, new BenchmarkSettings(args));
