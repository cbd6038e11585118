namespace Symbolic.Simplifier;

/// <summary>Stand-in.</summary>
public sealed class Assumptions
{
    /// <summary>None.</summary>
    public static Assumptions None { get; } = new();
}
