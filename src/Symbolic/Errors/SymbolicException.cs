namespace Symbolic.Errors;

/// <summary>The base of every failure that the toolkit reports about its input. Misuse of the API from C# throws the
/// framework's argument exceptions instead.</summary>
public abstract class SymbolicException : Exception
{
    private protected SymbolicException(ErrorCode code, string message, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
    }

    /// <summary>What kind of failure this is.</summary>
    public ErrorCode Code { get; }
}
