using System.Numerics;
using CsCheck;
using Symbolic.Errors;
using Symbolic.Functions;
using Symbolic.Parsing;

namespace Symbolic.Codegen.Tests;

/// <summary>Functions of complex numbers: known values, identities, cuts, and agreement with real evaluation.</summary>
public sealed class ComplexTests
{
    private static readonly Gen<Complex> Numbers =
        Gen.Select(Gen.Double[-3, 3], Gen.Double[-3, 3]).Select((x, y) => new Complex(x, y)).Where(z => z.Magnitude > 1e-3);

    private static readonly ParseOptions WithI = new() { Complex = true };

    [Theory]
    [InlineData("z^2", 1, 2, -3, 4)]
    [InlineData("i*z", 1, 2, -2, 1)]
    [InlineData("exp(i*pi) + z", 1, 0, 0, 1.2246467991473532e-16)]
    [InlineData("1/z", 3, 4, 0.12, -0.16)]
    [InlineData("sqrt(z)", -4, 0, 0, 2)]
    [InlineData("sqrt(z)", 3, 4, 2, 1)]
    [InlineData("ln(z)", -1, 0, 0, 3.141592653589793)]
    [InlineData("sin(z)", 1, 1, 1.2984575814159773, 0.6349639147847361)]
    [InlineData("cos(z)", 1, 1, 0.8337300251311491, -0.9888977057628651)]
    [InlineData("tan(z)", 1, 1, 0.2717525853195118, 1.0839233273386946)]
    [InlineData("sinh(z)", 1, 1, 0.6349639147847361, 1.2984575814159773)]
    [InlineData("tanh(z)", 1, 1, 1.0839233273386946, 0.2717525853195118)]
    [InlineData("asin(z)", 1, 1, 0.6662394324925153, 1.0612750619050357)]
    [InlineData("acos(z)", 1, 1, 0.9045568943023814, -1.0612750619050357)]
    [InlineData("atan(z)", 1, 1, 1.0172219678978514, 0.4023594781085251)]
    [InlineData("asinh(z)", 1, 1, 1.0612750619050357, 0.6662394324925153)]
    [InlineData("acosh(z)", 1, 1, 1.0612750619050357, 0.9045568943023814)]
    [InlineData("atanh(z)", 1, 1, 0.4023594781085251, 1.0172219678978514)]
    [InlineData("z^i", 0, 1, 0.20787957635076193, 0)]
    [InlineData("2^z", 1, 1, 1.5384778027279442, 1.2779225526272695)]
    [InlineData("abs(z)", 3, 4, 5, 0)]
    [InlineData("log(z, 2)", 0, 1, 0, 2.266180070913597)]
    [InlineData("sum(z^k, k, 0, 20)", 0.5, 0, 1.9999990463256836, 0)]
    [InlineData("product(z + k, k, 1, 9)", 0, 1, -549900, 365300)]
    [InlineData("sum(sum(z*j*k, j, 1, 10), k, 1, 9)", 0, 1, 0, 2475)]
    [InlineData("piecewise(1, z == 0, sin(z)/z)", 0, 0, 1, 0)]
    [InlineData("piecewise(1, or(z == i, z == 1), 2)", 0, 1, 1, 0)]
    [InlineData("diff(z^3, z)", 0, 1, -3, 0)]
    public void Compile_KnownValue_IsReached(string text, double x, double y, double real, double imaginary) =>
        AssertClose(new Complex(real, imaginary), Function(text)(new Complex(x, y)), 4e-15);

    // Above and on the cut, then below it; on cuts of the imaginary axis right of and on the cut, then left of it.
    [Theory]
    [InlineData("sqrt(z)", -4, 0, 0, 2)]
    [InlineData("ln(z)", -4, 0, 1.3862943611198906, 3.141592653589793)]
    [InlineData("log1p(z)", -3, 0, 0.6931471805599453, 3.141592653589793)]
    [InlineData("z^(1/3)", -8, 0, 1, 1.7320508075688772)]
    [InlineData("asin(z)", 2, 0, 1.5707963267948966, 1.3169578969248166)]
    [InlineData("asin(z)", -2, 0, -1.5707963267948966, 1.3169578969248166)]
    [InlineData("acos(z)", 2, 0, 0, -1.3169578969248166)]
    [InlineData("acos(z)", -2, 0, 3.141592653589793, -1.3169578969248166)]
    [InlineData("acosh(z)", -2, 0, 1.3169578969248166, 3.141592653589793)]
    [InlineData("acosh(z)", 0.5, 0, 0, 1.0471975511965979)]
    [InlineData("atanh(z)", 2, 0, 0.5493061443340549, 1.5707963267948966)]
    [InlineData("atanh(z)", -2, 0, -0.5493061443340549, 1.5707963267948966)]
    [InlineData("atan(z)", 0, 2, 1.5707963267948966, 0.5493061443340549)]
    [InlineData("atan(z)", 0, -2, 1.5707963267948966, -0.5493061443340549)]
    [InlineData("asinh(z)", 0, 2, 1.3169578969248166, 1.5707963267948966)]
    [InlineData("asinh(z)", 0, -2, 1.3169578969248166, -1.5707963267948966)]
    public void Cut_MetFromItsSide_IsContinuous(string text, double x, double y, double real, double imaginary)
    {
        var (f, expected) = (Function(text), new Complex(real, imaginary));
        var (dx, dy) = y == 0 ? (0.0, 1e-14) : (1e-14, 0.0);
        AssertClose(expected, f(new Complex(x, y)), 4e-15);
        AssertClose(expected, f(new Complex(x + dx, y + dy)), 1e-13);
        AssertClose(expected, f(new Complex(x == 0 ? -0.0 : x, y == 0 ? -0.0 : y)), 4e-15);
        Assert.True((f(new Complex(x - dx, y - dy)) - expected).Magnitude > 0.5);
    }

    [Theory]
    [InlineData("sin(z)^2 + cos(z)^2", "1")]
    [InlineData("cosh(z)^2 - sinh(z)^2", "1")]
    [InlineData("tan(z)*cot(z)", "1")]
    [InlineData("sec(z)*cos(z)", "1")]
    [InlineData("csc(z)*sin(z)", "1")]
    [InlineData("tanh(z)*coth(z)", "1")]
    [InlineData("sech(z)*cosh(z)", "1")]
    [InlineData("csch(z)*sinh(z)", "1")]
    [InlineData("exp(ln(z))", "z")]
    [InlineData("2^log2(z)", "z")]
    [InlineData("10^log10(z)", "z")]
    [InlineData("sqrt(z)^2", "z")]
    [InlineData("sin(asin(z))", "z")]
    [InlineData("cos(acos(z))", "z")]
    [InlineData("tan(atan(z))", "z")]
    [InlineData("cot(acot(z))", "z")]
    [InlineData("sec(asec(z))", "z")]
    [InlineData("csc(acsc(z))", "z")]
    [InlineData("sinh(asinh(z))", "z")]
    [InlineData("cosh(acosh(z))", "z")]
    [InlineData("tanh(atanh(z))", "z")]
    [InlineData("coth(acoth(z))", "z")]
    [InlineData("sech(asech(z))", "z")]
    [InlineData("csch(acsch(z))", "z")]
    [InlineData("exp(log1p(z))", "1 + z")]
    [InlineData("expm1(z)", "exp(z) - 1")]
    [InlineData("sigmoid(z)*(1 + exp(-z))", "1")]
    [InlineData("exp(softplus(z))", "1 + exp(z)")]
    [InlineData("asin(z) + acos(z)", "pi/2")]
    [InlineData("sin(i*z)", "i*sinh(z)")]
    [InlineData("z^5*z^(1/2)", "z^5*sqrt(z)")]
    [InlineData("z^(7/3)", "exp(7/3*ln(z))")]
    public void Identity_AtRandomNumbers_Holds(string left, string right)
    {
        var (f, g) = (Function(left), Function(right));
        Numbers.CheckEach(z => AssertClose(g(z), f(z), 2e-12), count: 200);
    }

    [Fact]
    public void Kernel_AtRealNumbers_AgreesWithTheRealOne()
    {
        var count = 0;
        foreach (var row in FunctionTable.Default.Rows)
        {
            if (row.ComplexKernel is not Func<Complex, Complex> kernel) continue;
            count++;
            for (var k = 1; k < 40; k++)
            {
                var interval = row.Samples[0];
                var x = interval.Lower + (interval.Upper - interval.Lower) * k / 40;
                AssertClose(row.Evaluate(x), kernel(x), 4e-15);
            }
        }

        Assert.True(count >= 34, $"Only {count} functions have complex kernels.");
    }

    [Theory]
    [InlineData("sinh(z)", 1e-20, 1e-20)]
    [InlineData("sin(z)", 1e-20, 1e-20)]
    [InlineData("tanh(z)", 1e-20, 1e-20)]
    [InlineData("asin(z)", 1e-20, 1e-20)]
    [InlineData("atanh(z)", 1e-20, 1e-20)]
    [InlineData("log1p(z)", 1e-20, 1e-20)]
    [InlineData("expm1(z)", 1e-20, 1e-20)]
    public void SmallNumbers_StayThemselves(string text, double x, double y) =>
        AssertClose(new Complex(x, y), Function(text)(new Complex(x, y)), 0, relative: 4e-16);

    [Theory]
    [InlineData("tanh(z)", 800, 1, 1, 0)]
    [InlineData("tan(z)", 1, -800, 0, -1)]
    [InlineData("sec(z)", 1, 800, 0, 0)]
    [InlineData("csch(z)", -800, 1, 0, 0)]
    [InlineData("sigmoid(z)", -800, 1, 0, 0)]
    [InlineData("sigmoid(z)", 800, 1, 1, 0)]
    [InlineData("softplus(z)", 800, 1, 800, 1)]
    [InlineData("atanh(z)", 1e300, 1, 0, 1.5707963267948966)]
    public void LargeNumbers_DoNotOverflow(string text, double x, double y, double real, double imaginary) =>
        AssertClose(new Complex(real, imaginary), Function(text)(new Complex(x, y)), 1e-15);

    [Fact]
    public void Compile_SeveralVariables_TakesParametersInOrder() =>
        Assert.Equal(new Complex(-1, 6), "a^2 + 2*b".Parse().Compile<Func<Complex, Complex, Complex>>("b", "a")(
            3 * Complex.ImaginaryOne, Complex.ImaginaryOne));

    [Fact]
    public void Compile_WhatComplexNumbersHaveNot_IsRefused()
    {
        Assert.Equal("complex numbers have no order: z < 1 cannot be decided, only == and != can", Refusal("piecewise(1, z < 1, 2)"));
        Assert.Equal("the function 'gamma' has no complex kernel: its row is for real numbers only", Refusal("gamma(z)"));
        Assert.Equal("the function 'floor' has no complex kernel: its row is for real numbers only", Refusal("floor(z)"));
        Assert.Equal(
            "the bounds of sum(k, k, 1, z) are no whole numbers; for complex numbers they have to be known when it is compiled",
            Refusal("sum(k, k, 1, z)"));
        Assert.Equal("y", Assert.Throws<UnboundSymbolException>(() => Function("y + z")).Symbol);
    }

    [Fact]
    public void Compile_RandomTerm_AgreesWithRealEvaluation()
    {
        var compared = 0;
        Gen.Select(RandomTerms.Terms, RandomTerms.Points).CheckEach(
            (term, point) =>
            {
                Func<Complex, Complex, Complex, Complex> f;
                try
                {
                    f = term.Compile<Func<Complex, Complex, Complex, Complex>>(RandomTerms.Variables);
                }
                catch (SymbolicException refused) when (refused is UnsupportedException or LimitExceededException)
                {
                    return;
                }

                var expected = term.Compile(RandomTerms.Variables)(point);
                var bound = double.IsFinite(expected) ? ErrorBound.At(term, point) : double.NaN;
                // Where the real value is none, the complex one is another.
                if (!(bound <= 1e-6 * (1 + Math.Abs(expected)))) return;
                var value = f(point[0], point[1], point[2]);
                Assert.True((value - expected).Magnitude <= (20 * bound) + (1e-13 * Math.Abs(expected)), $"{term}: {value}, not {expected:R}");
                compared++;
            },
            count: 1500);
        Assert.True(compared > 50, $"Only {compared} terms were compared.");
    }

    private static string Refusal(string text) => Assert.Throws<UnsupportedException>(() => Function(text)).Message;

    private static Func<Complex, Complex> Function(string text) => text.Parse(WithI).Compile<Func<Complex, Complex>>("z");

    private static void AssertClose(Complex expected, Complex actual, double absolute, double relative = -1) =>
        Assert.True(
            (expected - actual).Magnitude <= (relative < 0 ? absolute * (1 + expected.Magnitude) : relative * expected.Magnitude),
            $"{actual}, not {expected}");
}
