using Symbolic.Expressions;
using Symbolic.Parsing;
using Symbolic.Testing;

namespace Symbolic.Tests.Parsing;

/// <summary>How texts are read: each pair is one term written twice, the second time with all that the first leaves to the rules.</summary>
public sealed class ParsingExamples
{
    public static TheoryData<string, string> Precedence { get; } = new()
    {
        { "a + b * c", "a + (b * c)" }, { "a - b - c", "(a - b) - c" }, { "a / b / c", "(a / b) / c" }, { "a / b * c", "(a / b) * c" },
        { "-x^2", "-(x^2)" }, { "(-x)^2", "x^2" }, { "2^3^2", "512" }, { "x^y^z", "x^(y^z)" }, { "2^-x", "2^(-x)" }, { "2^-x^2", "2^(-(x^2))" },
        { "x^2!", "x^(2!)" }, { "x!^2", "(x!)^2" }, { "-x!", "-(x!)" }, { "--x", "x" }, { "-+-x", "x" }, { "a - -b", "a + b" }, { "a * -b", "-(a * b)" },
        { "a < b + c", "a < (b + c)" }, { "a < b < c", "and(a < b, b < c)" }, { "a ** b ** c", "a^(b^c)" }, { "x^+2", "x^2" },
    };

    public static TheoryData<string, string> Juxtaposition { get; } = new()
    {
        { "2x", "2*x" }, { "3(x+1)", "3*(x + 1)" }, { "2 sin(x)", "2*sin(x)" }, { "x y", "x*y" }, { "(x+1)(x-1)", "(x + 1)*(x - 1)" },
        { "1/2x", "(1/2)*x" }, { "2x^2", "2*(x^2)" }, { "2x y^2", "2*x*(y^2)" }, { "sin(x)cos(x)", "sin(x)*cos(x)" }, { "2pi", "2*pi" },
        { "x[1]y", "x[1]*y" }, { "3!x", "6*x" }, { "2√x", "2*sqrt(x)" }, { "-2x", "-(2*x)" }, { "2e", "2*e" },
    };

    public static TheoryData<string, string> Signs { get; } = new()
    {
        { "x·y", "x*y" }, { "x×y", "x*y" }, { "x⋅y", "x*y" }, { "x÷y", "x/y" }, { "x−y", "x-y" }, { "x²", "x^2" }, { "x⁻¹", "1/x" }, { "x¹²", "x^12" },
        { "√x", "sqrt(x)" }, { "√√x", "sqrt(sqrt(x))" }, { "√(x+1)", "sqrt(x + 1)" }, { "√x²", "sqrt(x)^2" }, { "√sin(x)", "sqrt(sin(x))" },
        { "x≤y", "x <= y" }, { "x≥y", "x >= y" }, { "x≠y", "x != y" }, { "π", "pi" }, { "∞", "oo" }, { "−∞", "-oo" },
        { "α+β", "alpha + beta" }, { "α_1", "alpha_1" }, { "α₁", "alpha_1" }, { "w₁₂", "w_12" }, { "Δ", "Delta" }, { "ε+ϵ", "2*epsilon" },
        { "µ", "mu" }, { "φ₁(x)", "phi_1(x)" }, { "x\u00A0+\u2003y", "x + y" }, { "x\n\t+\r\ny", "x + y" },
    };

    public static TheoryData<string, string> Numbers { get; } = new()
    {
        { "2.5", "5/2" }, { ".5", "1/2" }, { "2.", "2" }, { "1e3", "1000" }, { "1e-3", "1/1000" }, { "1.5E+2", "150" }, { "0.1 + 0.2", "3/10" },
        { "00012", "12" }, { "1/3 + 1/6", "1/2" }, { "2^100", "1267650600228229401496703205376" }, { "10!", "3628800" },
    };

    public static TheoryData<string, string> Calls { get; } = new()
    {
        { "exp(x)", "e^x" }, { "sqrt(x)", "x^(1/2)" }, { "log(x)", "ln(x)" }, { "arcsin(x)", "asin(x)" }, { "sin (x)", "sin(x)" },
        { "max(y, x, 1, 3)", "max(x, y, 3)" }, { "sin(-x)", "-sin(x)" }, { "cos(-x)", "cos(x)" }, { "sin(pi/6)", "1/2" }, { "log(8, 2)", "3" },
        { "f(x)", "f(x)" }, { "f'(x)", "f'[1](x)" }, { "f′′(x)", "f'[2](x)" }, { "f''''(x)", "f'[4](x)" }, { "f'[0](x)", "f(x)" },
        { "piecewise(1, x > 0)", "piecewise(1, x > 0, nan)" }, { "piecewise(1, 2 > 1, 3)", "1" }, { "and(a < b, true)", "a < b" }, { "not(not(a < b))", "a < b" },
        { "sum(k^2, k, 1, 0)", "0" }, { "product(k, k, 2, 1)", "1" }, { "diff(f(x), x, 0)", "f(x)" }, { "diff(f(x), x, x)", "diff(f(x), x, 2)" },
        { "diff(f(x), x, 2, y)", "diff(diff(f(x), x, 2), y)" }, { "integrate(x, x, a, a)", "0" }, { "limit(f(h), h, 0, 1)", "limit(f(h), h, 0, 1)" },
        { "let(u, x + 1, u^2)", "(x + 1)^2" }, { "let(u, x, v, u + 1, u*v)", "x*(x + 1)" }, { "gamma*x", "x*gamma" }, { "X[i, j+1]", "X[i,1 + j]" },
    };

    [Theory]
    [MemberData(nameof(Precedence))]
    [MemberData(nameof(Juxtaposition))]
    [MemberData(nameof(Signs))]
    [MemberData(nameof(Numbers))]
    [MemberData(nameof(Calls))]
    public void Parse_Text_IsReadAs(string text, string same) => Assert.Same(same.Parse(Terms.Reading), text.Parse(Terms.Reading));

    [Fact]
    public void Parse_ImaginaryUnit_OnlyWhereComplexIsAskedFor()
    {
        Assert.Same(Symbol.Named("i"), "i".Parse());
        Assert.Same(Constant.ImaginaryUnit, "i".Parse(new ParseOptions { Complex = true }));
    }

    [Theory]
    [InlineData("α", "alpha")]
    [InlineData("w₁", "w_1")]
    [InlineData("x", "x")]
    public void Named_OtherSpelling_IsTheSameSymbol(string name, string spelled) => Assert.Equal(spelled, Symbol.Named(name).Name);

    [Theory]
    [InlineData("")]
    [InlineData("1x")]
    [InlineData("x y")]
    [InlineData("π")]
    [InlineData("∞")]
    [InlineData("oo")]
    [InlineData("א")]
    [InlineData("₁")]
    public void Named_NoName_IsRefused(string name) => Assert.Throws<ArgumentException>(() => Symbol.Named(name));

    [Fact]
    public void Parse_CancelledToken_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => string.Concat(Enumerable.Repeat("x+", 10_000)).Insert(20_000, "x").Parse(null, source.Token));
    }
}
