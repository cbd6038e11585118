using System.Globalization;
using System.Text;

namespace Symbolic.Optimization.GradientChecks;

/// <summary>A compiled gradient beside central differences.</summary>
public sealed record GradientCheck
{
    /// <summary>The rows, the worst first.</summary>
    public required IReadOnlyList<GradientCheckRow> Rows { get; init; }

    /// <summary>Kinks and jumps near the point, named: differences say nothing across them.</summary>
    public required IReadOnlyList<string> Kinks { get; init; }

    /// <summary>The value at the point.</summary>
    public required double Value { get; init; }

    /// <summary>The greatest relative error that counts as agreement.</summary>
    public required double Tolerance { get; init; }

    /// <summary>Whether every derivative agrees with its approximation, as far as that goes.</summary>
    public bool Agrees => !Suspects.Any();

    /// <summary>The rows whose derivative is further from its approximation than that explains.</summary>
    public IEnumerable<GradientCheckRow> Suspects => Rows.Where(
        row => !(double.IsFinite(row.RelativeError) && row.RelativeError <= Math.Max(Tolerance, 10 * row.Uncertainty)));

    /// <summary>The rows as a table, the worst first, and the kinks.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var row in Rows)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{row.Direction}: {row.Computed:g10}, differences {row.Approximated:g10}, relative error {row.RelativeError:e1}\n");
        }

        foreach (var kink in Kinks) text.Append("kink near the point: ").Append(kink).Append('\n');
        return text.Append(Agrees ? "the gradient agrees" : "the gradient does not agree").ToString();
    }
}
