using System.Numerics;
using CsCheck;

namespace Symbolic.Tests.Numbers;

/// <summary>Pairs of integers of all sizes, with a stress on the edges of 32 and 64 bits, and properties over them: the same
/// sequence in every run.</summary>
internal static class Fractions
{
    public static Gen<BigInteger> Integers { get; } = Gen.Frequency(
        (4, Gen.Int[-12, 12].Select(n => (BigInteger)n)),
        (2, Gen.Int.Select(n => (BigInteger)n)),
        (2, Gen.Long.Select(n => (BigInteger)n)),
        (3, Gen.Select(Gen.OneOf([.. new[] { 31, 32, 53, 62, 63, 64, 126, 127, 128 }.Select(Gen.Const)]), Gen.Int[-3, 3], Gen.Bool,
            (bits, offset, negative) => ((BigInteger.One << bits) + offset) * (negative ? -1 : 1))),
        (1, Gen.Select(Gen.Long, Gen.Long, Gen.Int[0, 100], (high, low, shift) => (((BigInteger)high << 64) + low) << shift)));

    public static Gen<BigInteger> Denominators { get; } = Integers.Where(n => !n.IsZero);

    public static Gen<(BigInteger Numerator, BigInteger Denominator)> All { get; } = Gen.Select(Integers, Denominators);

    public static Gen<((BigInteger N, BigInteger D) Left, (BigInteger N, BigInteger D) Right)> Pairs { get; } = Gen.Select(
        Gen.Select(Integers, Denominators), Gen.Select(Integers, Denominators));

    public static void ForAll<T>(this Gen<T> cases, int count, Action<T> property, ulong seed = 1)
    {
        var source = new PCG(1, seed);
        for (var i = 0; i < count; i++)
        {
            var value = cases.Generate(source, null, out _);
            try
            {
                property(value);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Case {i}, {value}: {exception.Message}", exception);
            }
        }
    }
}
