using System.Numerics;
using Symbolic.Errors;
using Symbolic.Evaluation;
using Symbolic.Expressions;
using Symbolic.Parsing;

namespace Symbolic.Codegen.Tests;

/// <summary>Functions of complex numbers that read data: against delegates of doubles, the interpreter, and loops written by hand.</summary>
public sealed class ComplexDataTests
{
    private const int Rows = 12;
    private const int Columns = 10;
    private static readonly double[] Signal = [.. Enumerable.Range(1, Rows).Select(k => Math.Sin(k * k))];
    private static readonly double[] Places = [.. Enumerable.Range(0, Rows).Select(k => (double)((5 * k) % Rows) + 1)];
    private static readonly double[,] Table = Filled();
    private static readonly ParseOptions WithI = new() { Complex = true };

    private static CompileOptions Options => new()
    {
        Data =
        [
            DataArray.Vector("y", Signal), DataArray.Vector("p", Places), DataArray.Matrix("X", Table),
            DataArray.Scalar("c", 0.25), DataArray.Scalar("n", Rows),
        ],
    };

    private static EvaluationEnvironment Known =>
        EvaluationEnvironment.Empty.With("y", Signal).With("p", Places).With("X", Table).With("c", 0.25).With("n", Rows);

    /// <summary>Terms of <c>z</c> and data that real numbers have too.</summary>
    public static TheoryData<string> Terms => new(
        "y[3]*z + X[2,7]*c",
        "sum(y[k]*z, k, 1, 5)",
        "sum(y[k]*z^2 + c, k, 1, 12)",
        "sum(y[k]*exp(-k*z/10), k, 1, n)",
        "sum((sum(X[i,j]*z, j, 1, 10) - y[i])^2, i, 1, 12)",
        "sum(sum(X[i,j]*sin(z), j, 1, i), i, 1, 10)",
        "sum(sum(X[i,j]*y[i + j - 1]*z, j, 1, n - i), i, 2, 10)*c",
        "sum(sum(y[i*(i - 1)/2 + j]*z, j, 1, i), i, 1, 4) + sum(y[k*(k + 1)/2]*z, k, 1, 4)",
        "sum(y[p[k]]*p[k]*z, k, 1, 12)",
        "sum(X[13 - p[k],3]*z, k, 1, 12)",
        "product(1 + y[k]*z/10, k, 1, 12)",
        "sum(y[k]*z, k, 1, floor(n/2 + 4))",
        "sum(k^2*z + sum(k^2*y[k], k, 2, 11), k, 1, 10)",
        "sum(n*z + sum(n^2*y[n]*z, n, 1, 10), k, 1, 10)",
        "n^2*z + sum(n^2*y[n]*z, n, 1, 10)",
        "sum(piecewise(y[k]*z, y[k] > 0, -c*y[k]), k, 1, 12)",
        "sum(piecewise(0, k == 1, (y[k] - y[k - 1])*z), k, 1, 12)",
        "sum(piecewise(0, or(k < 3, k > 10), (y[k + 2] - y[k - 2])*z), k, 1, 12)",
        "piecewise(z, c == 1/4, n)",
        "sum(y[k]*z, k, 5, 4) + sum(sum(y[12*j]*z, j, 2, i), i, 0, 1)",
        "diff(sum(y[k]*z^k, k, 1, 12), z)");

    [Theory]
    [MemberData(nameof(Terms))]
    public void Compile_AtRealNumbers_IsThatOfTheInterpreterAndOfDoubles(string text)
    {
        var term = text.Parse();
        var f = term.Compile<Func<Complex, Complex>>([Symbol.Named("z")], Options);
        foreach (var z in (ReadOnlySpan<double>)[0.75, -0.5, 2, 1])
        {
            Close(term.Evaluate(Known.With("z", z)), f(z));
            // Functions of doubles refuse indices that are data, and those whose bounds are.
            if (!text.Contains("p[k]", StringComparison.Ordinal) && !text.Contains("n - i", StringComparison.Ordinal))
                Close(term.Compile<Func<double, double>>([Symbol.Named("z")], Options)(z), f(z));
        }
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void Compile_AtComplexNumbers_ContinuesTheInterpreter(string text)
    {
        var term = text.Parse();
        var f = term.Compile<Func<Complex, Complex>>([Symbol.Named("z")], Options);
        var z = new Complex(0.3, -0.2);
        Close(Continued(term, z), f(z));
    }

    [Fact]
    public void Compile_FourierTransform_IsThatOfALoop()
    {
        var f = "sum(y[k]*exp(-2*pi*i*(k - 1)*w/n), k, 1, n)".Parse(WithI).Compile<Func<Complex, Complex>>([Symbol.Named("w")], Options);
        for (var w = 0; w < Rows; w++)
        {
            var expected = Complex.Zero;
            for (var k = 0; k < Rows; k++) expected += Signal[k] * Complex.Exp(new Complex(0, -2 * Math.PI * k * w / Rows));
            Close(expected, f(w));
        }
    }

    [Fact]
    public void Compile_QuadraticFormOfVariables_IsThatOfALoop()
    {
        Expr[] z = [.. Enumerable.Range(1, 10).Select(j => Indexed.Create("z", j))];
        var f = "sum(z[i]*sum(X[i,j]*z[j], j, 1, 10), i, 1, 10)".Parse()
            .Compile<Func<Complex, Complex, Complex, Complex, Complex, Complex, Complex, Complex, Complex, Complex, Complex>>(z, Options);
        Complex[] at = [.. Enumerable.Range(0, 10).Select(k => new Complex(Math.Cos(k), Math.Sin(3 * k)))];
        var expected = Complex.Zero;
        for (var i = 0; i < 10; i++)
        {
            for (var j = 0; j < 10; j++) expected += at[i] * Table[i, j] * at[j];
        }

        Close(expected, f(at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7], at[8], at[9]));
    }

    [Fact]
    public void Compile_SliceOfAnArray_ReadsTheSlice()
    {
        var options = new CompileOptions { Data = [DataArray.Vector("y", Signal.AsMemory(2, 9))] };
        Close(Signal[2..11].Sum(), "sum(y[k], k, 1, 9)*z".Parse().Compile<Func<Complex, Complex>>([Symbol.Named("z")], options)(1));
    }

    [Fact]
    public void Compile_ComponentThatIsNotThere_IsRefusedOrNaN()
    {
        Assert.Throws<UnboundSymbolException>(() => Compiled("y[13]*z"));
        Assert.Throws<UnboundSymbolException>(() => Compiled("sum(X[k,11]*z, k, 1, 10)"));
        Assert.Throws<UnboundSymbolException>(() => Compiled("q[1]*z"));
        Assert.True(Complex.IsNaN(Compiled("sum(y[k]*z, k, 1, 13)")(1)));
        Assert.True(Complex.IsNaN(Compiled("sum(X[k,k]*z, k, 1, 11)")(1)));
        Assert.True(Complex.IsNaN(Compiled("sum(X[1,p[k]]*z, k, 1, 12)")(1)));
        Assert.True(Complex.IsNaN(Compiled("sum(y[k/2]*z, k, 2, 12)")(1)));
    }

    [Fact]
    public void Compile_WhatDataCannotBe_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => "z".Parse().Compile<Func<Complex, Complex>>([Symbol.Named("y")], Options));
        Assert.Equal("the index z of y is a complex number", Assert.Throws<UnsupportedException>(() => Compiled("y[z]")).Message);
        Assert.Contains(
            "no whole numbers", Assert.Throws<UnsupportedException>(() => Compiled("sum(y[k]*z, k, 1, n*c + 1/2)")).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "no whole numbers", Assert.Throws<UnsupportedException>(() => Compiled("sum(sum(y[k]*z, k, 1, j/2), j, 1, 10)")).Message,
            StringComparison.Ordinal);
        var parameter = new CompileOptions { Data = [DataArray.Parameter("y", 3)] };
        Assert.Contains(
            "is a parameter of source code",
            Assert.Throws<UnsupportedException>(() => "z".Parse().Compile<Func<Complex, Complex>>([Symbol.Named("z")], parameter)).Message,
            StringComparison.Ordinal);
    }

    private static Func<Complex, Complex> Compiled(string text) => text.Parse().Compile<Func<Complex, Complex>>([Symbol.Named("z")], Options);

    // The value at a complex number from values at real ones: the terms are entire functions of z, which polynomials approach well:
    // interpolation at the Chebyshev points of an interval, in its second barycentric form.
    private static Complex Continued(Expr term, Complex z)
    {
        const int Count = 30;
        var (above, below) = (Complex.Zero, Complex.Zero);
        for (var k = 0; k < Count; k++)
        {
            var angle = Math.PI * (k + 0.5) / Count;
            var weight = Math.Sin(angle) * ((k & 1) == 0 ? 1 : -1);
            var x = Math.Cos(angle);
            above += weight * term.Evaluate(Known.With("z", x)) / (z - x);
            below += weight / (z - x);
        }

        return above / below;
    }

    private static void Close(Complex expected, Complex actual) =>
        Assert.True((expected - actual).Magnitude <= 1e-9 * (1 + expected.Magnitude), $"{actual}, not {expected}");

    private static double[,] Filled()
    {
        var table = new double[Rows, Columns];
        for (var i = 0; i < Rows; i++)
        {
            for (var j = 0; j < Columns; j++) table[i, j] = Math.Cos((7 * i) + (3 * j * j));
        }

        return table;
    }
}
