using Symbolic.Cli.Arguments;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Parsing;

namespace Symbolic.Cli.Answers;

/// <summary>Constants in the values of options, such as <c>pi/2</c>.</summary>
internal static class Constants
{
    /// <summary>A constant as term and as number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <param name="option">The option that it is the value of.</param>
    /// <exception cref="UsageException">It depends on a variable.</exception>
    /// <exception cref="UnsupportedException">It has no finite value.</exception>
    public static (Expr Term, double Value) Read(string text, ParseOptions options, CancellationToken cancellationToken, Option option)
    {
        var term = text.Parse(options, cancellationToken);
        if (term.FreeVariables() is [var free, ..])
            throw new UsageException($"a value of {option.Name} must be a constant, and '{text}' depends on {free}");
        var value = Compiled.Values(Answer.Of(term), Point.Nowhere, cancellationToken)[0];
        return double.IsFinite(value) ? (term, value) : throw new UnsupportedException($"the value {term} of {option.Name} is no finite number");
    }
}
