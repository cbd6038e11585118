using Symbolic.Codegen;
using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Cli.Tables;

/// <summary>A term at many points: its value, and its derivatives, if they are asked for.</summary>
internal sealed class RowFunction
{
    private readonly BatchFunction? _compiled;
    private readonly Expr[] _entries = [];
    private readonly Expr[] _variables;
    private double[] _columns = [];
    private double[] _answers = [];

    /// <param name="term">The term.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="withGradient">Whether the derivatives by all variables follow the value.</param>
    /// <param name="cancellationToken">Stops the compilation.</param>
    public RowFunction(Expr term, Expr[] variables, bool withGradient, CancellationToken cancellationToken)
    {
        (_variables, Results) = (variables, withGradient ? 1 + variables.Length : 1);
        try
        {
            _compiled = withGradient
                ? term.CompileGradientBatch(variables, cancellationToken: cancellationToken)
                : new[] { term }.CompileBatch(variables, cancellationToken: cancellationToken);
        }
        catch (UnsupportedException)
        {
            // What cannot be compiled, such as an integral, may still have a value.
            _entries = withGradient ? [term, .. term.Gradient(variables, cancellationToken)] : [term];
        }
    }

    /// <summary>How many numbers there are for each point.</summary>
    public int Results { get; }

    /// <summary>The results at some points.</summary>
    /// <param name="count">How many points.</param>
    /// <param name="points">The points, one after the other.</param>
    /// <param name="results">Receives the results, those of one point after those of the other.</param>
    /// <param name="cancellationToken">Stops the evaluation of what is not compiled.</param>
    public void Run(int count, ReadOnlySpan<double> points, Span<double> results, CancellationToken cancellationToken)
    {
        if (_compiled is null) Interpret(count, points, results, cancellationToken);
        else Compute(_compiled, count, points, results);
    }

    // Compiled functions of many points take and give columns.
    private void Compute(BatchFunction function, int count, ReadOnlySpan<double> points, Span<double> results)
    {
        if (_answers.Length < count * Results) (_columns, _answers) = (new double[count * _variables.Length], new double[count * Results]);
        var columns = _columns.AsSpan(0, count * _variables.Length);
        var answers = _answers.AsSpan(0, count * Results);
        Transpose(points, columns, count, _variables.Length);
        function.Evaluate(columns, answers, count);
        Transpose(answers, results, Results, count);
    }

    private void Interpret(int count, ReadOnlySpan<double> points, Span<double> results, CancellationToken cancellationToken)
    {
        var environment = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var row = 0; row < count; row++)
        {
            for (var i = 0; i < _variables.Length; i++) environment[_variables[i].ToString()] = points[(row * _variables.Length) + i];
            for (var i = 0; i < Results; i++) results[(row * Results) + i] = _entries[i].Evaluate(environment, cancellationToken);
        }
    }

    private static void Transpose(ReadOnlySpan<double> from, Span<double> to, int rows, int columns)
    {
        for (var j = 0; j < columns; j++)
        {
            for (var i = 0; i < rows; i++) to[(j * rows) + i] = from[(i * columns) + j];
        }
    }
}
