using Symbolic.Codegen;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.GradientChecks;

/// <summary>Derivatives along a direction by central differences at shrinking distances, extrapolated to distance 0.</summary>
/// <remarks>Ridders, Adv. Eng. Software 4 (1982). The difference of neighbouring extrapolations bounds the error.</remarks>
internal sealed class ExtrapolatedDifference(CompiledFunction value)
{
    private const int Rows = 10;
    private const double Shrinking = 1.6;

    public (double Derivative, double Error) Along(ReadOnlySpan<double> x, ReadOnlySpan<double> direction)
    {
        var point = new double[x.Length];
        var table = new double[Rows, Rows];
        // Far enough for digits, near enough for smoothness; relative to the variables that the direction moves.
        var size = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            if (direction[i] != 0) size = Math.Max(size, Math.Abs(x[i]));
        }

        var distance = 0.02 * Math.Max(size, 0.1) / Vector.MaxNorm(direction);
        var (best, error) = (double.NaN, double.PositiveInfinity);
        for (var row = 0; row < Rows; row++, distance /= Shrinking)
        {
            Vector.Sum(x, distance, direction, point);
            var above = value(point);
            Vector.Sum(x, -distance, direction, point);
            table[row, 0] = (above - value(point)) / (2 * distance);
            var factor = Shrinking * Shrinking;
            for (var column = 1; column <= row; column++, factor *= Shrinking * Shrinking)
            {
                table[row, column] = (factor * table[row, column - 1] - table[row - 1, column - 1]) / (factor - 1);
                var estimate = Math.Max(
                    Math.Abs(table[row, column] - table[row, column - 1]), Math.Abs(table[row, column] - table[row - 1, column - 1]));
                if (!(estimate <= error)) continue;
                (best, error) = (table[row, column], estimate);
            }
        }

        return (best, error);
    }
}
