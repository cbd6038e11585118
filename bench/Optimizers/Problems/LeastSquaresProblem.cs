using System.Globalization;
using Symbolic.Expressions;

namespace Symbolic.Optimizers.Problems;

/// <summary>A sum of squares of Moré, Garbow and Hillstrom, ACM Trans. Math. Softw. 7 (1981), with the start given there.</summary>
/// <param name="Number">The number in the collection.</param>
/// <param name="Name">The name in the collection.</param>
/// <param name="Start">The standard start.</param>
/// <param name="Residuals">The functions whose squares are added up, in the infix syntax, in x[1], x[2], ….</param>
/// <param name="Minima">Values of known local minima; the first is the least.</param>
internal sealed record LeastSquaresProblem(int Number, string Name, double[] Start, string[] Residuals, double[] Minima)
{
    public Expr[] Variables => Maths.Vector("x", Start.Length);

    public Expr[] Terms => [.. Residuals.Select(residual => residual.Parse())];

    /// <summary>Whether a value is, to a part in a million, that of a known minimum.</summary>
    public bool IsMinimum(double value, double slack = 1e-6) =>
        Minima.Any(known => value <= known + slack * Math.Max(1e-2, known) && value >= known - slack * Math.Max(1e-2, known));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number} {Name}");
}
