using Symbolic.Testing;

namespace Symbolic.Simplifier.Tests.Search;

/// <summary>What holds of every simplification.</summary>
public class PropertyTests
{
    private const int Count = 150;

    private static readonly (string, double)[][] Points =
    [
        [("x", 0.731), ("y", 1.213), ("z", 1.871)],
        [("x", 1.417), ("y", 0.613), ("z", 0.919)],
        [("x", 1.911), ("y", 1.737), ("z", 0.557)],
    ];

    [Fact]
    public void Simplify_OfRandomTerms_KeepsTheirValue() => Terms.Real(16).HoldsForAll(Count, static term =>
    {
        var simplest = term.Simplify().Term;
        foreach (var point in Points)
        {
            var (before, after) = (term.Evaluate(point), simplest.Evaluate(point));
            if (!double.IsFinite(before)) continue;
            // Terms of this kind may lose a few digits by cancellation.
            if (!(Math.Abs(before - after) <= 1e-9 * (1 + Math.Abs(before)))) return $"{simplest} is {after:R}, not {before:R}";
        }

        return null;
    });

    [Fact]
    public void Simplify_OfRandomTerms_IsNeverDearer() => Terms.Any(20).HoldsForAll(Count, static term =>
        term.Simplify().Term is var simplest && Cost.Of(simplest) > Cost.Of(term) ? $"{simplest} is dearer" : null);

    [Fact]
    public void Simplify_OfItsResult_IsThatResult() => Terms.Any(20).HoldsForAll(Count, static term =>
        term.Simplify().Term is var simplest && simplest.Simplify().Term is var again &&
            again != simplest ? $"{simplest}, then {again}" : null);

    [Fact]
    public void Simplify_InAnotherRun_IsTheSame() => Terms.Real(16).HoldsForAll(40, static term =>
        term.Simplify().Term == term.Simplify().Term ? null : "two results");

    [Fact]
    public void SimplifySteps_OfRandomTerms_AreReplayed() => Terms.Any(20).HoldsForAll(Count, static term =>
        term.SimplifySteps() is var derivation && derivation.Replay() == term.Simplify().Term ? null : "another result");

    [Fact]
    public void Simplify_KeepingTheDomain_DropsNoPoint() => Terms.Real(14).HoldsForAll(60, static term =>
        term.Simplify(null, new SimplifyLimits { KeepDomain = true }).Conditions is { IsEmpty: false } conditions
            ? string.Join(", ", conditions) : null);

    [Fact]
    public void IsZero_OfARandomTermLessItsSimplestForm_IsNeverRefuted() => Terms.Real(12).HoldsForAll(60, static term =>
        (term - term.Simplify().Term).IsZero() == ZeroVerdict.NotZero ? "refuted" : null);
}
