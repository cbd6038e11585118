namespace Symbolic.Codegen.Lowering;

/// <summary>What a part of a term is without numbers and variables.</summary>
/// <param name="Number">Equal for parts of one shape.</param>
/// <param name="Kind">What the part is.</param>
/// <param name="Size">About how many operations it has.</param>
/// <param name="First">The position of its first variable.</param>
internal readonly record struct Shape(int Number, ShapeKind Kind, int Size, int First);

/// <summary>What a part of a term is.</summary>
internal enum ShapeKind
{
    /// <summary>Nothing but its factor.</summary>
    One,

    /// <summary>A variable.</summary>
    Variable,

    /// <summary>A number given as data.</summary>
    Number,

    /// <summary>A node that is the same in all terms of the shape.</summary>
    Whole,

    /// <summary>An operation on other parts.</summary>
    Compound,
}
