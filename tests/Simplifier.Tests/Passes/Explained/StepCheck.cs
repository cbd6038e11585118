using CsCheck;
using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Testing;

namespace Symbolic.Simplifier.Tests.Passes.Explained;

/// <summary>Reads derivations as a mistrustful reader does.</summary>
internal static class StepCheck
{
    public static void AreEqualThroughout(Gen<Expr> terms, int count, Func<Expr, (Derivation, Expr)> explain) =>
        terms.HoldsForAll(count, term =>
        {
            try
            {
                var (derivation, result) = explain(term);
                return Complaint(derivation, result);
            }
            catch (Errors.LimitExceededException)
            {
                return null;
            }
        });

    public static void Holds(Derivation derivation, Expr result) => Assert.Null(Complaint(derivation, result));

    private static string? Complaint(Derivation derivation, Expr result)
    {
        if (derivation.Result != result) return $"the steps end at {derivation.Result}, not at {result}";
        derivation.Replay();
        foreach (var step in derivation.Steps)
        {
            if (Complaint(step) is { } complaint) return complaint;
            var solution = step.Substeps.IsEmpty ? null : step.Substeps[^1].After;
            var numbers = solution is Relation or Logical ? Solution(solution) : null;
            foreach (var part in step.Substeps)
            {
                var inner = numbers is null
                    ? Complaint(part)
                    : Unsolved(part.Before, numbers) ?? Unsolved(part.After, numbers) ?? Said(part);
                if (inner is not null) return inner;
            }
        }

        return null;
    }

    private static string? Complaint(Step step) =>
        SameValue.Complaint(step.Before, step.After) is { } complaint ? $"{step.Rule}: {step.Before} becomes {complaint}" : Said(step);

    private static string? Said(Step step)
    {
        // Every place of a text is filled.
        if (step.Explanation.Contains('{', StringComparison.Ordinal)) return $"{step.Rule} says {step.Explanation}";
        return step.Remarks.Select(static remark => remark.Text).FirstOrDefault(static text => text.Contains('{'));
    }

    private static IEnumerable<Relation> Equations(Expr condition) =>
        condition is Relation relation ? [relation] : condition.Children.ToArray().Cast<Relation>();

    private static Dictionary<Expr, Expr> Solution(Expr condition) =>
        Equations(condition).ToDictionary(static equation => equation.Left, static equation => equation.Right);

    // With the numbers put in, both sides of every equation are equal.
    private static string? Unsolved(Expr condition, Dictionary<Expr, Expr> numbers)
    {
        foreach (var equation in Equations(condition))
        {
            if (SameValue.Complaint(equation.Left.Substitute(numbers), equation.Right.Substitute(numbers)) is { } complaint)
                return $"{equation} is not solved: {complaint}";
        }

        return null;
    }
}
