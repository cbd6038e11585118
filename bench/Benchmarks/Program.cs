using BenchmarkDotNet.Running;
using Symbolic.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(BenchmarkSettings).Assembly).Run([.. args.Where(argument => argument != "--short")], new BenchmarkSettings(args));
