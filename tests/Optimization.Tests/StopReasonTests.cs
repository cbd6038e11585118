using Symbolic.Optimization.Methods;
using static Symbolic.Maths;

namespace Symbolic.Optimization.Tests;

public sealed class StopReasonTests
{
    private static readonly double[] Hard = [-1.2, 1];
    private static readonly Objective Rosenbrock = Objective.Of("100*(y - x^2)^2 + (1 - x)^2".Parse(), [Symbol("x"), Symbol("y")]);

    public static TheoryData<Method> Methods =>
    [
        new Newton(), new TruncatedNewton(), new Bfgs(), new LimitedMemoryBfgs(), new ConjugateGradient(), new ProjectedBfgs(),
        new ProjectedNewton(), new ProjectedGradient(), new GradientDescent(), new FixedRateDescent(1e-4),
    ];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Reason_OfEachLimit_IsTheOneReached(Method method)
    {
        Assert.Equal(StopReason.MaxIterations, Run(new() { MaxIterations = 3 }).Reason);
        Assert.Equal(StopReason.MaxEvaluations, Run(new() { MaxEvaluations = 8 }).Reason);
        Assert.Equal(StopReason.Time, Run(new() { Time = TimeSpan.Zero }).Reason);
        Assert.Equal(StopReason.TargetValue, Run(new() { TargetValue = 5 }).Reason);
        Assert.Equal(StopReason.StepTolerance, Run(new() { StepTolerance = 10 }).Reason);
        Assert.Equal(StopReason.ValueTolerance, Run(new() { ValueTolerance = 100 }).Reason);
        Assert.Equal(StopReason.GradientTolerance, Run(new() { GradientTolerance = 1e4 }).Reason);
        var seen = new List<int>();
        var observed = Run(new() { Observe = iterate => { seen.Add(iterate.Number); return seen.Count < 4; } });
        Assert.Equal(StopReason.Observer, observed.Reason);
        Assert.Equal(4, seen.Count);

        Minimum Run(MinimizeOptions options) => Rosenbrock.Minimize(Hard, method, options);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Minimize_CancelledByItsObserver_Throws(Method method)
    {
        using var source = new CancellationTokenSource();
        var options = new MinimizeOptions { Observe = iterate => { if (iterate.Number >= 2) source.Cancel(); return true; } };
        Assert.Throws<OperationCanceledException>(() => Rosenbrock.Minimize(Hard, method, options, source.Token));
    }

    [Fact]
    public void Reason_OfALineDownwards_IsUnbounded()
    {
        var line = Objective.Of("x^3".Parse(), [Symbol("x")]);
        Assert.Equal(StopReason.Unbounded, line.Minimize([-1], new Newton()).Reason);
    }

    [Fact]
    public void Reason_OfAStartWithoutValue_IsNotFinite()
    {
        var log = Objective.Of("ln(x)".Parse(), [Symbol("x")]);
        Assert.Equal(StopReason.NotFinite, log.Minimize([-1], new LimitedMemoryBfgs()).Reason);
    }

    [Fact]
    public void Reason_OfAWrongGradient_IsNoProgress()
    {
        var wrong = Objective.FromFunctions(1, x => x[0] * x[0], (x, gradient) => { gradient[0] = -2 * x[0]; return x[0] * x[0]; });
        Assert.Equal(StopReason.NoProgress, wrong.Minimize([1], new LimitedMemoryBfgs()).Reason);
        Assert.Equal(StopReason.NoProgress, wrong.Minimize([1], new GradientDescent()).Reason);
    }

    [Theory]
    [InlineData(typeof(LimitedMemoryBfgs))]
    [InlineData(typeof(ConjugateGradient))]
    [InlineData(typeof(ProjectedBfgs))]
    [InlineData(typeof(TruncatedNewton))]
    public void Minimize_ALongRun_AllocatesNothingPerIteration(Type type)
    {
        var method = (Method)Activator.CreateInstance(type)!;
        Assert.Equal(Allocated(10), Allocated(30));

        long Allocated(int iterations)
        {
            var options = new MinimizeOptions { MaxIterations = iterations, GradientTolerance = 0 };
            // The runtime allocates at times of its own, when it compiles again; the least of some runs is that of the method.
            var least = long.MaxValue;
            for (var i = 0; i < 10; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                Rosenbrock.Minimize(Hard, method, options);
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            return least;
        }
    }
}
