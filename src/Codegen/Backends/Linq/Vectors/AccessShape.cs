namespace Symbolic.Codegen.Backends.Linq.Vectors;

/// <summary>How an access to an array moves with the index of the loop that becomes vectors.</summary>
internal enum AccessShape : byte
{
    /// <summary>It does not: one element for all lanes.</summary>
    Uniform,

    /// <summary>By one element for each lane.</summary>
    Contiguous,

    /// <summary>By a fixed number of elements for each lane.</summary>
    Strided,

    /// <summary>All lanes add to one element: each has a sum of its own, and these are added in the end.</summary>
    Reduced,

    /// <summary>Each run of the loop writes and reads the element anew: each lane has one of its own.</summary>
    Expanded,
}
