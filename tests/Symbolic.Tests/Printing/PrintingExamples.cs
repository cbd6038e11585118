using Symbolic.Testing;

namespace Symbolic.Tests.Printing;

/// <summary>What people write, and how the toolkit writes it: in text, in Unicode, in LaTeX.</summary>
public sealed class PrintingExamples
{
    /// <summary>What is read, the infix syntax, Unicode, LaTeX.</summary>
    public static TheoryData<string, string, string, string> Examples { get; } = new()
    {
        {
            "2*x*sin(x)+x^2*cos(x)", "2*x*sin(x) + x^2*cos(x)",
            "2·x·sin(x) + x²·cos(x)",
            @"2 x \sin\left(x\right) + x^{2} \cos\left(x\right)"
        },
        { "x/2", "x/2", "x/2", @"\frac{x}{2}" },
        { "1/(2*sqrt(x))", "1/(2*sqrt(x))", "1/(2·√x)", @"\frac{1}{2 \sqrt{x}}" },
        { "-x^2+3*x-1", "3*x - x^2 - 1", "3·x − x² − 1", "3 x - x^{2} - 1" },
        { "1-x^2", "1 - x^2", "1 − x²", "1 - x^{2}" },
        { "ln(x)+1", "ln(x) + 1", "ln(x) + 1", @"\ln\left(x\right) + 1" },
        { "exp(x)+x*exp(x)", "exp(x) + x*exp(x)", "exp(x) + x·exp(x)", "e^{x} + x e^{x}" },
        { "x^2+x*y+y^2", "x^2 + x*y + y^2", "x² + x·y + y²", "x^{2} + x y + y^{2}" },
        { "1-tanh(x)^2", "1 - tanh(x)^2", "1 − tanh(x)²", @"1 - \tanh^{2}\left(x\right)" },
        { "1+exp(-x)", "1 + exp(-x)", "1 + exp(−x)", "1 + e^{-x}" },
        { "x^(1/3)", "x^(1/3)", "x^(1/3)", @"\sqrt[3]{x}" },
        { "x^(2/3)", "x^(2/3)", "x^(2/3)", "x^{2/3}" },
        { "2*3^x", "2*3^x", "2·3^x", @"2 \cdot 3^{x}" },
        { "2^x*3^y", "2^x*3^y", "2^x·3^y", @"2^{x} \cdot 3^{y}" },
        { "x*(x+1)", "x*(x + 1)", "x·(x + 1)", @"x \left(x + 1\right)" },
        { "(x+1)/(x-1)", "(x + 1)/(x - 1)", "(x + 1)/(x − 1)", @"\frac{x + 1}{x - 1}" },
        { "-1/2", "-1/2", "−1/2", @"-\frac{1}{2}" },
        { "-x/2", "-x/2", "−x/2", @"-\frac{x}{2}" },
        { "2/3*x", "2*x/3", "2·x/3", @"\frac{2 x}{3}" },
        { "sin(x)^2", "sin(x)^2", "sin(x)²", @"\sin^{2}\left(x\right)" },
        { "sin(x)^n", "sin(x)^n", "sin(x)^n", @"\sin^{n}\left(x\right)" },
        { "ln(x)^(1/2)", "sqrt(ln(x))", "√(ln(x))", @"\sqrt{\ln\left(x\right)}" },
        { "f(x)^2", "f(x)^2", "f(x)²", @"f\left(x\right)^{2}" },
        {
            "f'(x) + f''(x) + f'[4](x)", "f'(x) + f''(x) + f'[4](x)",
            "f'(x) + f''(x) + f'[4](x)",
            @"f'\left(x\right) + f''\left(x\right) + f^{(4)}\left(x\right)"
        },
        { "f'[1,0](g(x), x)", "f'[1,0](g(x), x)", "f'[1,0](g(x), x)", @"\partial_{1} f\left(g\left(x\right), x\right)" },
        {
            "f'[2,1](x, y)^2", "f'[2,1](x, y)^2",
            "f'[2,1](x, y)²",
            @"\left(\partial_{1}^{2} \partial_{2} f\left(x, y\right)\right)^{2}"
        },
        { "diff(f(x), x)", "diff(f(x), x)", "diff(f(x), x)", @"\frac{d}{dx} f\left(x\right)" },
        { "diff(x*y, x)", "diff(x*y, x)", "diff(x·y, x)", @"\frac{\partial}{\partial x} \left(x y\right)" },
        {
            "diff(x^2*y+1, x, 2)", "diff(x^2*y + 1, x, 2)",
            "diff(x²·y + 1, x, 2)",
            @"\frac{\partial^{2}}{\partial x^{2}} \left(x^{2} y + 1\right)"
        },
        {
            "diff(diff(f(x,y), x), y)", "diff(diff(f(x, y), x), y)",
            "diff(diff(f(x, y), x), y)",
            @"\frac{\partial}{\partial y} \frac{\partial}{\partial x} f\left(x, y\right)"
        },
        { "integrate(x^2+1, x)", "integrate(x^2 + 1, x)", "integrate(x² + 1, x)", @"\int \left(x^{2} + 1\right)\, dx" },
        {
            "integrate(exp(-x^2), x, -oo, oo)", "integrate(exp(-x^2), x, -oo, oo)",
            "integrate(exp(−x²), x, −∞, ∞)",
            @"\int_{-\infty}^{\infty} e^{-x^{2}}\, dx"
        },
        {
            "limit(sin(h)/h, h, 0)", "limit(sin(h)/h, h, 0)",
            "limit(sin(h)/h, h, 0)",
            @"\lim_{h \to 0} \frac{\sin\left(h\right)}{h}"
        },
        { "limit(1/x, x, 0, 1)", "limit(1/x, x, 0, 1)", "limit(1/x, x, 0, 1)", @"\lim_{x \to 0^{+}} \frac{1}{x}" },
        { "sum(x[i]^2, i, 1, n)", "sum(x[i]^2, i, 1, n)", "sum(x[i]², i, 1, n)", @"\sum_{i=1}^{n} x_{i}^{2}" },
        {
            "x*sum(i, i, 1, n)*sum(j, j, 1, n)", "x*sum(i, i, 1, n)*sum(j, j, 1, n)",
            "x·sum(i, i, 1, n)·sum(j, j, 1, n)",
            @"x \left(\sum_{i=1}^{n} i\right) \sum_{j=1}^{n} j"
        },
        { "sum(i,i,1,n)^2", "sum(i, i, 1, n)^2", "sum(i, i, 1, n)²", @"\left(\sum_{i=1}^{n} i\right)^{2}" },
        { "product(i+1, i, 1, n)", "product(i + 1, i, 1, n)", "product(i + 1, i, 1, n)", @"\prod_{i=1}^{n} \left(i + 1\right)" },
        {
            "piecewise(x, x>0, -x)", "piecewise(x, x > 0, -x)",
            "piecewise(x, x > 0, −x)",
            @"\begin{cases} x & \text{if } x > 0 \\ -x & \text{otherwise} \end{cases}"
        },
        {
            "piecewise(x, and(x>0,y<=1), x^2, or(x<1, not(y==2)), 3)", "piecewise(x, and(y <= 1, x > 0), x^2, or(x < 1, not(y == 2)), 3)",
            "piecewise(x, and(y ≤ 1, x > 0), x², or(x < 1, not(y == 2)), 3)",
            @"\begin{cases} x & \text{if } y \leq 1 \wedge x > 0 \\ x^{2} & \text{if } x < 1 \vee \neg \left(y = 2\right) \\ 3 & \text{otherwise} \end{cases}"
        },
        {
            "alpha*w_1 + w1^2 + rate*x_max", "alpha*w_1 + rate*x_max + w1^2",
            "α·w₁ + rate·x_max + w1²",
            @"\alpha w_{1} + \mathrm{rate} \, x_{\mathrm{max}} + w_{1}^{2}"
        },
        {
            "gamma(x)*lgamma(x)^2 + polygamma(3, x)", "gamma(x)*lgamma(x)^2 + polygamma(3, x)",
            "gamma(x)·lgamma(x)² + polygamma(3, x)",
            @"\Gamma\left(x\right) \left(\ln\Gamma\left(x\right)\right)^{2} + \psi^{(3)}\left(x\right)"
        },
        {
            "log(x, 2)^2 + log2(x) + log(x, b+1)", "log(x, 2)^2 + log(x, b + 1) + log2(x)",
            "log(x, 2)² + log(x, b + 1) + log2(x)",
            @"\left(\log_{2}\left(x\right)\right)^{2} + \log_{b + 1}\left(x\right) + \log_{2}\left(x\right)"
        },
        {
            "abs(x)^2 + abs(x+1)/floor(x)", "abs(x + 1)/floor(x) + abs(x)^2",
            "abs(x + 1)/floor(x) + abs(x)²",
            @"\frac{\left|x + 1\right|}{\left\lfloor x \right\rfloor} + \left|x\right|^{2}"
        },
        { "hypot(x+1, y)", "hypot(x + 1, y)", "hypot(x + 1, y)", @"\sqrt{\left(x + 1\right)^{2} + y^{2}}" },
        { "cbrt(x)^2", "cbrt(x)^2", "cbrt(x)²", @"\left(\sqrt[3]{x}\right)^{2}" },
        { "(e^x)^y", "exp(x)^y", "exp(x)^y", @"\left(e^{x}\right)^{y}" },
        { "(x^2)^3", "(x^2)^3", "(x²)³", @"\left(x^{2}\right)^{3}" },
        {
            "x!+(x+1)!+(2*x)!", "x! + (2*x)! + (x + 1)!",
            "x! + (2·x)! + (x + 1)!",
            @"x! + \left(2 x\right)! + \left(x + 1\right)!"
        },
        { "sqrt(2)*x/2", "x/sqrt(2)", "x/√2", @"\frac{x}{\sqrt{2}}" },
        { "sqrt(x+1)^3", "(x + 1)^(3/2)", "(x + 1)^(3/2)", @"\left(x + 1\right)^{3/2}" },
        { "x^y^z", "x^(y^z)", "x^(y^z)", "x^{y^{z}}" },
        { "x^(-y)", "x^(-y)", "x^(−y)", "x^{-y}" },
        { "(-x)^y", "(-x)^y", "(−x)^y", @"\left(-x\right)^{y}" },
        { "(x/y)^n", "(x/y)^n", "(x/y)^n", @"\left(\frac{x}{y}\right)^{n}" },
        { "5*(x+1)^2*exp(2*x)", "5*(x + 1)^2*exp(2*x)", "5·(x + 1)²·exp(2·x)", @"5 \left(x + 1\right)^{2} e^{2 x}" },
        { "a<b", "a < b", "a < b", "a < b" },
        { "max(x,y,1)", "max(1, x, y)", "max(1, x, y)", @"\max\left(1, x, y\right)" },
        { "X[i+1,j]", "X[i + 1,j]", "X[i + 1,j]", "X_{i + 1, j}" },
        { "pi*e*x", "pi*e*x", "π·e·x", @"\pi e x" },
        { "oo", "oo", "∞", @"\infty" },
        { "nan", "nan", "nan", @"\text{undefined}" },
        { "exp(x/2)", "exp(x/2)", "exp(x/2)", @"e^{\frac{x}{2}}" },
        { "exp(2)", "exp(2)", "exp(2)", "e^{2}" },
        {
            "sigmoid(x)*heaviside(x)*relu(x)", "heaviside(x)*relu(x)*sigmoid(x)",
            "heaviside(x)·relu(x)·sigmoid(x)",
            @"H\left(x\right) \operatorname{relu}\left(x\right) \sigma\left(x\right)"
        },
        { "atan2(y, x)", "atan2(y, x)", "atan2(y, x)", @"\operatorname{atan2}\left(y, x\right)" },
        { "1/x + 1/x^2", "1/x + 1/x^2", "1/x + 1/x²", @"\frac{1}{x} + \frac{1}{x^{2}}" },
        { "1/(x*y)", "1/(x*y)", "1/(x·y)", @"\frac{1}{x y}" },
        { "x^(-1/2)", "1/sqrt(x)", "1/√x", @"\frac{1}{\sqrt{x}}" },
        { "2^(1/2)", "sqrt(2)", "√2", @"\sqrt{2}" },
        { "x[1]^2", "x[1]^2", "x[1]²", "x_{1}^{2}" },
        {
            "phi_1(x)+Flux(x,y)", "Flux(x, y) + phi_1(x)",
            "Flux(x, y) + φ₁(x)",
            @"\mathrm{Flux}\left(x, y\right) + \phi_{1}\left(x\right)"
        },
        { "epsilon*omicron", "epsilon*omicron", "ε·ο", @"\epsilon o" },
        { "4000!*x", "x*4000!", "x·4000!", @"x \cdot 4000!" },
        { "2*4000!", "2*4000!", "2·4000!", @"2 \cdot 4000!" },
        { "x^2*sin(x)", "x^2*sin(x)", "x²·sin(x)", @"x^{2} \sin\left(x\right)" },
        { "(x+1)*(x-1)/y", "(x - 1)*(x + 1)/y", "(x − 1)·(x + 1)/y", @"\frac{\left(x - 1\right) \left(x + 1\right)}{y}" },
        { "-(x+1)", "-(x + 1)", "−(x + 1)", @"-\left(x + 1\right)" },
        { "x-2(y-z)", "x - 2*(y - z)", "x − 2·(y − z)", @"x - 2 \left(y - z\right)" },
        { "-3*x^2/4", "-3*x^2/4", "−3·x²/4", @"-\frac{3 x^{2}}{4}" },
        { "rate*x", "rate*x", "rate·x", @"\mathrm{rate} \, x" },
        { "1-(-x)^n", "1 - (-x)^n", "1 − (−x)^n", @"1 - \left(-x\right)^{n}" },
        { "-sin(x)", "-sin(x)", "−sin(x)", @"-\sin\left(x\right)" },
        { "a/(b*c)", "a/(b*c)", "a/(b·c)", @"\frac{a}{b c}" },
        { "x <= y", "x <= y", "x ≤ y", @"x \leq y" },
        { "x >= y", "x >= y", "x ≥ y", @"x \geq y" },
        { "x != y", "x != y", "x ≠ y", @"x \neq y" },
        { "x == y", "x == y", "x == y", "x = y" },
        { "sqrt(x^2+1)", "sqrt(x^2 + 1)", "√(x² + 1)", @"\sqrt{x^{2} + 1}" },
        { "sqrt(2)", "sqrt(2)", "√2", @"\sqrt{2}" },
        { "sqrt(x)*sqrt(y)", "sqrt(x)*sqrt(y)", "√x·√y", @"\sqrt{x} \sqrt{y}" },
        { "10^-3", "1/1000", "1/1000", @"\frac{1}{1000}" },
        { "e", "e", "e", "e" },
        { "lambda*Omega", "Omega*lambda", "Ω·λ", @"\Omega \lambda" },
        { "x_1_2", "x_1_2", "x_1₂", "x_{1, 2}" },
        { "_u", "_u", "_u", @"\mathrm{\_u}" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Print_Example_IsWrittenAsByHand(string text, string infix, string unicode, string latex)
    {
        var term = text.Parse(Terms.Reading);

        Assert.Equal(infix, term.ToInfix());
        Assert.Equal(unicode, term.ToUnicode());
        Assert.Equal(latex, term.ToLatex());
        Assert.Same(term, infix.Parse(Terms.Reading));
        Assert.Same(term, unicode.Parse(Terms.Reading));
    }
}
