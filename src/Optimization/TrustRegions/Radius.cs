namespace Symbolic.Optimization.TrustRegions;

/// <summary>How far a quadratic model is trusted, by how well it has foretold the values so far.</summary>
/// <remarks>Conn, Gould and Toint, Trust-Region Methods (2000), algorithm 6.1.1; section 17.4.2 for rounding.</remarks>
internal sealed class Radius(double first)
{
    private const double Accepted = 1e-4;

    public double Value { get; private set; } = first;

    /// <summary>Compares what was promised with what came, adapts the radius, and tells whether to take the step.</summary>
    /// <param name="value">The value before.</param>
    /// <param name="trial">The value after; not finite where the objective has none.</param>
    /// <param name="promised">By how much the value should fall; positive.</param>
    /// <param name="length">The length of the step.</param>
    public bool Judge(double value, double trial, double promised, double length)
    {
        // Differences below the rounding of the values say nothing: there the model is believed.
        var rounding = 10 * 2.2e-16 * Math.Abs(value);
        var ratio = double.IsFinite(trial) ? (value - trial + rounding) / (promised + rounding) : -1;
        if (ratio < 0.25) Value = 0.25 * Math.Min(length, Value);
        else if (ratio > 0.75 && length > 0.8 * Value) Value *= Math.Abs(ratio - 1) < 0.05 ? 4 : 2;
        return ratio > Accepted;
    }
}
