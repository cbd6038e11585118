namespace Symbolic.Derivations;

/// <summary>Derivations as LaTeX; needs the package amsmath.</summary>
internal sealed class LatexRenderer : FormulaRenderer
{
    public static string Render(Derivation derivation, Detail detail) => new LatexRenderer().Write(derivation, detail);

    protected override void Heading(string title, string text) => Output.Append($"\n\\noindent\\textbf{{{title}}} {text}".TrimEnd()).Append('\n');

    protected override void Paragraph(string text) => Output.Append($"\n\\noindent {text}\n");

    protected override void Display(string formula) => Output.Append($"\\begin{{align*}}\n  {formula}\n\\end{{align*}}\n");

    protected override void Equation(string left, string sign, string right) => Display($"{left} &{sign} {right}".TrimStart());
}
