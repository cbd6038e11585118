using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic;

/// <summary>The numeric value of terms by the reference interpreter. To evaluate a term at many points, compile it.</summary>
public static class EvaluateExtensions
{
    /// <summary>The value of a term: <c>f.Evaluate(("x", 2), ("y", 3))</c>.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="values">The values of its symbols and indexed names, by text.</param>
    /// <inheritdoc cref="Interpreter.Evaluate(Expr, IReadOnlyDictionary{string, double}, CancellationToken)" path="/exception"/>
    public static double Evaluate(this Expr term, params ReadOnlySpan<(string Name, double Value)> values)
    {
        var environment = EvaluationEnvironment.Empty;
        foreach (var (name, value) in values) environment = environment.With(name, value);
        return Interpreter.Evaluate(term, environment);
    }

    /// <summary>The value of a term.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="values">The values of its symbols and indexed names, by text.</param>
    /// <param name="cancellationToken">Stops a long evaluation.</param>
    /// <inheritdoc cref="Interpreter.Evaluate(Expr, IReadOnlyDictionary{string, double}, CancellationToken)" path="/exception"/>
    public static double Evaluate(this Expr term, IReadOnlyDictionary<string, double> values, CancellationToken cancellationToken = default) =>
        Interpreter.Evaluate(term, values, cancellationToken);

    /// <summary>The value of a term.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="environment">The values of its symbols, indexed names and arrays.</param>
    /// <param name="cancellationToken">Stops a long evaluation.</param>
    /// <inheritdoc cref="Interpreter.Evaluate(Expr, IReadOnlyDictionary{string, double}, CancellationToken)" path="/exception"/>
    public static double Evaluate(this Expr term, EvaluationEnvironment environment, CancellationToken cancellationToken = default) =>
        Interpreter.Evaluate(term, environment, cancellationToken);
}
