using CsCheck;
using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Backends.Linq.Vectors;
using Symbolic.Codegen.Passes;
using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests;

/// <summary>Compiled functions agree with the interpreter, up to the <see cref="ErrorBound"/>.</summary>
public sealed class AgreementTests
{
    [Fact]
    public void Compiled_RandomTerm_AgreesWithInterpreter()
    {
        var decided = 0;
        var checkedPoints = 0;
        Gen.Select(RandomTerms.Terms, RandomTerms.Points.Array[3]).CheckEach(
            (term, points) =>
            {
                var compiled = term.Compile(RandomTerms.Variables);
                var scalar = term.Compile<Func<double, double, double, double>>(RandomTerms.Variables);
                foreach (var point in points)
                {
                    checkedPoints++;
                    var value = compiled(point);
                    Assert.Equal(value, scalar(point[0], point[1], point[2]));
                    if (Agrees(term, point, value)) decided++;
                }
            },
            count: 800);
        // Points at which rounding could decide a condition tell nothing; they must be the exception.
        Assert.True(decided > 0.6 * checkedPoints, $"Only {decided} of {checkedPoints} points were decided.");
    }

    [Fact]
    public void Compiled_ManyOutputsAtOnce_AgreeWithSingleOnes()
    {
        Gen.Select(RandomTerms.Terms.Array[30], RandomTerms.Points).CheckEach(
            (terms, point) =>
            {
                var results = new double[terms.Length];
                terms.CompileAll(RandomTerms.Variables)(point, results);
                for (var i = 0; i < terms.Length; i++) Agrees(terms[i], point, results[i]);
            },
            count: 40);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(20)]
    public void Compiled_InTinyMethods_GivesTheSame(int largestPart)
    {
        Gen.Select(RandomTerms.Terms, RandomTerms.Points).CheckEach(
            (term, point) =>
            {
                var tape = Optimizer.Run(Preparation.Run(term.ToTape(RandomTerms.Variables)));
                var program = LinqCompiler.Chunked(new ProgramLayout(tape, VectorShape.Widest, 0, largestPart), false, default);
                Assert.Equal(term.Compile(RandomTerms.Variables)(point), program.Value(point));
            },
            count: 150);
    }

    private static bool Agrees(Expr term, double[] point, double value)
    {
        var environment = EvaluationEnvironment.Empty;
        for (var i = 0; i < point.Length; i++) environment = environment.With(RandomTerms.Variables[i].ToString(), point[i]);
        var expected = Interpreter.Evaluate(term, environment);
        if (value.Equals(expected)) return true;
        var bound = ErrorBound.At(term, point);
        if (!ErrorBound.IsTelling(bound, expected)) return false;
        Assert.True(
            Math.Abs(value - expected) <= bound,
            $"{term} at {string.Join(", ", point)}: compiled {value:R}, interpreted {expected:R}, may differ by {bound:R}\n{term.ToTape(RandomTerms.Variables)}");
        return true;
    }
}
