namespace Symbolic.Derivations;

/// <summary>How much of a derivation is written out.</summary>
public enum Detail
{
    /// <summary>The steps at the top only.</summary>
    Brief,

    /// <summary>Every step that a teacher would write at the board.</summary>
    Normal,

    /// <summary>Every rule that was applied, also the derivatives of constants and of the variable itself.</summary>
    Full,
}
