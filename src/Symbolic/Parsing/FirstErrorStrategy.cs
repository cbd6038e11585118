using Antlr4.Runtime;
using Symbolic.Errors;
using Symbolic.Parsing.Generated;

namespace Symbolic.Parsing;

/// <summary>Ends the parse at the first mistake, with a message of our own: what was found, and what was expected.</summary>
internal sealed class FirstErrorStrategy(SourceText source) : DefaultErrorStrategy
{
    private const string Operand = "a number, a name or '('";

    public override void Recover(Antlr4.Runtime.Parser recognizer, RecognitionException e) => throw Describe(recognizer);

    public override IToken RecoverInline(Antlr4.Runtime.Parser recognizer) => throw Describe(recognizer);

    public override void ReportError(Antlr4.Runtime.Parser recognizer, RecognitionException e) => throw Describe(recognizer);

    public override void Sync(Antlr4.Runtime.Parser recognizer)
    {
        // Looking ahead for something to recover to would cost time and help nobody.
    }

    private ParseException Describe(Antlr4.Runtime.Parser recognizer)
    {
        var tokens = (CommonTokenStream)recognizer.InputStream;
        var found = recognizer.CurrentToken;
        var previous = found.TokenIndex > 0 ? tokens.Get(found.TokenIndex - 1) : null;
        return new ParseException(ErrorCode.Syntax, Problem(tokens, found, previous), source, found.StartIndex);
    }

    private string Problem(CommonTokenStream tokens, IToken found, IToken? previous)
    {
        switch (found.Type)
        {
            case SymbolicLexer.BAD_NUMBER:
                return $"'{SourceText.Short(found.Text)}' is not a number";
            case SymbolicLexer.UNKNOWN:
                return ForeignSign.Problem(found, source, previous);
        }

        var open = Innermost(tokens, found.TokenIndex);
        if (found.Type == TokenConstants.EOF)
        {
            if (previous is null) return $"the expression is empty; {Operand} is expected";
            if (NeedsOperand(previous)) return $"the expression ends where {Operand} is expected";
            return $"the expression ends, but the '{Bracket(open!)}' at {At(open!)} is not closed; '{Closing(open!)}' is expected";
        }

        if (found.Type is SymbolicLexer.RIGHT_PAREN or SymbolicLexer.RIGHT_BRACKET or SymbolicLexer.COMMA)
        {
            if (previous is null || NeedsOperand(previous)) return $"'{SourceText.Short(found.Text)}' stands where {Operand} is expected";
            if (open is null)
                return found.Type == SymbolicLexer.COMMA ? "',' stands outside a function call" : $"'{SourceText.Short(found.Text)}' closes nothing";
            if (found.Type == SymbolicLexer.COMMA) return $"',' stands where an operator or '{Closing(open)}' is expected";
            return $"'{SourceText.Short(found.Text)}' does not close the '{Bracket(open)}' at {At(open)}; '{Closing(open)}' is expected";
        }

        if (found.Type == SymbolicLexer.LEFT_BRACKET) return "'[' can only stand behind a name, for an index; use '(' to group";
        return previous is null || NeedsOperand(previous)
            ? $"'{SourceText.Short(found.Text)}' stands where {Operand} is expected"
            : $"'{SourceText.Short(found.Text)}' stands where an operator or the end is expected";
    }

    private static bool NeedsOperand(IToken previous) => previous.Type is not (
        SymbolicLexer.NUMBER or SymbolicLexer.NAME or SymbolicLexer.RIGHT_PAREN or SymbolicLexer.RIGHT_BRACKET or
        SymbolicLexer.BANG or SymbolicLexer.SUPERSCRIPT);

    private static IToken? Innermost(CommonTokenStream tokens, int end)
    {
        var open = new Stack<IToken>();
        for (var i = 0; i < end; i++)
        {
            var token = tokens.Get(i);
            if (token.Type is SymbolicLexer.CALL or SymbolicLexer.LEFT_PAREN or SymbolicLexer.LEFT_BRACKET) open.Push(token);
            else if (token.Type is SymbolicLexer.RIGHT_PAREN or SymbolicLexer.RIGHT_BRACKET) open.TryPop(out _);
        }

        return open.TryPeek(out var innermost) ? innermost : null;
    }

    private static char Bracket(IToken open) => open.Text[^1];

    private static char Closing(IToken open) => open.Type == SymbolicLexer.LEFT_BRACKET ? ']' : ')';

    private string At(IToken open)
    {
        var (line, column) = source.Position(open.StopIndex);
        return line == 1
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"column {column}")
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {line}, column {column}");
    }
}
