namespace Symbolic.Errors;

/// <summary>A text could not be read: its grammar is broken, a function is unknown, or takes another number of arguments.</summary>
/// <remarks>The message has three parts: what is wrong, the offending line, and a caret under the place.</remarks>
public sealed class ParseException : SymbolicException
{
    internal ParseException(ErrorCode code, string problem, SourceText source, int offset)
        : base(code, source.Describe(problem, offset))
    {
        Problem = problem;
        Offset = offset;
        (Line, Column) = source.Position(offset);
    }

    /// <summary>What is wrong, in one sentence, without the excerpt.</summary>
    public string Problem { get; }

    /// <summary>The index in the text, from 0, of the character where the problem begins.</summary>
    public int Offset { get; }

    /// <summary>The line of the problem, from 1.</summary>
    public int Line { get; }

    /// <summary>The column of the problem in its line, from 1, counted in Unicode code points.</summary>
    public int Column { get; }
}
