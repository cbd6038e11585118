using Symbolic.Expressions;

namespace Symbolic.Cli.Answers;

/// <summary>How terms are written.</summary>
internal enum Format
{
    Text,
    Unicode,
    Latex,
    MathML,
    Markdown,
    Json,
}

/// <summary>The words for the formats, and what they do to a term.</summary>
internal static class Formats
{
    public static readonly (string Word, Format Value)[] Words =
    [
        ("text", Format.Text), ("unicode", Format.Unicode), ("latex", Format.Latex), ("mathml", Format.MathML),
        ("markdown", Format.Markdown), ("json", Format.Json),
    ];

    public static string Write(this Format format, Expr term) => format switch
    {
        Format.Unicode => term.ToUnicode(),
        Format.Latex or Format.Markdown => term.ToLatex(),
        Format.MathML => term.ToMathML(),
        _ => term.ToInfix(),
    };
}
