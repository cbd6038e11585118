namespace Symbolic.Simplifier;

/// <summary>Whether a term is zero wherever it has a value.</summary>
public enum ZeroVerdict
{
    /// <summary>Neither is known.</summary>
    Unknown,

    /// <summary>The term is zero: proved.</summary>
    Zero,

    /// <summary>The term is not zero: there is a point where its value is surely another one.</summary>
    NotZero,
}
