using Symbolic.Expressions;

namespace Symbolic.Cli;

internal static class PendingExtensions
{
    public static string ToUnicode(this Expr term) => term.ToInfix();

    public static string ToLatex(this Expr term) => term.ToInfix();

    public static string ToMathML(this Expr term) => term.ToInfix();
}
