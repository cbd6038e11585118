using Symbolic.Evaluation;
using Symbolic.Expressions;
using Symbolic.Matrices;

namespace Symbolic.Tests.Matrices;

/// <summary>Random dimensions, and random numbers for all that is declared.</summary>
internal sealed class RandomValues
{
    private readonly Dictionary<string, double[,]> _arrays = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _numbers = new(StringComparer.Ordinal);

    public RandomValues(Shapes shapes, int seed, params ReadOnlySpan<string> scalars)
    {
        var random = new Random(seed);
        (_numbers["d"], _numbers["m"], _numbers["h"]) = (random.Next(2, 5), random.Next(3, 6), random.Next(2, 4));
        foreach (var scalar in scalars) _numbers[scalar] = random.NextDouble() + 0.2;
        foreach (var name in shapes.Names)
        {
            var array = new double[Size(shapes.Of(name).Rows), Size(shapes.Of(name).Columns)];
            for (var i = 0; i < array.GetLength(0); i++)
            {
                // Away from 0, where a norm has a kink and a logarithm no value.
                for (var j = 0; j < array.GetLength(1); j++) array[i, j] = random.NextDouble() * 0.9 + 0.05;
            }

            _arrays[name] = array;
        }

        Shapes = shapes;
    }

    public Shapes Shapes { get; }

    public int Size(Expr dimension) => (int)dimension.Evaluate(_numbers);

    public EvaluationEnvironment Environment()
    {
        var environment = EvaluationEnvironment.Of(_numbers);
        foreach (var (name, array) in _arrays)
        {
            environment = Shapes.Of(name).Kind == ShapeKind.Vector
                ? environment.With(name, array.Cast<double>().ToArray())
                : environment.With(name, array);
        }

        return environment;
    }

    /// <summary>The central difference of a number by one entry, extrapolated.</summary>
    public double Difference(MatrixTerm term, string name, int row, int column)
    {
        double At(double step)
        {
            if (_numbers.TryGetValue(name, out var number))
            {
                _numbers[name] = number + step;
                var shifted = term.Evaluate(Environment())[0, 0];
                _numbers[name] = number;
                return shifted;
            }

            var before = _arrays[name][row, column];
            _arrays[name][row, column] = before + step;
            var value = term.Evaluate(Environment())[0, 0];
            _arrays[name][row, column] = before;
            return value;
        }

        const double Step = 1e-3;
        var wide = (At(2 * Step) - At(-2 * Step)) / (4 * Step);
        var narrow = (At(Step) - At(-Step)) / (2 * Step);
        return (4 * narrow - wide) / 3;
    }

    public static void AssertClose(double expected, double actual, double tolerance, string what) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance * (1 + Math.Abs(expected)), $"{what}: {expected} and {actual}");
}
