namespace Symbolic.Matrices;

/// <summary>The kinds of shapes.</summary>
public enum ShapeKind
{
    /// <summary>A single number.</summary>
    Scalar,

    /// <summary>A column of numbers.</summary>
    Vector,

    /// <summary>A transposed vector.</summary>
    Row,

    /// <summary>Rows and columns of numbers.</summary>
    Matrix,
}
