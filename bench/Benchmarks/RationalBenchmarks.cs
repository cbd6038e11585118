using System.Numerics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Fractions;
using Symbolic.Numbers;

namespace Symbolic.Benchmarks;

/// <summary>Our exact fractions beside those of the package Fractions: each operation goes through 1000 pairs.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class RationalBenchmarks
{
    private const int Pairs = 1000;

    private readonly Rational[] _ours = new Rational[Pairs + 1];
    private readonly Fraction[] _theirs = new Fraction[Pairs + 1];

    /// <summary>Small: two or three digits, as in most terms. Mixed: one in eight of 30 digits. Large: all of 30 digits.</summary>
    [Params("Small", "Mixed", "Large")]
    public string Numbers { get; set; } = "Small";

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        for (var i = 0; i <= Pairs; i++)
        {
            var large = Numbers == "Large" || (Numbers == "Mixed" && i % 8 == 0);
            var (numerator, denominator) = (Next(large) * (i % 2 == 0 ? 1 : -1), Next(large));
            _ours[i] = Rational.Create(numerator, denominator);
            _theirs[i] = new Fraction(numerator, denominator);
        }

        BigInteger Next(bool large) =>
            large ? (BigInteger)random.NextInt64(1, long.MaxValue) * random.NextInt64(1, 1L << 40) + 1 : random.Next(1, 500);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Pairs)]
    [BenchmarkCategory("Add")]
    public Rational AddRational()
    {
        Rational last = default;
        for (var i = 0; i < Pairs; i++) last = _ours[i] + _ours[i + 1];
        return last;
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    [BenchmarkCategory("Add")]
    public Fraction AddFraction()
    {
        Fraction last = default;
        for (var i = 0; i < Pairs; i++) last = _theirs[i] + _theirs[i + 1];
        return last;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Pairs)]
    [BenchmarkCategory("Multiply")]
    public Rational MultiplyRational()
    {
        Rational last = default;
        for (var i = 0; i < Pairs; i++) last = _ours[i] * _ours[i + 1];
        return last;
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    [BenchmarkCategory("Multiply")]
    public Fraction MultiplyFraction()
    {
        Fraction last = default;
        for (var i = 0; i < Pairs; i++) last = _theirs[i] * _theirs[i + 1];
        return last;
    }
}
