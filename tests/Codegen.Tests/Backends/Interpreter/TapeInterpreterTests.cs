using CsCheck;
using Symbolic.Codegen.Backends.Interpreter;
using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Codegen.Tests.Backends.Interpreter;

/// <summary>The interpreter of tapes computes bit for bit what compiled code does.</summary>
public sealed class TapeInterpreterTests
{
    private static readonly Expr[] Components = [.. Enumerable.Range(1, 6).Select(i => $"x[{i}]".Parse())];

    [Fact]
    public void Value_RandomTerm_EqualsCompiledBits() =>
        Gen.Select(RandomTerms.Terms, RandomTerms.Points.Array[3]).Sample(
            (term, points) =>
            {
                var tape = term.ToTape(RandomTerms.Variables);
                var compiled = Compiled(tape);
                var interpreter = new TapeInterpreter(tape);
                foreach (var point in points) AssertSameBits(compiled.Value(point), interpreter.Value(point));
            },
            iter: 400, seed: "0000KOIPe036", threads: 2);

    [Fact]
    public void ValueAndGradient_RandomTerm_EqualsCompiledBits() =>
        Gen.Select(RandomTerms.Terms, RandomTerms.Points).Sample(
            (term, point) =>
            {
                if (!CanBeDifferentiated(term)) return;
                var tape = term.ToGradientTape(RandomTerms.Variables);
                var (expected, actual) = (new double[3], new double[3]);
                AssertSameBits(
                    Compiled(tape, isFirstReturned: true).ValueAndGradient(point, expected),
                    new TapeInterpreter(tape).ValueAndGradient(point, actual));
                for (var i = 0; i < 3; i++) AssertSameBits(expected[i], actual[i]);
            },
            iter: 200, seed: "0000KOIPe036", threads: 2);

    [Theory]
    [InlineData("sum(x[i]^2*sin(x[i]), i, 1, 6)")]
    [InlineData("sum(sum(x[i]*x[j]/(i + j), j, 1, i), i, 1, 6)")]
    [InlineData("sum((x[i+1] - x[i]^2)^2 + (1 - x[i])^2, i, 1, 5)")]
    [InlineData("product(1 + x[i]/i, i, 1, 6)")]
    [InlineData("sum(piecewise(x[i], x[i] > 0, x[7-i]^2), i, 1, 6)")]
    [InlineData("max(x[1], x[2], x[3]) + clamp(x[4], -1, 1) + atan2(x[5], x[6])")]
    [InlineData("sum(exp(-i*x[1]), i, 1, 40)")]
    [InlineData("sum(x[i]*sum(x[j], j, 1, 6), i, 2, 1)")]
    public void ValueAndGradient_Loops_EqualCompiledBits(string text)
    {
        double[] point = [0.3, -0.7, 1.1, 0.2, -1.3, 0.9];
        var term = text.Parse();
        var value = term.ToTape(Components);
        AssertSameBits(Compiled(value).Value(point), new TapeInterpreter(value).Value(point));
        var tape = term.ToGradientTape(Components);
        var (expected, actual) = (new double[6], new double[6]);
        AssertSameBits(Compiled(tape, isFirstReturned: true).ValueAndGradient(point, expected), new TapeInterpreter(tape).ValueAndGradient(point, actual));
        for (var i = 0; i < 6; i++) AssertSameBits(expected[i], actual[i]);
    }

    [Fact]
    public void Run_SeveralResults_AreInTheirOrder()
    {
        Expr[] terms = ["x*y".Parse(), 3, "y".Parse(), "sin(x)".Parse()];
        var results = new double[4];
        new TapeInterpreter(terms.ToTape(["x".Parse(), "y".Parse()])).Run([2, 5], results);
        Assert.Equal([10, 3, 5, Math.Sin(2)], results);
    }

    [Fact]
    public void Value_SubscriptOutside_IsRefused()
    {
        var tape = "sum(x[k], k, 1, x[1])".Parse().ToTape(Components);
        Assert.Equal(6 * 1.0 + 9, new TapeInterpreter(tape).Value([6, 1, 2, 1, 2, 3]));
        Assert.Throws<IndexOutOfRangeException>(() => new TapeInterpreter(tape).Value([7, 1, 2, 1, 2, 3]));
    }

    [Fact]
    public void Value_FunctionOfUser_IsCalled()
    {
        var calls = 0;
        var row = new Function
        {
            Name = "counted", Partial = static (_, _, _) => null,
            Kernel = (Func<double, double>)(x =>
            {
                calls++;
                return 2 * x;
            }),
        };
        var tape = (Apply.Create(row, "x".Parse()) + 1).ToTape(["x".Parse()]);
        Assert.Equal(7, new TapeInterpreter(tape).Value([3]));
        Assert.Equal(1, calls);
    }

    [Fact]
    public void Value_WrongNumberOfValues_IsRefused() =>
        Assert.StartsWith("The function has 1 variable(s), but 2 value(s) are given.",
            Assert.Throws<ArgumentException>(() => new TapeInterpreter("x".Parse().ToTape(["x".Parse()])).Value([1, 2])).Message,
            StringComparison.Ordinal);

    // Scalar code: other orders of addition would give other bits.
    private static ChunkedProgram Compiled(Tape tape, bool isFirstReturned = false) =>
        LinqCompiler.Chunked(new ProgramLayout(tape, null), isFirstReturned, default);

    private static bool CanBeDifferentiated(Expr term)
    {
        try
        {
            term.ToGradientTape(RandomTerms.Variables);
            return true;
        }
        catch (Errors.UnsupportedException)
        {
            return false;
        }
    }

    private static void AssertSameBits(double expected, double actual) =>
        Assert.Equal(
            double.IsNaN(expected) ? 0 : BitConverter.DoubleToInt64Bits(expected),
            double.IsNaN(actual) ? 0 : BitConverter.DoubleToInt64Bits(actual));
}
