using Symbolic.Codegen;
using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Cli.Tables;

/// <summary>A term at many points: its value, and its derivatives, if they are asked for.</summary>
internal sealed class RowFunction
{
    private readonly CompiledFunctions _function;
    private readonly int _variables;

    /// <param name="term">The term.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="withGradient">Whether the derivatives by all variables follow the value.</param>
    /// <param name="cancellationToken">Stops the compilation.</param>
    public RowFunction(Expr term, Expr[] variables, bool withGradient, CancellationToken cancellationToken)
    {
        (_variables, Results) = (variables.Length, withGradient ? 1 + variables.Length : 1);
        try
        {
            _function = Compiled(term, variables, withGradient, cancellationToken);
        }
        catch (UnsupportedException)
        {
            // What cannot be compiled, such as an integral, may still have a value.
            _function = Interpreted(term, variables, withGradient, cancellationToken);
        }
    }

    /// <summary>How many numbers there are for each point.</summary>
    public int Results { get; }

    /// <summary>The results at some points.</summary>
    /// <param name="count">How many points.</param>
    /// <param name="points">The points, one after the other.</param>
    /// <param name="results">Receives the results, those of one point after those of the other.</param>
    public void Run(int count, ReadOnlySpan<double> points, Span<double> results)
    {
        for (var i = 0; i < count; i++) _function(points.Slice(i * _variables, _variables), results.Slice(i * Results, Results));
    }

    private static CompiledFunctions Compiled(Expr term, Expr[] variables, bool withGradient, CancellationToken cancellationToken)
    {
        if (withGradient)
        {
            var gradient = term.CompileGradient(variables, cancellationToken: cancellationToken);
            return (x, results) => results[0] = gradient(x, results[1..]);
        }

        var value = term.Compile(variables, cancellationToken: cancellationToken);
        return (x, results) => results[0] = value(x);
    }

    private static CompiledFunctions Interpreted(Expr term, Expr[] variables, bool withGradient, CancellationToken cancellationToken)
    {
        Expr[] entries = withGradient ? [term, .. term.Gradient(variables, cancellationToken)] : [term];
        return (x, results) =>
        {
            var environment = new Dictionary<string, double>(StringComparer.Ordinal);
            for (var i = 0; i < variables.Length; i++) environment[variables[i].ToString()] = x[i];
            for (var i = 0; i < entries.Length; i++) results[i] = entries[i].Evaluate(environment, cancellationToken);
        };
    }
}
