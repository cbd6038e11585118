using Symbolic.Expressions;
using Symbolic.Matrices;

namespace Symbolic.Tests.Matrices;

/// <summary>Gradients and Hessians in matrix notation: as they are written by hand, and against differences and index notation.</summary>
public sealed class GradientTests
{
    private static readonly Shapes Declared = Shapes.Parse(
        "w: vector(d), v: vector(d), X: matrix(m, d), x: matrix(m, d), y: vector(m), A: matrix(d, d), " +
        "W1: matrix(h, d), b1: vector(h), W2: matrix(m, h), b2: vector(m), t: vector(m)");

    public static TheoryData<string, string, string> Gradients => new()
    {
        { "dot(w, w)", "w", "2*w" },
        { "dot(v, w)", "w", "v" },
        { "norm(w)", "w", "1/norm(w)*w" },
        { "norm(X*w - y)^2", "w", "2*X^T*(X*w - y)" },
        { "1/(2*m)*norm(X*w + b - y)^2", "w", "1/m*X^T*(X*w + b - y)" },
        { "1/(2*m)*norm(X*w + b - y)^2", "b", "1/m*sum(X*w + b - y)" },
        { "1/m*(sum(softplus(X*w + b)) - dot(y, X*w + b))", "w", "1/m*X^T*(sigmoid(X*w + b) - y)" },
        { "1/m*sum(softplus(X*w + b) - hadamard(y, X*w + b))", "w", "1/m*X^T*(sigmoid(X*w + b) - y)" },
        { "1/m*(sum(softplus(X*w + b)) - dot(y, X*w + b))", "b", "1/m*sum(sigmoid(X*w + b) - y)" },
        {
            "-1/m*(dot(y, ln(sigmoid(X*w + b))) + dot(1 - y, ln(1 - sigmoid(X*w + b))))", "w", "1/m*X^T*(sigmoid(X*w + b) - y)"
        },
        {
            "-1/m*sum(y[i]*ln(sigmoid(dot(w, x[i]) + b)) + (1 - y[i])*ln(1 - sigmoid(dot(w, x[i]) + b)), i, 1, m)", "w",
            "1/m*x^T*(sigmoid(x*w + b) - y)"
        },
        { "1/m*sum(softplus(dot(w, x[i])) - y[i]*dot(w, x[i]), i, 1, m)", "w", "1/m*x^T*(sigmoid(x*w) - y)" },
        { "dot(w, A*w)", "w", "A*w + A^T*w" },
        { "dot(v, A*w)", "A", "v*w^T" },
        { "norm(w - v)", "w", "1/norm(w - v)*(w - v)" },
        { "sum(tanh(w))", "w", "1 - tanh(w)^2" },
        { "norm(W2*sigmoid(W1*v + b1) + b2 - t)^2", "W2", "2*(W2*sigmoid(W1*v + b1) + b2 - t)*sigmoid(W1*v + b1)^T" },
        { "norm(W2*sigmoid(W1*v + b1) + b2 - t)^2", "b2", "2*(W2*sigmoid(W1*v + b1) + b2 - t)" },
    };

    public static TheoryData<string, string> Checked => new()
    {
        { "norm(W2*sigmoid(W1*v + b1) + b2 - t)^2", "W1" },
        { "norm(W2*sigmoid(W1*v + b1) + b2 - t)^2", "b1" },
        { "norm(W2*tanh(W1*X^T)*y)^2", "W1" },
        { "sum(hadamard(A, A)) + sum(A)^2", "A" },
        { "dot(diag(A*w*w^T), v)", "w" },
        { "sum(softplus(w*norm(w)) + exp(-w))*dot(v, w)", "w" },
        { "sum(tanh(dot(w, x[i]) + y[i])*dot(v, x[i]) + b*dot(w, w), i, 1, m)", "w" },
        { "sum(sin(i*dot(w, x[i])), i, 1, m)", "w" },
        { "sum(ln(1 + exp(-y[i]*dot(w, x[i] + v))), i, 1, m)", "w" },
        { "sum(piecewise(w^2, w > 1/2, v))", "w" },
        { "dot(A^T*w, A*w)/norm(A*v)", "A" },
        { "norm(diag(w)*A*diag(v))", "w" },
    };

    public static TheoryData<string, string> Hessians => new()
    {
        { "dot(w, w)", "2*identity(d)" },
        { "norm(X*w - y)^2", "2*X^T*X" },
        { "dot(w, A*w)", "A + A^T" },
        {
            "1/m*(sum(softplus(X*w + b)) - dot(y, X*w + b))",
            "1/m*X^T*diag(hadamard(sigmoid(X*w + b), 1 - sigmoid(X*w + b)))*X"
        },
        { "norm(w)", "" },
        { "sum(tanh(w))*dot(v, w)", "" },
        { "norm(sigmoid(A*w) - v)^2", "" },
        { "sum(tanh(dot(w, x[i]))*dot(w, w), i, 1, m)", "" },
        { "sum(sin(i*dot(w, x[i])), i, 1, m)", "" },
    };

    [Theory]
    [MemberData(nameof(Gradients))]
    public void Gradient_Loss_IsThatOfBooks(string text, string by, string expected)
    {
        var gradient = text.ParseMatrix(Declared).Gradient(MatrixTerm.Named(by, Declared.Of(by)));

        Assert.Equal(expected, gradient.ToInfix());
        Assert.Equal(gradient, expected.ParseMatrix(Declared));
        Agree(text, by);
    }

    [Theory]
    [MemberData(nameof(Checked))]
    public void Gradient_Term_AgreesWithDifferencesAndIndexNotation(string text, string by) => Agree(text, by);

    [Theory]
    [MemberData(nameof(Hessians))]
    public void Hessian_Loss_AgreesWithDifferences(string text, string expected)
    {
        var by = MatrixTerm.Named("w", Declared.Of("w"));
        var term = text.ParseMatrix(Declared);
        var hessian = term.Hessian(by);
        if (expected.Length > 0) Assert.Equal(expected, hessian.ToInfix());
        Assert.Equal(hessian, hessian.ToInfix().ParseMatrix(Declared));
        var second = term.ToIndexNotation();
        for (var seed = 1; seed <= 4; seed++)
        {
            var values = new RandomValues(Declared, seed, "b");
            var environment = values.Environment();
            var numbers = hessian.Evaluate(environment);
            for (var i = 0; i < numbers.GetLength(0); i++)
            {
                var first = second.Differentiate(Indexed.Create("w", i + 1));
                for (var j = 0; j < numbers.GetLength(1); j++)
                {
                    var entry = first.Differentiate(Indexed.Create("w", j + 1)).Evaluate(environment);
                    RandomValues.AssertClose(entry, numbers[i, j], 1e-9, $"{text} by w[{i + 1}], w[{j + 1}]");
                }
            }
        }
    }

    private static void Agree(string text, string by)
    {
        var shape = Declared.Of(by);
        var term = text.ParseMatrix(Declared);
        var gradient = term.Gradient(MatrixTerm.Named(by, shape));
        Assert.Equal(shape, gradient.Shape);
        Assert.Equal(gradient, gradient.ToInfix().ParseMatrix(Declared));
        var indexed = term.ToIndexNotation();
        for (var seed = 1; seed <= 4; seed++)
        {
            var values = new RandomValues(Declared, seed, "b");
            var environment = values.Environment();
            var numbers = gradient.Evaluate(environment);
            for (var i = 0; i < numbers.GetLength(0); i++)
            {
                for (var j = 0; j < numbers.GetLength(1); j++)
                {
                    Expr entry = shape.Kind switch
                    {
                        ShapeKind.Scalar => Symbol.Named(by),
                        ShapeKind.Vector => Indexed.Create(by, i + 1),
                        _ => Indexed.Create(by, i + 1, j + 1),
                    };
                    var what = $"{text} by {entry}";
                    RandomValues.AssertClose(indexed.Differentiate(entry).Evaluate(environment), numbers[i, j], 1e-9, what);
                    RandomValues.AssertClose(values.Difference(term, by, i, j), numbers[i, j], 1e-6, what);
                }
            }
        }
    }
}
