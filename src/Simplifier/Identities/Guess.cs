using Symbolic.Evaluation;
using Symbolic.Expressions;
using Symbolic.Simplifier.Rewriting;

namespace Symbolic.Simplifier.Identities;

/// <summary>Finds short forms of terms in functions of one angle: compares their values at a few points with those of short
/// candidates, and proves what agrees.</summary>
/// <remarks>That finds identities in either direction, such as sin(x)/(1 + cos(x)) = tan(x/2), for which there would have to be a
/// table. Only what is proved is proposed.</remarks>
internal static class Guess
{
    private const long MostCost = 80;
    private const double Tolerance = 1e-9;

    private static readonly NamedRule Circular =
        new("simp.trig.identity", "Trigonometric identity",
            "Both sides are the same function of {0}, as is seen by writing them with its sine and cosine.");

    private static readonly NamedRule Exponential =
        new("simp.hyperbolic.identity", "Identity of exponentials",
            "Both sides are the same function of {0}, as is seen by writing them with exponentials.");

    /// <summary>Short forms of a term, the best ones first; or of those operands of a sum that are functions of one angle.</summary>
    public static IEnumerable<Rewrite> Moves(Expr term, Search.SearchContext context)
    {
        var cost = context.Cost(term);
        if (cost is < 2 or > MostCost || term is not (Add or Mul or Pow)) yield break;
        if (SingleAngle.Of(term) is { } whole)
        {
            if (Best(term, whole, cost) is { } form) yield return new Rewrite(whole.Circular ? Circular : Exponential, form, [whole.Unit]);
            yield break;
        }

        if (term is not Add sum || sum.Children.Length < 3) yield break;
        var parts = sum.Children.ToArray();
        var waves = parts.Where(part => SingleAngle.Of(part) is not null).ToArray();
        if (waves.Length < 2) yield break;
        // A number may belong to the identity.
        foreach (var chosen in parts[0] is Number ? new[] { [parts[0], .. waves], waves } : [waves])
        {
            if (chosen.Length == parts.Length) continue;
            var part = Add.Create(chosen);
            if (SingleAngle.Of(part) is { } angle && Best(part, angle, context.Cost(part)) is { } form)
            {
                var rest = Add.Create(parts.Except(chosen).ToArray());
                yield return new Rewrite(angle.Circular ? Circular : Exponential, form + rest, [angle.Unit]);
            }
        }
    }

    private static Expr? Best(Expr term, SingleAngle angle, long cost)
    {
        var values = Values(angle.Body);
        if (values is null) return null;
        foreach (var candidate in GuessTable.For(angle.Circular).Matches(values, Tolerance))
        {
            var form = candidate.Substitute(SingleAngle.Name, angle.Unit);
            if (Cost.Of(form) < cost && IdentityProof.AreEqual(term, form)) return form;
        }

        return null;
    }

    /// <summary>The values at the points of the table; null where one is not finite.</summary>
    private static double[]? Values(Expr body)
    {
        var values = new double[GuessTable.Points.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Interpreter.Evaluate(body, EvaluationEnvironment.Empty.With(SingleAngle.Name.Name, GuessTable.Points[i]));
            if (!double.IsFinite(values[i])) return null;
        }

        return values;
    }
}
