using Symbolic.Codegen.Backends;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests;

/// <summary>Interpreted functions, and functions that are compiled while they are used.</summary>
public sealed class CompileModeTests
{
    private static readonly CompileOptions Auto = new() { Mode = CompileMode.Auto };
    private static readonly CompileOptions Interpreted = new() { Mode = CompileMode.Interpreted };

    [Fact]
    public void Mode_Default_IsCompiled() => Assert.Equal(CompileMode.Compiled, new CompileOptions().Mode);

    [Fact]
    public void Mode_Interpreted_GivesTheSameValues()
    {
        var term = "x^2*sin(y) + piecewise(x, x > y, exp(y))".Parse();
        var (compiled, interpreted) = (term.Compile(LongPrograms.Variables), term.Compile(LongPrograms.Variables, Interpreted));
        Assert.Equal(compiled([0.3, 0.7]), interpreted([0.3, 0.7]));
        Assert.Equal(compiled([0.3, 0.7]), term.Compile<Func<double, double, double>>(LongPrograms.Variables, Interpreted)(0.3, 0.7));
        var (expected, actual) = (new double[2], new double[2]);
        Assert.Equal(
            term.CompileGradient(LongPrograms.Variables)([0.3, 0.7], expected),
            term.CompileGradient(LongPrograms.Variables, Interpreted)([0.3, 0.7], actual));
        Assert.Equal(expected, actual);
        Expr[] terms = [term, Maths.Cos(term)];
        terms.CompileAll(LongPrograms.Variables)([0.3, 0.7], expected);
        terms.CompileAll(LongPrograms.Variables, Interpreted)([0.3, 0.7], actual);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task Mode_AutoOfLongProgram_SwitchesToTheSameValues()
    {
        var terms = LongPrograms.Of(8000);
        var expected = new double[terms.Length];
        terms.CompileAll(LongPrograms.Variables)([0.4, -0.7], expected);
        var functions = terms.CompileAll(LongPrograms.Variables, Auto);
        var function = terms[^1].Compile(LongPrograms.Variables, Auto);
        var scalar = terms[^1].Compile<Func<double, double, double>>(LongPrograms.Variables, Auto);
        var single = terms[^1].Compile<Func<float, float, float>>(LongPrograms.Variables, Auto);
        var gradient = terms[^1].CompileGradient(LongPrograms.Variables, Auto);
        var (before, after, first, second) = (new double[terms.Length], new double[terms.Length], new double[2], new double[2]);
        functions([0.4, -0.7], before);
        Assert.Equal(expected, before);
        Assert.Equal(expected[^1], function([0.4, -0.7]));
        Assert.Equal(expected[^1], scalar(0.4, -0.7));
        Assert.Equal(expected[^1], gradient([0.4, -0.7], first));
        await Task.WhenAll(functions.WhenCompiled(), function.WhenCompiled(), scalar.WhenCompiled(), gradient.WhenCompiled());
        var known = single(0.4f, -0.7f);
        await single.WhenCompiled();
        Assert.Equal(known, single(0.4f, -0.7f));
        functions([0.4, -0.7], after);
        Assert.Equal(expected, after);
        Assert.Equal(expected[^1], function([0.4, -0.7]));
        Assert.Equal(expected[^1], scalar(0.4, -0.7));
        Assert.Equal(expected[^1], gradient([0.4, -0.7], second));
        Assert.Equal(first, second);
    }

    [Fact]
    public void Mode_AutoOfShortProgram_IsCompiledAtOnce()
    {
        var function = "x + y".Parse().Compile(LongPrograms.Variables, Auto);
        Assert.IsNotType<Switching<CompiledFunction>>(function.Target);
        Assert.True(function.WhenCompiled().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Switching_WhileCompiling_CallsTheFirst()
    {
        var mayGoOn = new TaskCompletionSource();
        CompiledFunction first = static _ => 1, second = static _ => 2;
        var switching = new Switching<CompiledFunction>(
            first,
            () =>
            {
                mayGoOn.Task.Wait();
                return second;
            },
            default);
        CompiledFunction function = switching.Value;
        Assert.Equal(1, function([]));
        Assert.False(function.WhenCompiled().IsCompleted);
        mayGoOn.SetResult();
        await function.WhenCompiled();
        Assert.Equal(2, function([]));
    }

    [Fact]
    public async Task Switching_CompilationFails_KeepsTheFirstAndTells()
    {
        var switching = new Switching<CompiledFunction>(static _ => 1, () => throw new InvalidOperationException("no memory"), default);
        CompiledFunction function = switching.Value;
        Assert.Equal("no memory", (await Assert.ThrowsAsync<InvalidOperationException>(function.WhenCompiled)).Message);
        Assert.Equal(1, function([]));
    }

    [Fact]
    public async Task Mode_AutoCancelled_GoesOnInterpreting()
    {
        using var source = new CancellationTokenSource();
        var terms = LongPrograms.Of(60_000);
        var functions = terms.CompileAll(LongPrograms.Variables, Auto, source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(functions.WhenCompiled);
        var (expected, actual) = (new double[terms.Length], new double[terms.Length]);
        terms.CompileAll(LongPrograms.Variables, Interpreted)([0.4, -0.7], expected);
        functions([0.4, -0.7], actual);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Mode_Unknown_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Symbol.Named("x").Compile([Symbol.Named("x")], new CompileOptions { Mode = (CompileMode)7 }));
}
