namespace Symbolic.Printing;

/// <summary>In which order symbols are written.</summary>
internal enum ReadingOrder
{
    /// <summary>By name.</summary>
    Usual,

    /// <summary>By name, but h and t, which approach 0 in a difference quotient, behind the others: x + h.</summary>
    SmallLast,
}
