namespace Symbolic.Simplifier;

/// <summary>What can be assumed of a symbol beside bounds. Every property but <see cref="Complex"/> says that it is real.</summary>
public enum Property
{
    /// <summary>Above 0.</summary>
    Positive,

    /// <summary>Below 0.</summary>
    Negative,

    /// <summary>At least 0.</summary>
    Nonnegative,

    /// <summary>At most 0.</summary>
    Nonpositive,

    /// <summary>Not 0.</summary>
    Nonzero,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A whole number divisible by two.</summary>
    Even,

    /// <summary>A whole number not divisible by two.</summary>
    Odd,

    /// <summary>A real number, as every symbol is unless it is assumed to be complex.</summary>
    Real,

    /// <summary>Not infinite, as every symbol is.</summary>
    Finite,

    /// <summary>Any complex number: nothing that holds for real numbers only is done with it.</summary>
    Complex,
}
