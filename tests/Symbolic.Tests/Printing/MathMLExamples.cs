using Symbolic.Testing;

namespace Symbolic.Tests.Printing;

/// <summary>Presentation MathML of some terms; the surrounding math and mrow elements are left out.</summary>
public sealed class MathMLExamples
{
    public static TheoryData<string, string> Examples { get; } = new()
    {
        {
            "x/2",
            "<mfrac><mi>x</mi><mn>2</mn></mfrac>"
        },
        {
            "1/(2*sqrt(x))",
            "<mfrac><mn>1</mn><mrow><mn>2</mn><mo>\u2062</mo><msqrt><mi>x</mi></msqrt></mrow></mfrac>"
        },
        {
            "-x^2+3*x-1",
            "<mrow><mrow><mn>3</mn><mo>\u2062</mo><mi>x</mi></mrow><mo>−</mo><msup><mi>x</mi><mn>2</mn></msup><mo>−</mo><mn>1</mn></mrow>"
        },
        {
            "x^(1/3)",
            "<mroot><mi>x</mi><mn>3</mn></mroot>"
        },
        {
            "2*3^x",
            "<mrow><mn>2</mn><mo>⋅</mo><msup><mn>3</mn><mi>x</mi></msup></mrow>"
        },
        {
            "sin(x)^2",
            "<mrow><msup><mi>sin</mi><mn>2</mn></msup><mo>\u2061</mo><mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow></mrow>"
        },
        {
            "f'[1,0](g(x), x)",
            "<mrow><mrow><msub><mo>∂</mo><mn>1</mn></msub><mi>f</mi></mrow><mo>\u2061</mo><mrow><mo>(</mo><mrow><mi>g</mi><mo>\u2061</mo><mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow></mrow><mo>,</mo><mi>x</mi><mo>)</mo></mrow></mrow>"
        },
        {
            "diff(x*y, x)",
            "<mrow><mfrac><mo>∂</mo><mrow><mo>∂</mo><mi>x</mi></mrow></mfrac><mrow><mo>(</mo><mrow><mi>x</mi><mo>\u2062</mo><mi>y</mi></mrow><mo>)</mo></mrow></mrow>"
        },
        {
            "integrate(x^2+1, x)",
            "<mrow><mo>∫</mo><mrow><mo>(</mo><mrow><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mn>1</mn></mrow><mo>)</mo></mrow><mspace width=\"0.17em\"/><mi mathvariant=\"normal\">d</mi><mi>x</mi></mrow>"
        },
        {
            "limit(1/x, x, 0, 1)",
            "<mrow><munder><mo>lim</mo><mrow><mi>x</mi><mo>→</mo><msup><mn>0</mn><mo>+</mo></msup></mrow></munder><mfrac><mn>1</mn><mi>x</mi></mfrac></mrow>"
        },
        {
            "sum(x[i]^2, i, 1, n)",
            "<mrow><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msup><msub><mi>x</mi><mrow><mi>i</mi></mrow></msub><mn>2</mn></msup></mrow>"
        },
        {
            "x*sum(i, i, 1, n)*sum(j, j, 1, n)",
            "<mrow><mi>x</mi><mo>\u2062</mo><mrow><mo>(</mo><mrow><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi></mrow><mo>)</mo></mrow><mo>\u2062</mo><mrow><munderover><mo>∑</mo><mrow><mi>j</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>j</mi></mrow></mrow>"
        },
        {
            "piecewise(x, x>0, -x)",
            "<mrow><mo>{</mo><mtable columnalign=\"left\"><mtr><mtd><mi>x</mi></mtd><mtd><mtext>if\u00A0</mtext><mrow><mi>x</mi><mo>&gt;</mo><mn>0</mn></mrow></mtd></mtr><mtr><mtd><mrow><mo>−</mo><mi>x</mi></mrow></mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>"
        },
        {
            "alpha*w_1 + w1^2 + rate*x_max",
            "<mrow><mrow><mi>α</mi><mo>\u2062</mo><msub><mi>w</mi><mn>1</mn></msub></mrow><mo>+</mo><mrow><mi>rate</mi><mo>\u2062</mo><msub><mi>x</mi><mi>max</mi></msub></mrow><mo>+</mo><msup><msub><mi>w</mi><mn>1</mn></msub><mn>2</mn></msup></mrow>"
        },
        {
            "log(x, 2)^2 + log2(x) + log(x, b+1)",
            "<mrow><msup><mrow><msub><mi>log</mi><mn>2</mn></msub><mo>\u2061</mo><mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow></mrow><mn>2</mn></msup><mo>+</mo><mrow><msub><mi>log</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></msub><mo>\u2061</mo><mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow></mrow><mo>+</mo><mrow><msub><mi>log</mi><mn>2</mn></msub><mo>\u2061</mo><mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow></mrow></mrow>"
        },
        {
            "abs(x)^2 + abs(x+1)/floor(x)",
            "<mrow><mfrac><mrow><mo>|</mo><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow><mo>|</mo></mrow><mrow><mo>⌊</mo><mi>x</mi><mo>⌋</mo></mrow></mfrac><mo>+</mo><msup><mrow><mo>|</mo><mi>x</mi><mo>|</mo></mrow><mn>2</mn></msup></mrow>"
        },
        {
            "cbrt(x)^2",
            "<msup><mroot><mi>x</mi><mn>3</mn></mroot><mn>2</mn></msup>"
        },
        {
            "a<b",
            "<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>"
        },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void ToMathML_Example_IsWrittenAsByHand(string text, string inner) => Assert.Equal(
        $"<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mrow>{inner}</mrow></math>",
        text.Parse(Terms.Reading).ToMathML());
}
