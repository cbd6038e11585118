namespace Symbolic.Codegen.Backends.Sources;

/// <summary>What a written function returns.</summary>
internal enum SourceForm
{
    /// <summary>The first output.</summary>
    Value,

    /// <summary>The first output, and the others into an array, the gradient.</summary>
    Gradient,

    /// <summary>All outputs into an array.</summary>
    Results,
}
