using Symbolic.Optimization.Runs;

namespace Symbolic.Optimization.LineSearches;

/// <summary>How far to go along a direction in which the objective falls.</summary>
public abstract record LineSearch
{
    private protected LineSearch()
    {
    }

    /// <summary>Looks for a step, and leaves the run with the point that is tried, its value and its gradient.</summary>
    /// <param name="run">Where the method stands.</param>
    /// <param name="direction">The direction.</param>
    /// <param name="first">The step that is tried first.</param>
    /// <param name="step">The step found.</param>
    /// <returns>Whether there is a step that is worth taking.</returns>
    internal abstract bool Search(Run run, ReadOnlySpan<double> direction, double first, out double step);
}
