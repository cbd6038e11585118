using System.Runtime.ExceptionServices;
using Antlr4.Runtime;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Parsing.Generated;

namespace Symbolic.Parsing;

/// <summary>Text to term: lexes, bounds the nesting, and parses while building the term bottom up; no parse tree is kept.</summary>
internal static class Parser
{
    // The parser recurses only at brackets. Up to this depth any thread has the stack for it.
    private const int ShallowNesting = 200;
    private const int StackBytesPerLevel = 4096;

    public static Expr Parse(string text, ParseOptions options, CancellationToken cancellationToken) =>
        Parse(text, options, source => new TermBuilder(source, text, options, cancellationToken));

    /// <summary>Reads a text by the grammar with a builder of its own.</summary>
    /// <param name="text">The whole text is one term.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="builder">Makes the builder, which hears of every rule as it ends.</param>
    public static T Parse<T>(string text, ParseOptions options, Func<SourceText, OperandBuilder<T>> builder)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > options.MaxLength)
            throw new LimitExceededException($"the text has {text.Length} characters; at most {options.MaxLength} are read");

        var source = new SourceText(text);
        var lexer = new SymbolicLexer(new AntlrInputStream(text));
        lexer.RemoveErrorListeners();
        var tokens = new CommonTokenStream(lexer);
        tokens.Fill();
        var nesting = Nesting(tokens);
        if (nesting > options.MaxNesting)
            throw new LimitExceededException($"brackets are nested {nesting} deep; at most {options.MaxNesting} levels are read");

        return nesting <= ShallowNesting
            ? Build(tokens, source, builder)
            : OnLargeStack(() => Build(tokens, source, builder), nesting * StackBytesPerLevel);
    }

    private static int Nesting(CommonTokenStream tokens)
    {
        var (depth, deepest) = (0, 0);
        foreach (var token in tokens.GetTokens())
        {
            if (token.Type is SymbolicLexer.CALL or SymbolicLexer.LEFT_PAREN or SymbolicLexer.LEFT_BRACKET)
                deepest = Math.Max(deepest, ++depth);
            else if (token.Type is SymbolicLexer.RIGHT_PAREN or SymbolicLexer.RIGHT_BRACKET) depth--;
        }

        return deepest;
    }

    private static T Build<T>(CommonTokenStream tokens, SourceText source, Func<SourceText, OperandBuilder<T>> make)
    {
        var builder = make(source);
        var parser = new SymbolicParser(tokens) { BuildParseTree = false, ErrorHandler = new FirstErrorStrategy(source) };
        parser.RemoveErrorListeners();
        parser.AddParseListener(builder);
        try
        {
            parser.input();
        }
        catch (Exception) when (Detach(parser))
        {
            throw new System.Diagnostics.UnreachableException();
        }

        return builder.Result;
    }

    // Every rule reports its end to the builder, also when an exception ends it. Exception filters run before any of these
    // reports, so that the builder, whose stacks no longer fit, hears none of them.
    private static bool Detach(SymbolicParser parser)
    {
        parser.RemoveParseListeners();
        return false;
    }

    private static TResult OnLargeStack<TResult>(Func<TResult> parse, int extraStack)
    {
        TResult? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = parse();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            (1 << 20) + extraStack);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
