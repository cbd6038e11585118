namespace Symbolic.Printing;

/// <summary>How tightly a piece of notation holds together: the one table that all formats use. A piece stands in parentheses where
/// its surroundings bind more tightly.</summary>
internal enum Precedence
{
    /// <summary>Conditions joined by or, where a format has a sign for it.</summary>
    Disjunction,

    /// <summary>Conditions joined by and.</summary>
    Conjunction,

    /// <summary>A condition that does not hold.</summary>
    Complement,

    /// <summary>Comparisons.</summary>
    Relation,

    /// <summary>Sums and differences.</summary>
    Sum,

    /// <summary>A leading minus sign.</summary>
    Negation,

    /// <summary>Products and quotients.</summary>
    Product,

    /// <summary>Powers.</summary>
    Power,

    /// <summary>Factorials.</summary>
    Postfix,

    /// <summary>Numbers, names, calls, and everything in brackets.</summary>
    Primary,
}
