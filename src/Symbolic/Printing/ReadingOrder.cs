namespace Symbolic.Printing;

/// <summary>In which order symbols are written.</summary>
internal enum ReadingOrder
{
    /// <summary>By name.</summary>
    Usual,

    /// <summary>By name, but h, the increment of a difference quotient, behind the others: x + h.</summary>
    SmallLast,
}
