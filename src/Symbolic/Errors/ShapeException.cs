namespace Symbolic.Errors;

/// <summary>Vectors and matrices are put together that do not fit.</summary>
public sealed class ShapeException : SymbolicException
{
    /// <summary>Reports shapes that do not fit.</summary>
    /// <param name="message">The term, the two shapes, and what differs.</param>
    public ShapeException(string message)
        : base(ErrorCode.Shape, message)
    {
    }
}
