using System.Globalization;
using Symbolic.Derivations;
using Symbolic.Errors;

namespace Symbolic.Cli.Answers;

/// <summary>Bounds how deep, and how long, a derivation is that is written out.</summary>
internal static class StepDepth
{
    // Readers of JSON commonly refuse more than about a thousand levels, and nobody reads a hundred.
    private const int MaxDepth = 300;
    private const int MaxSteps = 100_000;

    /// <exception cref="LimitExceededException">The derivation is too deep or too long.</exception>
    public static void Check(Derivation derivation)
    {
        var pending = new Stack<(Step Step, int Depth)>();
        foreach (var step in derivation.Steps) pending.Push((step, 1));
        var count = 0;
        while (pending.TryPop(out var next))
        {
            if (next.Depth > MaxDepth) throw Limit($"the steps are nested more than {MaxDepth} deep; ask without them");
            if (++count > MaxSteps) throw Limit($"the derivation has more than {MaxSteps} steps; ask without them");
            foreach (var part in next.Step.Substeps) pending.Push((part, next.Depth + 1));
        }
    }

    private static LimitExceededException Limit(FormattableString text) => new(text.ToString(CultureInfo.InvariantCulture));
}
