using Symbolic.Expressions;

namespace Symbolic.Matrices;

/// <summary>How many rows and columns something has. The dimensions are terms, usually a symbol or a number.</summary>
public sealed record Shape
{
    private Shape(ShapeKind kind, Expr rows, Expr columns) => (Kind, Rows, Columns) = (kind, rows, columns);

    /// <summary>The shape of a number.</summary>
    public static Shape Scalar { get; } = new(ShapeKind.Scalar, Number.One, Number.One);

    /// <summary>Scalar, vector, transposed vector or matrix.</summary>
    public ShapeKind Kind { get; }

    /// <summary>The number of rows; the length of a vector.</summary>
    public Expr Rows { get; }

    /// <summary>The number of columns; 1 for a vector.</summary>
    public Expr Columns { get; }

    /// <summary>Whether it is a single number.</summary>
    public bool IsScalar => Kind == ShapeKind.Scalar;

    /// <summary>The shape with rows and columns exchanged.</summary>
    public Shape Transposed => Kind switch
    {
        ShapeKind.Scalar => this,
        ShapeKind.Vector => new Shape(ShapeKind.Row, Number.One, Rows),
        ShapeKind.Row => Vector(Columns),
        _ => Matrix(Columns, Rows),
    };

    /// <summary>The shape of a vector, which is a column.</summary>
    /// <param name="length">How many entries it has.</param>
    public static Shape Vector(Expr length)
    {
        ArgumentNullException.ThrowIfNull(length);
        return new Shape(ShapeKind.Vector, length, Number.One);
    }

    /// <summary>The shape of a matrix.</summary>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="columns">How many columns it has.</param>
    public static Shape Matrix(Expr rows, Expr columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        return new Shape(ShapeKind.Matrix, rows, columns);
    }

    /// <summary>The shape as it is declared: <c>vector(d)</c>, <c>matrix(m, d)</c>.</summary>
    public override string ToString() => Kind switch
    {
        ShapeKind.Scalar => "scalar",
        ShapeKind.Vector => $"vector({Rows})",
        ShapeKind.Row => $"vector({Columns})^T",
        _ => $"matrix({Rows}, {Columns})",
    };
}
