namespace Symbolic.Functions;

/// <summary>What a function of one argument does with a minus sign.</summary>
public enum Parity
{
    /// <summary>Nothing in particular.</summary>
    None,

    /// <summary>f(-x) = f(x).</summary>
    Even,

    /// <summary>f(-x) = -f(x).</summary>
    Odd,
}
