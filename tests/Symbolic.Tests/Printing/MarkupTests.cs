using System.Xml;
using Symbolic.Expressions;
using Symbolic.Testing;

namespace Symbolic.Tests.Printing;

/// <summary>What holds for LaTeX and MathML of every term.</summary>
public sealed class MarkupTests
{
    [Fact]
    public void ToMathML_AnyTerm_IsWellFormed() => Terms.Any().HoldsForAll(10_000, static term => XmlProblem(term.ToMathML()));

    [Fact]
    public void ToMathML_ComplexTerm_IsWellFormed() => Terms.Complex().HoldsForAll(2_000, static term => XmlProblem(term.ToMathML()));

    [Fact]
    public void ToLatex_AnyTerm_IsBalanced() => Terms.Any().HoldsForAll(10_000, static term => LatexProblem(term.ToLatex()));

    [Fact]
    public void Print_DeepTerm_NeedsNoStack()
    {
        Expr term = Symbol.Named("x");
        for (var level = 0; level < 30_000; level++) term = 1 / (Maths.Sin(term) + 1);

        Assert.Null(LatexProblem(term.ToLatex()));
        Assert.Null(XmlProblem(term.ToMathML()));
        Assert.NotEmpty(term.ToUnicode());
    }

    [Fact]
    public void Print_SharedParts_AreNamed()
    {
        Expr term = Symbol.Named("x");
        for (var level = 0; level < 1000; level++) term = (term ^ 2) + Maths.Sin(term);

        Assert.StartsWith("sin(t₉₉₉) + t₉₉₉² where t₁ = x² + sin(x), t₂ = ", Normalized(term.ToUnicode()), StringComparison.Ordinal);
        Assert.Contains(@" \text{ where } t_{1} = x^{2} + \sin\left(x\right), \; t_{2} = t_{1}^{2}", term.ToLatex(), StringComparison.Ordinal);
        Assert.Null(LatexProblem(term.ToLatex()));
        Assert.Null(XmlProblem(term.ToMathML()));
    }

    // The order of the two terms is not what this test is about.
    private static string Normalized(string text) => text.Replace("t₉₉₉² + sin(t₉₉₉)", "sin(t₉₉₉) + t₉₉₉²", StringComparison.Ordinal);

    // Counts the elements that need a fixed number of operands, too.
    private static string? XmlProblem(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var open = new Stack<(string Name, int Count)>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (open.TryPop(out var parent)) open.Push((parent.Name, parent.Count + 1));
                if (!reader.IsEmptyElement) open.Push((reader.Name, 0));
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                var (name, count) = open.Pop();
                var expected = name switch
                {
                    "mfrac" or "msup" or "msub" or "mroot" or "munder" => 2,
                    "msubsup" or "munderover" => 3,
                    "msqrt" or "mtd" => Math.Max(count, 1),
                    "mi" or "mn" or "mo" or "mtext" => 0,
                    _ => count,
                };
                if (count != expected) return $"{name} has {count} operands: {text}";
            }
        }

        return null;
    }

    private static string? LatexProblem(string text)
    {
        var (braces, fences, environments) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{') braces++;
            else if (text[i] == '}' && --braces < 0) return $"a brace too many: {text}";
            else if (Is(text, i, @"\left")) fences++;
            else if (Is(text, i, @"\right") && --fences < 0) return $"a fence too many: {text}";
            else if (Is(text, i, @"\begin{cases}")) environments++;
            else if (Is(text, i, @"\end{cases}")) environments--;
        }

        if (text.Contains("  ", StringComparison.Ordinal)) return $"two spaces: {text}";
        return braces != 0 || fences != 0 || environments != 0 ? $"not balanced: {text}" : null;
    }

    private static bool Is(string text, int at, string command) => string.CompareOrdinal(text, at, command, 0, command.Length) == 0;
}
