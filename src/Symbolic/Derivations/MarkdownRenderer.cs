namespace Symbolic.Derivations;

/// <summary>Derivations as Markdown, with formulas between dollar signs.</summary>
internal sealed class MarkdownRenderer : FormulaRenderer
{
    public static string Render(Derivation derivation, Detail detail) => new MarkdownRenderer().Write(derivation, detail);

    protected override void Heading(string title, string text) => Output.Append($"\n**{title}** {text}".TrimEnd()).Append("\n\n");

    protected override void Paragraph(string text) => Output.Append($"\n{text}\n\n");

    protected override void Display(string formula) => Output.Append($"$$\n{formula}\n$$\n");

    protected override void Equation(string left, string sign, string right) => Display($"{left} {sign} {right}".TrimStart());
}
