using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Derivatives;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Derivatives;

/// <summary>Gradients of programs with arrays, and products with weights of the results.</summary>
public sealed class AdjointArrayTests
{
    public static TheoryData<string> Tapes => ArrayTapes.Names;

    [Theory]
    [MemberData(nameof(Tapes))]
    public void Gradient_OfLocalArrays_AgreesWithDifferences(string name)
    {
        var tape = ArrayTapes.Make(name);
        var f = LinqCompiler.ToFunction(tape, default);
        var derived = Adjoint.Gradient(tape, default);
        var gradient = new double[ArrayTapes.Inputs];
        // Twice, since a workspace is used again.
        for (var call = 0; call < 2; call++)
        {
            Assert.Equal(f(ArrayTapes.Point), LinqCompiler.ToGradient(derived, default)(ArrayTapes.Point, gradient));
            for (var k = 0; k < gradient.Length; k++)
            {
                var expected = Differences.By(f, ArrayTapes.Point, k);
                Assert.True(Math.Abs(expected - gradient[k]) < 1e-8 * (1 + Math.Abs(expected)), $"{k}: {gradient[k]:R}, not {expected:R}\n{derived}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tapes))]
    public void Gradient_OfLocalArrays_StoresOnce(string name)
    {
        static int Stores(Tape tape) => tape.Instructions.Count(each => each.Opcode == Opcode.Store);
        var tape = ArrayTapes.Make(name);
        // Of a product the derivative stores the products of some of the factors.
        var expected = Stores(tape) + (name == "product" ? 4 : 0);
        Assert.Equal(expected, Stores(Adjoint.Gradient(tape, default)));
    }

    [Theory]
    [InlineData("log(sum(exp(x[i])*sum(x[j]^2/(i+j), j, 1, 12), i, 1, 12))", true)]
    [InlineData("x[2]*sqrt(sum(sum(sin(x[i]*x[j]), j, 1, i), i, 1, 12))", true)]
    [InlineData("3*sum(exp(x[i])*sum(x[j]^2/(i+j), j, 1, 12), i, 1, 12) - x[1]", false)]
    public void Gradient_OfTotalInsideFunction_IsScaledAfterLoop(string text, bool isDeferred)
    {
        Expr[] variables = [.. Enumerable.Range(1, 12).Select(k => Indexed.Create("x", k))];
        var tape = text.Parse().ToGradientTape(variables);
        Assert.Equal(isDeferred, tape.Arrays.Any(array => array.Name == "scaled later"));
        double[] point = [.. Enumerable.Range(0, 12).Select(k => 0.5 + (k * 37 % 100 / 100.0))];
        var (gradient, f) = (new double[12], text.Parse().Compile(variables));
        Assert.Equal(f(point), LinqCompiler.ToGradient(tape, default)(point, gradient), 1e-12 * (1 + Math.Abs(f(point))));
        for (var k = 0; k < 12; k++) Assert.Equal(Differences.By(f, point, k), gradient[k], 1e-8 * (1 + Math.Abs(gradient[k])));
    }

    [Fact]
    public void VectorJacobian_OfSeveralTerms_IsWeightedSumOfGradients()
    {
        Expr[] variables = [.. Enumerable.Range(1, 12).Select(k => Indexed.Create("x", k))];
        Expr[] terms = ["sum(x[i]*x[i+1]^2, i, 1, 11)".Parse(), "x[1]*exp(x[2])".Parse(), "sum(sin(x[i]*x[3]), i, 1, 12)".Parse(), "7".Parse()];
        double[] point = [.. Enumerable.Range(0, 12).Select(k => 0.5 + (k * 37 % 100 / 100.0))];
        double[] weights = [0.5, -2, 3, 1];
        var results = new double[4 + 12];
        LinqCompiler.ToFunctions(Adjoint.VectorJacobian(terms.ToTape(variables), default), default)([.. point, .. weights], results);
        var expected = new double[12];
        for (var k = 0; k < terms.Length; k++)
        {
            var gradient = new double[12];
            Assert.Equal(terms[k].CompileGradient(variables)(point, gradient), results[k], 1e-13);
            for (var i = 0; i < 12; i++) expected[i] += weights[k] * gradient[i];
        }

        for (var i = 0; i < 12; i++) Assert.Equal(expected[i], results[4 + i], 1e-12);
    }

    [Fact]
    public void VectorJacobian_OfGradient_IsHessianProduct()
    {
        Expr[] variables = [.. Enumerable.Range(1, 12).Select(k => Indexed.Create("x", k))];
        var tape = "sum(x[i]*sin(x[i+1])^2*x[3], i, 1, 11)".Parse().ToGradientTape(variables);
        double[] point = [.. Enumerable.Range(0, 12).Select(k => 0.5 + (k * 37 % 100 / 100.0))];
        double[] weights = [0, .. Enumerable.Range(0, 12).Select(k => 1.0 - (0.2 * k))];
        var results = new double[13 + 12];
        LinqCompiler.ToFunctions(Adjoint.VectorJacobian(tape, default), default)([.. point, .. weights], results);
        var all = LinqCompiler.ToFunctions(tape, default);
        for (var k = 0; k < 12; k++)
        {
            var expected = Differences.Along(Component(all, 1 + k), point, weights[1..]);
            Assert.Equal(expected, results[13 + k], 1e-8 * (1 + Math.Abs(expected)));
        }
    }

    private static CompiledFunction Component(CompiledFunctions functions, int index) => x =>
    {
        var results = new double[13];
        functions(x, results);
        return results[index];
    };
}
