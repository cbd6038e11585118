using CsCheck;
using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic.Simplifier.Tests.Passes;

/// <summary>Compares terms by their values at points between 1/2 and 2, where the random terms of the tests are defined.</summary>
internal static class SameValue
{
    private static readonly EvaluationEnvironment[] Points = [.. Enumerable.Range(0, 4).Select(k => EvaluationEnvironment.Empty
        .With("x", 0.5371 + 0.3719 * k).With("y", 1.8413 - 0.3123 * k).With("z", 0.7717 + 0.1943 * k)
        .With("a", 1.2113 - 0.1117 * k).With("b", 0.6619 + 0.2731 * k).With("n", 2.3 - 0.3 * k)
        .With("c", 1.4337 + 0.0913 * k))];

    /// <summary>Why two terms cannot be equal; null if they agree wherever both have a finite value of moderate size.</summary>
    public static string? Complaint(Expr before, Expr after)
    {
        foreach (var point in Points)
        {
            var (left, right) = (Interpreter.Evaluate(before, point), Interpreter.Evaluate(after, point));
            if (!double.IsFinite(left) || Math.Abs(left) > 1e12) continue;
            if (!double.IsFinite(right)) return $"{after} has no value where the term is {left:R}";
            if (Math.Abs(left - right) > 1e-6 * Math.Max(1, Scale(before, point)))
                return $"{after} is {right:R} instead of {left:R}";
        }

        return null;
    }

    /// <summary>Checks a rewriting of many random terms.</summary>
    public static void HoldsFor(Gen<Expr> terms, int count, Func<Expr, Expr> rewrite)
    {
        Symbolic.Testing.Sampling.HoldsForAll(terms, count, term =>
        {
            try
            {
                return Complaint(term, rewrite(term));
            }
            catch (Errors.LimitExceededException)
            {
                return null;
            }
        });
    }

    // The largest value on the way: differences of large numbers lose digits.
    private static double Scale(Expr term, EvaluationEnvironment point)
    {
        var largest = 1d;
        foreach (var node in Traversal.ChildrenFirst(term))
        {
            if (node.Kind is ExprKind.Relation or ExprKind.And or ExprKind.Or or ExprKind.Not) continue;
            var value = Math.Abs(Interpreter.Evaluate(node, point));
            if (double.IsFinite(value)) largest = Math.Max(largest, value);
        }

        return largest;
    }
}
