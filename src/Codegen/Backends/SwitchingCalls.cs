namespace Symbolic.Codegen.Backends;

/// <summary>The delegates that call what a <see cref="Switching{T}"/> has at the time. Their target is the switching function, which
/// tells when it is done.</summary>
internal static class SwitchingCalls
{
    public static double Value(this Switching<CompiledFunction> switching, ReadOnlySpan<double> x) => switching.Current(x);

    public static void Run(this Switching<CompiledFunctions> switching, ReadOnlySpan<double> x, Span<double> results) =>
        switching.Current(x, results);

    public static double ValueAndGradient(this Switching<GradientFunction> switching, ReadOnlySpan<double> x, Span<double> gradient) =>
        switching.Current(x, gradient);
}
