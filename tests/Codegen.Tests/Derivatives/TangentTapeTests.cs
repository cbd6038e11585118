using CsCheck;
using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Derivatives;
using Symbolic.Codegen.Tapes;
using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Derivatives;

/// <summary>Derivatives along directions agree with gradients, which agree with the symbolic derivatives.</summary>
public sealed class TangentTapeTests
{
    public static TheoryData<string> Tapes => ArrayTapes.Names;

    [Theory]
    [MemberData(nameof(Tapes))]
    public void Along_OfLocalArrays_AgreesWithDifferences(string name)
    {
        var tape = ArrayTapes.Make(name);
        double[] direction = [0.3, -1, 0.5, 0.2, 2, -0.7];
        var expected = Differences.Along(LinqCompiler.ToFunction(tape, default), ArrayTapes.Point, direction);
        var results = new double[2];
        LinqCompiler.ToFunctions(TangentTape.Along(tape, 0, 1, default), default)([.. ArrayTapes.Point, .. direction], results);
        Assert.Equal(expected, results[1], 1e-8 * (1 + Math.Abs(expected)));
    }

    [Theory]
    [MemberData(nameof(Tapes))]
    public void Along_OfGradientOfLocalArrays_AgreesWithDifferences(string name)
    {
        var gradient = Adjoint.Gradient(ArrayTapes.Make(name), default);
        double[] direction = [0.3, -1, 0.5, 0.2, 2, -0.7];
        var tape = TangentTape.Along(gradient, 1, 1, default);
        var results = new double[tape.Outputs.Length];
        LinqCompiler.ToFunctions(tape, default)([.. ArrayTapes.Point, .. direction], results);
        var all = LinqCompiler.ToFunctions(gradient, default);
        for (var k = 0; k < ArrayTapes.Inputs; k++)
        {
            double Component(ReadOnlySpan<double> x)
            {
                var values = new double[1 + ArrayTapes.Inputs];
                all(x, values);
                return values[1 + k];
            }

            var expected = Differences.Along(Component, ArrayTapes.Point, direction);
            Assert.Equal(expected, results[1 + ArrayTapes.Inputs + k], 1e-7 * (1 + Math.Abs(expected)));
        }
    }

    [Theory]
    [InlineData("sum(x[i]*x[i+1]^2, i, 1, 11)")]
    [InlineData("exp(sum(sin(x[i])*x[13-i], i, 1, 12)/10)*x[3]")]
    [InlineData("sum(sum(x[i]*x[j]/(i + j), j, 1, i), i, 1, 12)")]
    [InlineData("sum(log(1 + sum(x[i]^2*x[j], j, 1, 12)), i, 1, 12) + x[12]")]
    [InlineData("product(1 + x[i]/i, i, 1, 12)*sum(x[i*(i+1)/2], i, 1, 4)")]
    [InlineData("product(x[i] - x[7], i, 1, 12)*x[2]")]
    [InlineData("sum(piecewise(x[i]^2, x[i] > x[i+1], x[i+1]), i, 1, 11)")]
    public void Along_SeveralDirectionsAtOnce_AgreesWithGradient(string text)
    {
        Expr[] variables = [.. Enumerable.Range(1, 12).Select(k => Indexed.Create("x", k))];
        double[] point = [.. Enumerable.Range(0, 12).Select(k => 0.5 + (k * 37 % 100 / 100.0))];
        var gradient = new double[12];
        text.Parse().CompileGradient(variables)(point, gradient);
        double[] directions = [.. Enumerable.Range(0, 24).Select(k => 1.0 - (k * 29 % 100 / 50.0))];
        var results = new double[3];
        var tape = TangentTape.Along(text.Parse().ToTape(variables), 0, 2, default);
        LinqCompiler.ToFunctions(tape, default)([.. point, .. directions], results);
        for (var d = 0; d < 2; d++)
        {
            var expected = gradient.Zip(directions[(12 * d)..]).Sum(pair => pair.First * pair.Second);
            Assert.Equal(expected, results[1 + d], 1e-11 * (1 + Math.Abs(expected)));
        }
    }

    [Fact]
    public void Along_RandomTerm_AgreesWithGradient()
    {
        var (agreed, decided) = (0, 0);
        Gen.Select(RandomTerms.Terms, RandomTerms.Points, RandomTerms.Points).CheckEach(
            (term, point, direction) =>
            {
                Tape derived;
                try
                {
                    derived = term.ToGradientTape(RandomTerms.Variables);
                }
                catch (SymbolicException refused) when (refused is UnsupportedException or LimitExceededException)
                {
                    return;
                }

                var (gradient, results) = (new double[4], new double[2]);
                LinqCompiler.ToFunctions(derived, default)(point, gradient);
                var tape = TangentTape.Along(term.ToTape(RandomTerms.Variables), 0, 1, default);
                LinqCompiler.ToFunctions(tape, default)([.. point, .. direction], results);
                // Short products are written out for the gradient, and rounded in another order.
                var bound = ErrorBound.At(term, point);
                if (ErrorBound.IsTelling(bound, gradient[0])) Assert.Equal(gradient[0], results[0], bound + double.Epsilon);
                var expected = gradient.Skip(1).Zip(direction).Sum(pair => pair.First * pair.Second);
                var size = gradient.Skip(1).Zip(direction).Sum(pair => Math.Abs(pair.First * pair.Second));
                if (!double.IsFinite(size) || !double.IsFinite(results[1])) return;
                decided++;
                if (Math.Abs(expected - results[1]) <= 1e-8 * (1 + size)) agreed++;
            },
            count: 300);
        Assert.True(agreed > 0.97 * decided, $"Only {agreed} of {decided} derivatives agree.");
    }
}
