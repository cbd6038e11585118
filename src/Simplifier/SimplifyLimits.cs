namespace Symbolic.Simplifier;

/// <summary>How far a simplification may go.</summary>
public sealed record SimplifyLimits
{
    /// <summary>The usual limits.</summary>
    public static SimplifyLimits Default { get; } = new();

    /// <summary>The limits for derivatives: the usual ones, but a common factor is taken out of a sum only where that saves two operations,
    /// so that <c>2*x*sin(x) + x^2*cos(x)</c> keeps the form that the product rule gives it; and less is tried, for derivatives are asked for
    /// more often than they are looked at.</summary>
    public static SimplifyLimits Derivatives { get; } = new() { FactoringGain = 2, MaxSteps = 200_000 };

    /// <summary>How much is looked at: each form of each part counts the number of its operations. Decides in the same way on
    /// every machine.</summary>
    public long MaxSteps { get; init; } = 600_000;

    /// <summary>The number of distinct nodes beyond which a term is only looked at node by node, without a search.</summary>
    public int MaxNodes { get; init; } = 50_000;

    /// <summary>The time after which the best form found so far is returned. A safeguard: what it cuts off depends on the
    /// machine.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Whether no point may be added where the term has no value: x^2/x is then left alone where the text kept it.</summary>
    public bool KeepDomain { get; init; }

    /// <summary>How many operations it has to save at least to write a sum, or some of its terms, as a product with a sum in it.</summary>
    public int FactoringGain { get; init; } = 1;
}
