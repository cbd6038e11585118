using Snapshooter;
using Snapshooter.Xunit;
using Symbolic.Evaluation;
using Symbolic.Matrices;

namespace Symbolic.Tests.Matrices;

/// <summary>Gradients told backwards: each equation holds in numbers, each derivative by a part is that of differences, and the
/// derivations read as a teacher writes them.</summary>
public sealed class BackwardsTests
{
    private const string Network = "norm(W2*sigmoid(W1*v + b1) + b2 - t)^2";
    private const string Logistic = "1/m*(sum(softplus(X*w + b)) - dot(y, X*w + b))";

    private static readonly Shapes Declared = Shapes.Parse(
        "w: vector(d), v: vector(d), X: matrix(m, d), y: vector(m), A: matrix(d, d), " +
        "W1: matrix(h, d), b1: vector(h), W2: matrix(m, h), b2: vector(m), t: vector(m)");

    public static TheoryData<string, string, string> Terms => new()
    {
        { "norm(X*w - y)^2", "w", "squares" },
        { Logistic, "w", "logistic-w" },
        { Logistic, "b", "logistic-b" },
        { "-1/m*sum(y[i]*ln(sigmoid(dot(w, X[i]) + b)) + (1 - y[i])*ln(1 - sigmoid(dot(w, X[i]) + b)), i, 1, m)", "w", "likelihood" },
        { Network, "W1", "network-W1" },
        { Network, "b1", "network-b1" },
        { Network, "W2", "network-W2" },
        { Network, "b2", "network-b2" },
        { "dot(w, A*w)", "w", "" },
        { "norm(w - v)", "w", "" },
        { "(sigmoid(dot(v, w) + b) - 1)^2 + dot(w, w)", "w", "" },
        { "norm(W2*tanh(W1*A*tanh(A*w)) - t)^2 + b*dot(w, w)", "A", "" },
        { "norm(W2*tanh(W1*A*tanh(A*w)) - t)^2 + b*dot(w, w)", "b", "" },
        { "sum(exp(sin(A*w)))*norm(X*w - y)", "w", "" },
    };

    [Theory]
    [MemberData(nameof(Terms))]
    public void DeriveGradient_EveryEquation_HoldsInNumbers(string text, string by, string snapshot)
    {
        _ = snapshot;
        var term = text.ParseMatrix(Declared);
        var variable = MatrixTerm.Named(by, Declared.Of(by));
        var derivation = term.DeriveGradient(variable);
        Assert.Equal(term.Gradient(variable), derivation.Result);
        for (var seed = 1; seed <= 3; seed++)
        {
            var environment = new RandomValues(Declared, seed, "b").Environment();
            var names = new List<MatrixTerm>();
            var meanings = new List<MatrixTerm>();
            foreach (var equation in derivation.Steps.SelectMany(step => step.Equations))
            {
                var value = equation.Sides[0].Evaluate(environment);
                foreach (var side in equation.Sides) Close(value, side.Evaluate(environment), 1e-10);
                if (!equation.IsDerivative)
                {
                    names.Add(equation.Left);
                    meanings.Add(equation.Sides[0]);
                    environment = With(environment, equation.Left, value);
                }
                else
                {
                    if (!equation.Left.Equals(variable)) Close(Differences(equation.Left, names, meanings, environment), value, 1e-6);
                    if (equation.Delta is { } delta) environment = With(environment, delta, value);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void DeriveGradient_Loss_ReadsLikeATextbook(string text, string by, string snapshot)
    {
        if (snapshot.Length == 0) return;
        var derivation = text.ParseMatrix(Declared).DeriveGradient(MatrixTerm.Named(by, Declared.Of(by)));
        $"{derivation.ToText()}\n{derivation.ToLatex()}".MatchSnapshot(new SnapshotFullName($"backwards-{snapshot}.snap", Folder()));
    }

    // The derivative of the whole, which is the last name, by the entries of a part: parts behind it are computed anew.
    private static double[,] Differences(
        MatrixTerm part, List<MatrixTerm> names, List<MatrixTerm> meanings, EvaluationEnvironment environment)
    {
        var value = part.Evaluate(environment);
        var result = new double[value.GetLength(0), value.GetLength(1)];
        for (var i = 0; i < value.GetLength(0); i++)
        {
            for (var j = 0; j < value.GetLength(1); j++)
            {
                double At(double step)
                {
                    var shifted = (double[,])value.Clone();
                    shifted[i, j] += step;
                    var here = With(environment, part, shifted);
                    for (var k = names.IndexOf(part) + 1; k < names.Count - 1; k++) here = With(here, names[k], meanings[k].Evaluate(here));
                    return meanings[^1].Evaluate(here)[0, 0];
                }

                const double Step = 1e-3;
                result[i, j] = (8 * (At(Step) - At(-Step)) - At(2 * Step) + At(-2 * Step)) / (12 * Step);
            }
        }

        return result;
    }

    private static EvaluationEnvironment With(EvaluationEnvironment environment, MatrixTerm name, double[,] value) => name.Shape.Kind switch
    {
        ShapeKind.Scalar => environment.With(name.ToInfix(), value[0, 0]),
        ShapeKind.Vector => environment.With(name.ToInfix(), value.Cast<double>().ToArray()),
        _ => environment.With(name.ToInfix(), value),
    };

    private static void Close(double[,] expected, double[,] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        foreach (var (one, other) in expected.Cast<double>().Zip(actual.Cast<double>()))
            RandomValues.AssertClose(one, other, tolerance, "an entry");
    }

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
