using Symbolic.Codegen.Derivatives;
using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;
using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Passes;

public sealed class SymmetricSumsTests
{
    private const int Size = 40;
    private static readonly double[,] Symmetric = Filled(isSymmetric: true);
    private static readonly double[,] Unsymmetric = Filled(isSymmetric: false);
    private static readonly double[] Positive = [.. Enumerable.Range(1, Size).Select(i => 1 + Math.Abs(Math.Sin(i)))];
    private static readonly Expr[] Variables = [.. Enumerable.Range(1, Size).Select(j => Indexed.Create("x", j))];
    private static readonly double[] Point = [.. Enumerable.Range(1, Size).Select(j => (1.2 + Math.Cos(3 * j)) / 2)];

    /// <summary>Sums whose terms keep their values when the indices change places.</summary>
    public static TheoryData<string> Forms => new(
        "sum(x[i]*sum(A[i,j]*x[j], j, 1, 40), i, 1, 40)",
        "sum(sum(x[i]*A[i,j]*x[j], j, 1, 40), i, 1, 40)",
        "sum(x[i]*sum(A[j,i]*x[j], j, 1, 40), i, 1, 40)",
        "sum(y[i]*x[i]*sum(A[i,j]*x[j]*y[j], j, 1, 40), i, 1, 40)",
        "sum((x[i] - y[i])*sum(A[i,j]*(x[j] - y[j]), j, 1, 40), i, 1, 40)",
        "sum(exp(-x[i])*sum(A[i,j]*exp(-x[j]), j, 1, 40), i, 1, 40)",
        "sum(x[i]^2*sum(A[i,j]*x[j]^2, j, 1, 40), i, 1, 40)",
        "sum(sum(x[i]*x[j]*sqrt(y[i]*y[j])*(1 - A[i,j]), j, 1, 40), i, 1, 40)",
        "sum(sum(x[i]*x[j]*exp(-x[i]*x[j]), j, 1, 40), i, 1, 40)",
        "sum(x[i]*ln(x[i]) - x[i]*sum(A[i,j]*x[j], j, 1, 40)/(1 + x[3]), i, 1, 40)",
        "sum(x[4]*x[i]*sum(A[i,j]*x[j]*x[5], j, 1, 40), i, 1, 40)*ln(sum(y[i]*x[i], i, 1, 40))",
        "sum(y[k]*sum(x[i]*sum(A[i,j]*x[j]*x[k], j, 1, 40), i, 1, 40), k, 1, 3)",
        "sum(x[i + 2]*sum(A[i,j]*x[j + 2], j, 3, 30), i, 3, 30)");

    /// <summary>Sums that look alike and are not.</summary>
    public static TheoryData<string> Others => new(
        "sum(x[i]*sum(A[i,j]*x[j], j, 1, 39), i, 1, 40)",
        "sum(x[i]*sum(A[i,j]*x[j], j, 1, i), i, 1, 40)",
        "sum(x[i]^2*sum(A[i,j]*x[j], j, 1, 40), i, 1, 40)",
        "sum(y[i]*x[i]*sum(A[i,j]*x[j], j, 1, 40), i, 1, 40)",
        "sum(x[i]*sum(A[i,j]*x[j], j, 1, 40)^2, i, 1, 40)",
        "sum(ln(2 + x[i]*sum(A[i,j]*x[j], j, 1, 40)), i, 1, 40)",
        "sum(x[i]*sum(A[i,j]*x[j], j, 1, 40)/x[i]^2, i, 1, 40)",
        "sum(x[41 - i]*sum(A[i,j]*x[j], j, 1, 40), i, 1, 40)",
        "sum(x[i]*sum(A[i,j]*x[j]*y[i], j, 1, 40), i, 1, 40)",
        "sum(sum(x[i]*x[j]^2*exp(-(x[i] - x[j])^2), j, 1, 40), i, 1, 40)",
        "sum(x[i]*sum(A[i,41 - j]*x[j], j, 1, 40), i, 1, 40)",
        "sum(sum(A[i,j]*x[j], j, 1, 40) + x[i]*sum(A[i,j]*x[j], j, 1, 40), i, 1, 40)");

    [Theory]
    [MemberData(nameof(Forms))]
    [MemberData(nameof(Others))]
    public void CompileGradient_AnyMatrix_IsTheSymbolicDerivative(string text)
    {
        IsTheSymbolicDerivative(text, Symmetric);
        IsTheSymbolicDerivative(text, Unsymmetric);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Run_SymmetricTerms_HaveWeights(string text) => Assert.True(HasWeights(text, Symmetric));

    [Theory]
    [MemberData(nameof(Others))]
    public void Run_OtherTerms_HaveNone(string text) => Assert.False(HasWeights(text, Symmetric));

    [Fact]
    public void Run_OneEntryDiffers_HasNoWeights()
    {
        var matrix = (double[,])Symmetric.Clone();
        matrix[17, 5] = Math.BitIncrement(matrix[17, 5]);
        Assert.False(HasWeights("sum(x[i]*sum(A[i,j]*x[j], j, 1, 40), i, 1, 40)", matrix));
    }

    [Fact]
    public void Run_QuadraticForm_HalvesTheProducts()
    {
        const string Text = "sum(x[i]*sum(A[i,j]*x[j], j, 1, 40), i, 1, 40)/2";
        int InnerProducts(double[,] matrix)
        {
            var tape = Text.Parse().ToGradientTape(Variables, Options(matrix));
            return Enumerable.Range(0, tape.Instructions.Length).Count(i => tape.Instructions[i].Opcode == Opcode.Multiply
                && tape.RegionOf(i) is >= 0 and var loop && tape.RegionOf(loop) >= 0);
        }

        Assert.Equal(1, InnerProducts(Symmetric));
        Assert.Equal(2, InnerProducts(Unsymmetric));
        var program = Text.Parse().ToGradientTape(Variables, Options(Symmetric));
        Assert.DoesNotContain(program.Instructions, instruction => Weights.Is(instruction));
    }

    private static void IsTheSymbolicDerivative(string text, double[,] matrix)
    {
        var term = text.Parse();
        var environment = EvaluationEnvironment.Empty.With("A", matrix).With("y", Positive).With("x", Point);
        var slopes = new double[Size];
        var value = term.CompileGradient(Variables, Options(matrix))(Point, slopes);
        Close(term.Evaluate(environment), value);
        foreach (var j in (ReadOnlySpan<int>)[0, 2, 3, 4, 39])
            Close(term.Differentiate(Variables[j]).Evaluate(environment), slopes[j]);
    }

    private static bool HasWeights(string text, double[,] matrix) =>
        SymmetricSums.Run(text.Parse().ToTape(Variables, Options(matrix)), default).Instructions.Any(instruction => Weights.Is(instruction));

    private static CompileOptions Options(double[,] matrix) =>
        new() { Data = [DataArray.Matrix("A", matrix), DataArray.Vector("y", Positive)] };

    private static void Close(double expected, double actual) => Assert.Equal(expected, actual, Math.Max(1e-11, Math.Abs(expected) * 1e-11));

    private static double[,] Filled(bool isSymmetric)
    {
        var random = new Random(11);
        var table = new double[Size, Size];
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j < Size; j++) table[i, j] = isSymmetric && j < i ? table[j, i] : random.NextDouble() - 0.3;
        }

        return table;
    }
}
