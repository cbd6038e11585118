using Symbolic.Codegen;
using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic.Cli.Timing;

/// <summary>A term in the forms whose times are compared.</summary>
internal sealed class TimedTerm
{
    /// <summary>With more variables Hessians are left out.</summary>
    public const int MostForHessian = 50;

    private readonly Expr _term;
    private readonly CompiledFunction _value;
    private readonly GradientFunction _gradient;

    public TimedTerm(Expr term, Expr[] variables, CancellationToken cancellationToken)
    {
        (_term, Variables) = (term, variables);
        _value = term.Compile(variables, cancellationToken: cancellationToken);
        _gradient = term.CompileGradient(variables, cancellationToken: cancellationToken);
    }

    public Expr[] Variables { get; }

    public GradientFunction Gradient => _gradient;

    public double ValueAt(double[] point) => _value(point);

    /// <summary>What is measured: for each derivative the compiled form first, with which the others are compared.</summary>
    /// <param name="point">Where.</param>
    /// <param name="cancellationToken">Stops the derivation.</param>
    public IEnumerable<(string What, string How, Action Call)> Calls(double[] point, CancellationToken cancellationToken)
    {
        var n = point.Length;
        var environment = EvaluationEnvironment.Of(Variables.Select((variable, i) => KeyValuePair.Create(variable.ToString(), point[i])));
        var sum = 0.0;
        yield return ("value", "compiled", () => sum += _value(point));
        yield return ("value", "interpreted", () => sum += _term.Evaluate(environment));
        if (n == 0) yield break;
        var (slopes, others) = (new double[n], new double[n]);
        yield return ("gradient", "compiled", () => _gradient(point, slopes));
        yield return ("gradient", "central differences", () => CentralDifferences.Gradient(_value, point, slopes));
        var partials = _term.Gradient(Variables, cancellationToken);
        yield return ("gradient", "interpreted", () => Interpret(partials, environment));
        if (n > MostForHessian) yield break;
        var hessian = new double[n * n];
        var compiled = _term.CompileHessian(Variables, cancellationToken: cancellationToken);
        yield return ("Hessian", "compiled", () => compiled(point, slopes, hessian));
        yield return ("Hessian", "central differences", () => CentralDifferences.Hessian(_gradient, point, slopes, others, hessian));
        var entries = HalfOfHessian(cancellationToken);
        yield return ("Hessian", "interpreted", () => Interpret(entries, environment));
    }

    // On and below the diagonal: the rest is the same.
    private Expr[] HalfOfHessian(CancellationToken cancellationToken)
    {
        var all = _term.Hessian(Variables, cancellationToken);
        var entries = new List<Expr>();
        for (var i = 0; i < Variables.Length; i++)
        {
            for (var j = 0; j <= i; j++) entries.Add(all[i, j]);
        }

        return [.. entries];
    }

    private static void Interpret(Expr[] terms, EvaluationEnvironment environment)
    {
        foreach (var term in terms) term.Evaluate(environment);
    }
}
