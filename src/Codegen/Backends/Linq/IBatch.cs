namespace Symbolic.Codegen.Backends.Linq;

/// <summary>A program for many points, given and answered in columns.</summary>
internal interface IBatch
{
    /// <summary>Computes some of the points.</summary>
    /// <param name="x">The columns of the inputs.</param>
    /// <param name="results">The columns of the results.</param>
    /// <param name="count">How long the columns are.</param>
    /// <param name="first">The first point to compute.</param>
    /// <param name="last">The last one.</param>
    void Run(ReadOnlySpan<double> x, Span<double> results, int count, int first, int last);
}
