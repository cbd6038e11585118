using System.Diagnostics;
using Symbolic.Optimization;
using Symbolic.Optimization.Constraints;
using Symbolic.Optimization.Methods;
using Symbolic.Optimizers.Problems;

namespace Symbolic.Optimizers;

/// <summary>Runs every method on every problem, twice: what is compiled is compiled in the first run.</summary>
internal static class Measurement
{
    private static readonly MinimizeOptions Options = new() { MaxIterations = 3000, GradientTolerance = 1e-8 };

    public static IEnumerable<Row> LeastSquares() =>
        from problem in MoreGarbowHillstrom.All
        let objective = Objective.OfSquares(problem.Terms, problem.Variables)
        from method in new Method[]
        {
            new LevenbergMarquardt(), new Newton(), new TruncatedNewton(), new Bfgs(), new LimitedMemoryBfgs(), new ConjugateGradient(),
        }
        select Run($"MGH{problem.Number}", objective, problem.Start, method, problem.IsMinimum);

    public static IEnumerable<Row> Constrained()
    {
        foreach (var problem in HockSchittkowski.All)
        {
            var stated = ConstrainedProblem.Of(problem.Term, problem.Variables, problem.Relations);
            foreach (var method in new ConstrainedMethod[] { new InteriorPoint(), new AugmentedLagrangian(), new QuadraticPenalty() })
            {
                var options = new MinimizeOptions { MaxIterations = 1000, GradientTolerance = 1e-8 };
                method.Minimize(stated, problem.Start, options);
                // Each run compiles again; that is part of this time.
                var begin = Processor();
                var found = method.Minimize(stated, problem.Start, options);
                var seconds = Processor() - begin;
                var slack = method is QuadraticPenalty ? 1e-3 : 1e-6;
                yield return new(problem.ToString(), method.GetType().Name, problem.IsMinimum(found.Value, slack) && found.Infeasibility < slack,
                    found.Value, found.Stationarity, found.Iterations, found.Evaluations, seconds, found.Reason.ToString());
            }
        }
    }

    public static IEnumerable<Row> Large(IReadOnlyList<(string Name, Objective Objective)> regressions)
    {
        var (rosenbrock, start) = LargeProblems.Rosenbrock(10_000);
        foreach (var method in new Method[] { new LimitedMemoryBfgs(), new TruncatedNewton(), new ConjugateGradient() })
        {
            yield return Run("rosenbrock 10000", rosenbrock, start, method, (value, _) => value < 1e-8);
            foreach (var (name, objective) in regressions)
                yield return Run(name, objective, new double[objective.Dimension], method, (value, _) => value < 0.7);
        }
    }

    private static Row Run(string name, Objective objective, double[] start, Method method, Func<double, double, bool> isMinimum)
    {
        method.Minimize(objective, start, Options);
        var begin = Processor();
        var found = method.Minimize(objective, start, Options);
        return new(name, method.GetType().Name, isMinimum(found.Value, 1e-6), found.Value, found.GradientNorm, found.Iterations,
            found.Evaluations.Total, Processor() - begin, found.Reason.ToString());
    }

    private static double Processor() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
}
