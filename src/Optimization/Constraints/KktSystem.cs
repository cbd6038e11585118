using System.Collections.Immutable;
using Symbolic.Codegen;
using Symbolic.Optimization.TrustRegions;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.Constraints;

/// <summary>A constrained problem, compiled: objective and constraints with their Jacobian, and the Hessian of the Lagrangian.</summary>
internal sealed class KktSystem
{
    private const double Tight = 1e-5;

    private readonly JacobianFunction _values;
    private readonly HessianFunction _lagrangian;
    private readonly CancellationToken _cancellation;
    private readonly double[] _hessian;
    private readonly double[] _inputs;

    public KktSystem(ConstrainedProblem problem, CompileOptions? options, CancellationToken cancellation)
    {
        (Problem, _cancellation) = (problem, cancellation);
        (N, P, Q) = (problem.Variables.Count, problem.Equalities.Count, problem.Inequalities.Count);
        var all = N + P + Q;
        _values = new[] { problem.Term }.Concat(problem.Equalities).Concat(problem.Inequalities).ToArray()
            .CompileJacobian(problem.Variables, options, cancellation);
        // With the multipliers among the variables one Hessian holds that by the variables and the gradients of the constraints.
        _lagrangian = problem.Lagrangian.CompileHessian(
            [.. problem.Variables, .. problem.EqualityMultipliers, .. problem.InequalityMultipliers], options, cancellation);
        (_hessian, _inputs, Curvature) = (new double[all * all], new double[all], new double[N * N]);
        (Values, Jacobian) = (new double[1 + P + Q], new double[(1 + P + Q) * N]);
    }

    public ConstrainedProblem Problem { get; }

    /// <summary>How many variables, equalities and inequalities there are.</summary>
    public int N { get; }

    public int P { get; }

    public int Q { get; }

    public long Evaluations { get; private set; }

    /// <summary>The objective, the equalities, the inequalities; and their gradients, row by row.</summary>
    public double[] Values { get; }

    public double[] Jacobian { get; }

    /// <summary>The Hessian of the Lagrangian by the variables.</summary>
    public double[] Curvature { get; }

    public ReadOnlySpan<double> Row(int constraint) => Jacobian.AsSpan(constraint * N, N);

    public void Evaluate(ReadOnlySpan<double> x)
    {
        _cancellation.ThrowIfCancellationRequested();
        Evaluations++;
        _values(x, Values, Jacobian);
    }

    public void EvaluateCurvature(ReadOnlySpan<double> x, ReadOnlySpan<double> lambda, ReadOnlySpan<double> mu)
    {
        Evaluations++;
        x.CopyTo(_inputs);
        lambda.CopyTo(_inputs.AsSpan(N));
        mu.CopyTo(_inputs.AsSpan(N + P));
        _lagrangian(_inputs, [], _hessian);
        for (var i = 0; i < N; i++) _hessian.AsSpan(i * (N + P + Q), N).CopyTo(Curvature.AsSpan(i * N));
    }

    /// <summary>The gradient of the Lagrangian by the variables, at the point evaluated last.</summary>
    public void Gradient(ReadOnlySpan<double> lambda, ReadOnlySpan<double> mu, Span<double> gradient)
    {
        Row(0).CopyTo(gradient);
        for (var i = 0; i < P; i++) Vector.Add(gradient, lambda[i], Row(1 + i));
        for (var i = 0; i < Q; i++) Vector.Add(gradient, mu[i], Row(1 + P + i));
    }

    /// <summary>States how well all conditions hold at a point.</summary>
    public ConstrainedMinimum Result(
        ReadOnlySpan<double> x, ReadOnlySpan<double> lambda, ReadOnlySpan<double> mu, int iterations, StopReason reason, double tolerance)
    {
        Evaluate(x);
        var gradient = new double[N];
        Gradient(lambda, mu, gradient);
        var (infeasibility, complementarity) = (Vector.MaxNorm(Values.AsSpan(1, P)), 0.0);
        for (var i = 0; i < Q; i++)
        {
            infeasibility = Math.Max(infeasibility, Values[1 + P + i]);
            complementarity = Math.Max(complementarity, Math.Abs(mu[i] * Values[1 + P + i]));
        }

        var isStationary = Vector.MaxNorm(gradient) <= Math.Sqrt(tolerance) && infeasibility <= Math.Sqrt(tolerance);
        var active = ActiveOf(mu);
        return new()
        {
            Problem = Problem,
            Point = [.. x],
            Value = Values[0],
            EqualityMultipliers = [.. lambda],
            InequalityMultipliers = [.. mu],
            Stationarity = Vector.MaxNorm(gradient),
            Infeasibility = infeasibility,
            Complementarity = complementarity,
            Active = active,
            SecondOrder = isStationary ? Verdict(x, lambda, mu, active) : SecondOrder.NotStationary,
            Iterations = iterations,
            Evaluations = Evaluations,
            Reason = reason,
        };
    }

    private ImmutableArray<int> ActiveOf(ReadOnlySpan<double> mu)
    {
        var active = new List<int>();
        for (var i = 0; i < Q; i++)
        {
            if (IsTight(i) && mu[i] > Tight) active.Add(i);
        }

        return [.. active];
    }

    private bool IsTight(int inequality) => Math.Abs(Values[1 + P + inequality]) <= Tight;

    // The bordered Hessian of a strict minimum has as many positive eigenvalues as there are variables, and as many negative ones as
    // there are constraints that hold with equality (Nocedal and Wright, Numerical Optimization, theorem 16.3 and section 12.5).
    private SecondOrder Verdict(ReadOnlySpan<double> x, ReadOnlySpan<double> lambda, ReadOnlySpan<double> mu, ImmutableArray<int> inequalities)
    {
        EvaluateCurvature(x, lambda, mu);
        int[] active = [.. Enumerable.Range(1, P), .. inequalities.Select(i => 1 + P + i)];
        var isClear = Enumerable.Range(0, Q).Count(IsTight) == inequalities.Length;
        var size = N + active.Length;
        var (bordered, values) = (new double[size * size], new double[size]);
        for (var i = 0; i < N; i++) Curvature.AsSpan(i * N, N).CopyTo(bordered.AsSpan(i * size));
        for (var k = 0; k < active.Length; k++)
        {
            for (var j = 0; j < N; j++) bordered[(N + k) * size + j] = bordered[j * size + N + k] = Jacobian[active[k] * N + j];
        }

        if (!double.IsFinite(Vector.MaxNorm(bordered))) return SecondOrder.Undecided;
        Spectrum.Of(bordered, size, values);
        var small = 1e-8 * Math.Max(1, Vector.MaxNorm(values));
        var (positive, negative) = (values.Count(value => value > small), values.Count(value => value < -small));
        if (positive == N && negative == active.Length) return SecondOrder.Minimum;
        return positive + negative == size && isClear ? SecondOrder.NotMinimum : SecondOrder.Undecided;
    }
}
