namespace Symbolic.Errors;

/// <summary>The kinds of failure a caller can meet; each has one stable spelling in <see cref="ErrorCodes"/>.</summary>
public enum ErrorCode
{
    /// <summary>The text does not follow the grammar.</summary>
    Syntax,

    /// <summary>A name is applied to arguments but no function has that name.</summary>
    UnknownFunction,

    /// <summary>A function is applied to a number of arguments that it does not take.</summary>
    Arity,

    /// <summary>A value was asked for, and a symbol has none.</summary>
    UnboundSymbol,

    /// <summary>The question is understood, and no answer is known.</summary>
    Unsupported,

    /// <summary>The input or the result is larger than the limits allow.</summary>
    LimitExceeded,

    /// <summary>The time allowed ran out.</summary>
    Timeout,

    /// <summary>The request itself is malformed.</summary>
    BadRequest,

    /// <summary>Vectors and matrices are put together that do not fit.</summary>
    Shape,
}

/// <summary>The stable spelling of each <see cref="ErrorCode"/>, as scripts read it.</summary>
public static class ErrorCodes
{
    /// <summary>The kebab-case name of a code, such as <c>unknown-function</c>.</summary>
    /// <param name="code">One of the declared codes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="code"/> is not a declared value.</exception>
    public static string Name(this ErrorCode code) => code switch
    {
        ErrorCode.Syntax => "syntax",
        ErrorCode.UnknownFunction => "unknown-function",
        ErrorCode.Arity => "arity",
        ErrorCode.Shape => "shape",
        ErrorCode.UnboundSymbol => "unbound-symbol",
        ErrorCode.Unsupported => "unsupported",
        ErrorCode.LimitExceeded => "limit-exceeded",
        ErrorCode.Timeout => "timeout",
        ErrorCode.BadRequest => "bad-request",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };
}
