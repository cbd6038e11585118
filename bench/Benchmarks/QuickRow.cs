namespace Symbolic.Benchmarks;

/// <summary>One line of the quick table.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Operation">What is called; null for what another program measures of itself.</param>
internal sealed record QuickRow(string Name, Action? Operation)
{
    /// <summary>The processor time that another program took.</summary>
    public Func<double>? Seconds { get; init; }

    /// <summary>How many operations one call makes.</summary>
    public int Operations { get; init; } = 1;

    /// <summary>How many characters of text one call reads.</summary>
    public Func<int>? Characters { get; init; }

    /// <summary>The row of the same run with which this one is compared.</summary>
    public string? BesideName { get; init; }
}
