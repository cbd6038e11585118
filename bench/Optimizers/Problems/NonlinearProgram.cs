using System.Globalization;
using Symbolic.Expressions;

namespace Symbolic.Optimizers.Problems;

/// <summary>A problem of Hock and Schittkowski, Test Examples for Nonlinear Programming Codes (1981), with the start given there.</summary>
/// <param name="Number">The number in the collection.</param>
/// <param name="Start">The start.</param>
/// <param name="Objective">The term that is to become small, in x1, x2, ….</param>
/// <param name="Constraints">The relations, bounds among them.</param>
/// <param name="Minima">Values of known local minima; the first is the least.</param>
internal sealed record NonlinearProgram(int Number, double[] Start, string Objective, string[] Constraints, double[] Minima)
{
    public Expr[] Variables => [.. Enumerable.Range(1, Start.Length).Select(i => Symbol.Named(Text.Of($"x{i}")))];

    public Expr Term => Objective.Parse();

    public Expr[] Relations => [.. Constraints.Select(constraint => constraint.Parse())];

    /// <summary>Whether a value is that of a known minimum, as exactly as the collection gives it.</summary>
    public bool IsMinimum(double value, double slack = 1e-6) => Minima.Any(known => Math.Abs(value - known) <= slack * Math.Max(1, Math.Abs(known)));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"HS{Number}");
}
