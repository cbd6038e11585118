using System.Diagnostics;
using Symbolic.Codegen;
using Symbolic.Optimization.Methods;

namespace Symbolic.Optimization.Constraints;

/// <summary>What quadratic penalties and augmented Lagrangians share: runs without constraints of the term plus
/// <c>lambda*h + rho/2*h^2</c> and <c>(max(0, mu + rho*g)^2 - mu^2)/(2*rho)</c>, with growing weights rho.</summary>
public abstract record PenaltyMethod : ConstrainedMethod
{
    private const double MaxWeight = 1e12;

    private protected PenaltyMethod()
    {
    }

    /// <summary>The first weight; 10 if not said otherwise.</summary>
    public double FirstWeight { get; init; } = 10;

    /// <summary>By what the weight grows; 10 if not said otherwise.</summary>
    public double Growth { get; init; } = 10;

    /// <summary>Whether multipliers are carried from run to run.</summary>
    private protected abstract bool KeepsMultipliers { get; }

    private protected override ConstrainedMinimum Solve(
        KktSystem system, double[] start, MinimizeOptions options, CompileOptions? compileOptions, CancellationToken cancellationToken)
    {
        var begin = Stopwatch.GetTimestamp();
        var penalty = new PenaltyFunction(system.Problem, compileOptions, cancellationToken);
        var (x, lambda, mu) = (start, new double[system.P], new double[system.Q]);
        var (iterations, weight, before) = (0, FirstWeight, double.PositiveInfinity);
        for (; ; )
        {
            var objective = penalty.At(KeepsMultipliers ? lambda : new double[system.P], KeepsMultipliers ? mu : new double[system.Q], weight);
            var inner = options with
            {
                MaxIterations = Math.Max(1, Math.Min(500, options.MaxIterations - iterations)),
                Observe = null,
                KeepsTrace = false,
            };
            Method method = x.Length <= 100 ? new Newton() : new LimitedMemoryBfgs();
            var found = method.Minimize(objective, x, inner, cancellationToken);
            iterations += Math.Max(1, found.Iterations);
            if (found.Reason is StopReason.Unbounded or StopReason.NotFinite)
            {
                // A larger weight may hold what a small one lets go.
                if (weight >= 1e6) return Result(found.Reason);
                weight *= Growth;
                continue;
            }

            x = [.. found.Point];
            system.Evaluate(x);
            var worst = 0.0;
            for (var i = 0; i < system.P; i++)
            {
                lambda[i] = (KeepsMultipliers ? lambda[i] : 0) + weight * system.Values[1 + i];
                worst = Math.Max(worst, Math.Abs(system.Values[1 + i]));
            }

            for (var i = 0; i < system.Q; i++)
            {
                var g = system.Values[1 + system.P + i];
                // An inequality that does not hold tightly must have no multiplier.
                worst = Math.Max(worst, Math.Abs(Math.Max(g, KeepsMultipliers ? -mu[i] / weight : 0)));
                mu[i] = Math.Max(0, (KeepsMultipliers ? mu[i] : 0) + weight * g);
            }

            var result = Result(StopReason.GradientTolerance);
            var scale = Math.Max(1, lambda.Concat(mu).Select(Math.Abs).DefaultIfEmpty(0).Max() / 100);
            if (result.Stationarity <= scale * options.GradientTolerance && result.Infeasibility <= Tolerance(options)
                && result.Complementarity <= scale * Tolerance(options)) return result;
            if (iterations >= options.MaxIterations) return result with { Reason = StopReason.MaxIterations };
            if (options.Time is { } time && Stopwatch.GetElapsedTime(begin) >= time) return result with { Reason = StopReason.Time };
            if (!KeepsMultipliers || worst > 0.25 * before) weight *= Growth;
            if (weight > MaxWeight) return result with { Reason = StopReason.NoProgress };
            before = worst;
        }

        ConstrainedMinimum Result(StopReason reason) => system.Result(x, lambda, mu, iterations, reason, options.GradientTolerance) with
        {
            Evaluations = system.Evaluations + penalty.Evaluations,
        };
    }

    /// <summary>By how much constraints may be broken at the end.</summary>
    private protected abstract double Tolerance(MinimizeOptions options);
}
