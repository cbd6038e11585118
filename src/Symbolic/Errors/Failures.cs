namespace Symbolic.Errors;

/// <summary>A value was asked for, and a symbol has none.</summary>
public sealed class UnboundSymbolException : SymbolicException
{
    /// <summary>Reports a symbol without a value.</summary>
    /// <param name="symbol">The symbol, as it prints.</param>
    public UnboundSymbolException(string symbol)
        : base(ErrorCode.UnboundSymbol, $"the symbol '{symbol}' has no value; give one, for example {symbol}=1")
    {
        Symbol = symbol;
    }

    /// <summary>The symbol without a value, as it prints.</summary>
    public string Symbol { get; }
}

/// <summary>The question is understood, and no answer is known.</summary>
public sealed class UnsupportedException : SymbolicException
{
    /// <summary>Reports a question without an answer.</summary>
    /// <param name="message">What cannot be done, and what can be done instead.</param>
    public UnsupportedException(string message)
        : base(ErrorCode.Unsupported, message)
    {
    }
}

/// <summary>The input or the result is larger than the limits allow.</summary>
public sealed class LimitExceededException : SymbolicException
{
    /// <summary>Reports a limit that was reached.</summary>
    /// <param name="message">Which limit, and its size.</param>
    public LimitExceededException(string message)
        : base(ErrorCode.LimitExceeded, message)
    {
    }
}
