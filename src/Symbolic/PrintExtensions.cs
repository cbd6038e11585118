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
}
