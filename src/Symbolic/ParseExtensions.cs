using Symbolic.Expressions;
using Symbolic.Parsing;

namespace Symbolic;

/// <summary>Reading terms from text.</summary>
public static class ParseExtensions
{
    /// <summary>Reads a term in the infix syntax: <c>"x^2*sin(x)".Parse()</c>.</summary>
    /// <param name="text">The whole text is one term; see <c>docs/syntax.md</c>.</param>
    /// <param name="options">How to read it; the usual way if null.</param>
    /// <param name="cancellationToken">Stops the parsing of a long text.</param>
    /// <returns>The canonical term.</returns>
    /// <exception cref="Errors.ParseException">The text is no term; says where and why.</exception>
    /// <exception cref="Errors.LimitExceededException">The text is too long, nested too deeply, or holds too large a number.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Expr Parse(this string text, ParseOptions? options = null, CancellationToken cancellationToken = default) =>
        Parser.Parse(text, options ?? ParseOptions.Default, cancellationToken);

    /// <summary>Reads a term, or tells why it cannot be read.</summary>
    /// <param name="text">The whole text is one term.</param>
    /// <param name="term">The term, or null.</param>
    /// <param name="error">What is wrong, or null.</param>
    /// <param name="options">How to read it; the usual way if null.</param>
    /// <returns>Whether the text is a term.</returns>
    public static bool TryParse(
        this string text,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Expr? term,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out Errors.SymbolicException? error,
        ParseOptions? options = null)
    {
        try
        {
            (term, error) = (text.Parse(options), null);
            return true;
        }
        catch (Errors.SymbolicException problem)
        {
            (term, error) = (null, problem);
            return false;
        }
    }
}
