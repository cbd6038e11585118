using CsCheck;

namespace Symbolic.Codegen.Tests;

/// <summary>Checks at samples that are the same in every run, on every machine.</summary>
/// <remarks>CsCheck takes a seed for its first sample only. Other samples than the usual ones are had by a number in the environment
/// variable <c>SAMPLE_STREAM</c>.</remarks>
internal static class SampleExtensions
{
    private const uint UsualStream = 36;

    private static readonly uint Stream =
        uint.TryParse(Environment.GetEnvironmentVariable("SAMPLE_STREAM"), out var stream) ? stream : UsualStream;

    /// <summary>Checks one after another; what fails is told with the number of its sample.</summary>
    public static void CheckEach<T>(this Gen<T> samples, Action<T> check, int count)
    {
        var source = new PCG(Stream, 0);
        for (var i = 0; i < count; i++)
        {
            var sample = samples.Generate(source, null, out _);
            try
            {
                check(sample);
            }
            catch (Exception problem)
            {
                throw new Xunit.Sdk.XunitException($"At sample {i} of stream {Stream}, {sample}: {problem.Message}", problem);
            }
        }
    }

    /// <inheritdoc cref="CheckEach{T}(Gen{T}, Action{T}, int)"/>
    public static void CheckEach<T1, T2>(this Gen<(T1, T2)> samples, Action<T1, T2> check, int count) =>
        samples.CheckEach(sample => check(sample.Item1, sample.Item2), count);

    /// <inheritdoc cref="CheckEach{T}(Gen{T}, Action{T}, int)"/>
    public static void CheckEach<T1, T2, T3>(this Gen<(T1, T2, T3)> samples, Action<T1, T2, T3> check, int count) =>
        samples.CheckEach(sample => check(sample.Item1, sample.Item2, sample.Item3), count);
}
