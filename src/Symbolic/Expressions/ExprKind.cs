namespace Symbolic.Expressions;

/// <summary>The closed set of node kinds. Their numeric order is part of the canonical order of operands.</summary>
public enum ExprKind
{
    /// <summary>An exact rational number.</summary>
    Number,

    /// <summary>A named constant: pi, e, i, infinity, undefined, true, false.</summary>
    Constant,

    /// <summary>A named variable.</summary>
    Symbol,

    /// <summary>A component of a named array, <c>x[i]</c>.</summary>
    Indexed,

    /// <summary>A power.</summary>
    Pow,

    /// <summary>A product of two or more factors.</summary>
    Mul,

    /// <summary>A sum of two or more terms.</summary>
    Add,

    /// <summary>A function applied to arguments.</summary>
    Apply,

    /// <summary>Values with conditions.</summary>
    Piecewise,

    /// <summary>A comparison of two terms.</summary>
    Relation,

    /// <summary>Conditions that all hold.</summary>
    And,

    /// <summary>Conditions of which one holds.</summary>
    Or,

    /// <summary>A condition that does not hold.</summary>
    Not,

    /// <summary>A sum over an index.</summary>
    Sum,

    /// <summary>A product over an index.</summary>
    Product,

    /// <summary>A derivative that is not carried out.</summary>
    Derivative,

    /// <summary>An integral that is not carried out.</summary>
    Integral,

    /// <summary>A limit that is not carried out.</summary>
    Limit,
}
