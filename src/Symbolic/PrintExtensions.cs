using Symbolic.Expressions;
using Symbolic.Printing;

namespace Symbolic;

/// <summary>Writing terms in the formats that people read.</summary>
public static class PrintExtensions
{
    /// <summary>The infix syntax, which parses back to the same term: <c>2*x*sin(x) + x^2*cos(x)</c>.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="cancellationToken">Stops the printing of a large term.</param>
    /// <remarks>A term whose text would explode, because it shares parts, is written with these parts named:
    /// <c>let(t_1, x^2 + sin(x), t_1^2 + sin(t_1))</c>.</remarks>
    public static string ToInfix(this Expr term, CancellationToken cancellationToken = default) =>
        InfixPrinter.Print(term, cancellationToken);

    /// <summary>Text with the signs of mathematics: <c>2·x·sin(x) + x²·cos(x)</c>. It parses back to the same term.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="cancellationToken">Stops the printing of a large term.</param>
    /// <remarks>A term whose text would explode is written with its shared parts named, <c>t₁² + sin(t₁) where t₁ = …</c>, which is for
    /// people only.</remarks>
    public static string ToUnicode(this Expr term, CancellationToken cancellationToken = default) =>
        UnicodePrinter.Print(term, cancellationToken);

    /// <summary>LaTeX for math mode: <c>2 x \sin\left(x\right) + x^{2} \cos\left(x\right)</c>.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="cancellationToken">Stops the printing of a large term.</param>
    /// <remarks>Needs the package amsmath. A term whose text would explode is written with its shared parts named behind it.</remarks>
    public static string ToLatex(this Expr term, CancellationToken cancellationToken = default) =>
        LatexPrinter.Print(term, cancellationToken);

    /// <summary>Presentation MathML: one <c>math</c> element.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="cancellationToken">Stops the printing of a large term.</param>
    /// <remarks>Well-formed XML. A term whose text would explode is written with its shared parts named behind it.</remarks>
    public static string ToMathML(this Expr term, CancellationToken cancellationToken = default) =>
        MathMLPrinter.Print(term, cancellationToken);
}
