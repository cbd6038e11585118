using Symbolic.Errors;
using Symbolic.Matrices;

namespace Symbolic.Tests.Matrices;

/// <summary>Reading, writing and evaluating terms with vectors.</summary>
public sealed class MatrixTermTests
{
    private static readonly Shapes Declared = Shapes.Parse(
        "w: vector(d), v: vector(d), X: matrix(m, d), x: matrix(m, d), y: vector(m), A: matrix(d, d), u: vector(n)");

    public static TheoryData<string, string, string> Texts => new()
    {
        { "dot(w, w)", "dot(w, w)", "scalar" },
        { "norm(X*w - y)^2", "norm(X*w - y)^2", "scalar" },
        { "2*X^T*(X*w - y)", "2*X^T*(X*w - y)", "vector(d)" },
        { "transpose(X)*X", "X^T*X", "matrix(d, d)" },
        { "(X*A)^T", "A^T*X^T", "matrix(d, m)" },
        { "w^T*v", "dot(v, w)", "scalar" },
        { "w*v^T*w", "dot(v, w)*w", "vector(d)" },
        { "w^T*X^T*y", "dot(X^T*y, w)", "scalar" },
        { "sigmoid(X*w + b)", "sigmoid(X*w + b)", "vector(m)" },
        { "1 - sigmoid(X*w)", "1 - sigmoid(X*w)", "vector(m)" },
        { "hadamard(w, v)", "hadamard(v, w)", "vector(d)" },
        { "diag(w)*v", "hadamard(v, w)", "vector(d)" },
        { "X^T*diag(y)*X", "X^T*diag(y)*X", "matrix(d, d)" },
        { "sum(v)", "sum(v)", "scalar" },
        { "sum(hadamard(v, w))", "dot(v, w)", "scalar" },
        { "sum(w^2)", "dot(w, w)", "scalar" },
        { "w[2]*X[1,2]", "X[1,2]*w[2]", "scalar" },
        { "sum(softplus(dot(w, x[i])), i, 1, m)", "sum(softplus(dot(w, x[i])), i, 1, m)", "scalar" },
        { "sum((dot(w, x[i]) - y[i])*x[i], i, 1, m)/m", "1/m*sum((dot(w, x[i]) - y[i])*x[i], i, 1, m)", "vector(d)" },
        { "A*identity(d) + 0*A", "A", "matrix(d, d)" },
        { "b*ones(m) + y - y", "b*ones(m)", "vector(m)" },
        { "w - w", "zeros(d)", "vector(d)" },
        { "v/norm(v)", "1/norm(v)*v", "vector(d)" },
        { "w^-1", "w^(-1)", "vector(d)" },
        { "piecewise(1, w > 0, 0)", "piecewise(1, w > 0, 0)", "vector(d)" },
    };

    public static TheoryData<string, string> Mistakes => new()
    {
        { "X*u", "X*u: matrix(m, d) times vector(n): the inner dimensions d and n differ" },
        { "X*w + v", "X*w and v: vector(m) plus vector(d): the dimensions m and d differ" },
        { "dot(w, y)", "dot(w, y): vector(d) and vector(m): the dimensions d and m differ" },
        { "w*v", "w*v: vector(d) times vector(d): write dot(a, b) for the inner product, a*b^T for the outer one, hadamard(a, b) for the product of entries" },
        { "w/v", "nothing is divided by vector(d), which v is; write v^-1 for the reciprocals of its entries" },
        { "norm(3)", "norm(3): a scalar has no norm; write abs(3)" },
        { "w[1,2]", "w is vector(d), so an entry is w[k] with 1 index, not 2" },
        { "diag(X)", "diag(X): matrix(m, d) has no diagonal: the dimensions m and d differ" },
        { "sum(3)", "sum(3): a scalar has no entries to add; a sum over an index is sum(body, index, from, to)" },
        { "A^2", "a power of matrix(d, d) may mean two things: write A*A for the product of matrices, hadamard(A, A) for that of the entries" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void ParseMatrix_Text_IsWrittenAndReadBack(string text, string written, string shape)
    {
        var term = text.ParseMatrix(Declared);

        Assert.Equal(written, term.ToInfix());
        Assert.Equal(shape, term.Shape.ToString());
        Assert.Equal(term, written.ParseMatrix(Declared));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void ParseMatrix_ShapesThatDoNotFit_AreNamed(string text, string problem)
    {
        var error = Assert.Throws<ParseException>(() => text.ParseMatrix(Declared));

        Assert.Equal(problem, error.Problem);
        Assert.Equal(ErrorCode.Shape, error.Code);
    }

    [Theory]
    [InlineData("w: vector(d), w: vector(d)", "w is declared twice")]
    [InlineData("w: vector(0)", "the dimension 0 is no whole number of at least 1")]
    [InlineData("w: vektor(d)", "'vektor(d)' is no shape; a shape is vector(d), matrix(m, d) or scalar")]
    [InlineData("w", "'w' declares no shape; write name: vector(d) or name: matrix(m, d)")]
    [InlineData("w: matrix(d)", "a matrix has 2 dimensions, matrix(m, d)")]
    public void Parse_MistakenDeclaration_IsExplained(string text, string problem) =>
        Assert.Equal(problem, Assert.Throws<ParseException>(() => Shapes.Parse(text)).Problem);

    [Theory]
    [InlineData("norm(X*w - y)^2", "sum((sum(X[i,j]*w[j], j, 1, d) - y[i])^2, i, 1, m)")]
    [InlineData("dot(w, X^T*y)", "sum(sum(X[j,i]*y[j], j, 1, m)*w[i], i, 1, d)")]
    [InlineData("sum(dot(w, x[i]), i, 1, m)", "sum(sum(w[j]*x[i,j], j, 1, d), i, 1, m)")]
    public void ToIndexNotation_Number_HasSums(string text, string expected) =>
        Assert.Equal(expected.Parse(), text.ParseMatrix(Declared).ToIndexNotation());

    [Theory]
    [InlineData("X*w - y")]
    [InlineData("X^T*diag(y)*X + w*v^T - identity(d)")]
    [InlineData("diag(w*v^T + A) + A^T*hadamard(w, v)/norm(A*w)")]
    [InlineData("sum(tanh(dot(w, x[i]) + y[i])*x[i], i, 1, m)")]
    [InlineData("sum(X)*w^T*A")]
    [InlineData("ones(d)*dot(ones(d), v) + sum(y*w^T)")]
    public void ToIndexNotation_Entry_HasTheValueOfTheTerm(string text)
    {
        var shapes = Shapes.Parse("w: vector(d), v: vector(d), X: matrix(m, d), x: matrix(m, d), y: vector(m), A: matrix(d, d)");
        var term = text.ParseMatrix(shapes);
        for (var seed = 1; seed <= 5; seed++)
        {
            var environment = new RandomValues(shapes, seed).Environment();
            var values = term.Evaluate(environment);
            for (var i = 1; i <= values.GetLength(0); i++)
            {
                for (var j = 1; j <= values.GetLength(1); j++)
                {
                    var entry = term.Shape.Kind switch
                    {
                        ShapeKind.Scalar => term.ToIndexNotation(),
                        ShapeKind.Vector => term.ToIndexNotation(i),
                        ShapeKind.Row => term.ToIndexNotation(j),
                        _ => term.ToIndexNotation(i, j),
                    };
                    RandomValues.AssertClose(values[i - 1, j - 1], entry.Evaluate(environment), 1e-12, $"{text} at {i}, {j}");
                }
            }
        }
    }

    [Fact]
    public void ToLatex_Residual_HasBoldNames() => Assert.Equal(
        @"2 \, \boldsymbol{X}^{\top} \, \left(\boldsymbol{X} \, \boldsymbol{w} - \boldsymbol{y}\right)",
        "2*X^T*(X*w - y)".ParseMatrix(Declared).ToLatex());
}
