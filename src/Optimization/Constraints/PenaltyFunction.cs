using Symbolic.Codegen;
using Symbolic.Expressions;

namespace Symbolic.Optimization.Constraints;

/// <summary>The augmented Lagrangian, compiled once, with multipliers and weight as inputs.</summary>
internal sealed class PenaltyFunction
{
    private readonly int _n;
    private readonly CompiledFunction _value;
    private readonly GradientFunction _gradient;
    private readonly Lazy<HessianFunction> _hessian;
    private readonly double[] _inputs;
    private readonly double[] _slopes;
    private readonly double[] _curvature;

    public PenaltyFunction(ConstrainedProblem problem, CompileOptions? options, CancellationToken cancellation)
    {
        _n = problem.Variables.Count;
        var weight = Symbol.Named("rho_penalty");
        var term = Add.Create(
        [
            problem.Term,
            .. problem.Equalities.Zip(problem.EqualityMultipliers, (h, lambda) => (lambda * h) + (weight * (h ^ 2) / 2)),
            .. problem.Inequalities.Zip(
                problem.InequalityMultipliers, (g, mu) => ((Maths.Max(0, mu + (weight * g)) ^ 2) - (mu ^ 2)) / (2 * weight)),
        ]);
        Expr[] inputs = [.. problem.Variables, .. problem.EqualityMultipliers, .. problem.InequalityMultipliers, weight];
        _value = term.Compile(inputs, options, cancellation);
        _gradient = term.CompileGradient(inputs, options, cancellation);
        _hessian = new(() => term.CompileHessian(inputs, options, cancellation));
        (_inputs, _slopes, _curvature) = (new double[inputs.Length], new double[inputs.Length], new double[inputs.Length * inputs.Length]);
    }

    public long Evaluations { get; private set; }

    /// <summary>The function of the variables alone. One run at a time: it works in the arrays of this object.</summary>
    public Objective At(ReadOnlySpan<double> lambda, ReadOnlySpan<double> mu, double weight)
    {
        lambda.CopyTo(_inputs.AsSpan(_n));
        mu.CopyTo(_inputs.AsSpan(_n + lambda.Length));
        _inputs[^1] = weight;
        return Objective.FromFunctions(_n, x => _value(Inputs(x)), Gradient, Hessian);
    }

    private double[] Inputs(ReadOnlySpan<double> x)
    {
        Evaluations++;
        x.CopyTo(_inputs);
        return _inputs;
    }

    private double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var value = _gradient(Inputs(x), _slopes);
        _slopes.AsSpan(0, _n).CopyTo(gradient);
        return value;
    }

    private double Hessian(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian)
    {
        var value = _hessian.Value(Inputs(x), _slopes, _curvature);
        _slopes.AsSpan(0, _n).CopyTo(gradient);
        for (var i = 0; i < _n; i++) _curvature.AsSpan(i * _inputs.Length, _n).CopyTo(hessian[(i * _n)..]);
        return value;
    }
}
