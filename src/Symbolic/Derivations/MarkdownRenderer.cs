namespace Symbolic.Derivations;

internal static class MarkdownRenderer
{
    public static string Render(Derivation derivation, Detail detail) => TextRenderer.Render(derivation, detail);
}

internal static class LatexRenderer
{
    public static string Render(Derivation derivation, Detail detail) => TextRenderer.Render(derivation, detail);
}
