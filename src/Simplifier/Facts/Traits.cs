namespace Symbolic.Simplifier.Facts;

/// <summary>What is known of a value beside its bounds, wherever it has one.</summary>
[Flags]
internal enum Traits
{
    None = 0,

    /// <summary>A real number.</summary>
    Real = 1,

    /// <summary>A whole number.</summary>
    Integer = 2,

    /// <summary>An even whole number.</summary>
    Even = 4,

    /// <summary>An odd whole number.</summary>
    Odd = 8,

    /// <summary>Not zero.</summary>
    Nonzero = 16,

    /// <summary>Certainly no whole number.</summary>
    Broken = 32,
}
