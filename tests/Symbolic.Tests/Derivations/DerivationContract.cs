using Symbolic.Derivations;
using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Tests.Derivations;

/// <summary>What holds of every derivation, whatever it derives.</summary>
internal static class DerivationContract
{
    /// <summary>Checks a derivation and returns how many pairs of values were compared.</summary>
    public static int Check(Derivation derivation, double low = 0.6, double high = 1.9)
    {
        Assert.NotEmpty(derivation.Steps);
        Assert.Same(derivation.Result, derivation.Replay());
        Assert.DoesNotContain(Traversal.ChildrenFirst(derivation.Result), node => node is Derivative or Limit);
        foreach (var remark in derivation.Remarks) IsText(remark.Text);
        foreach (var text in new[] { derivation.ToText(Detail.Brief), derivation.ToText(), derivation.ToText(Detail.Full) }) Assert.Contains("Result:", text);
        return derivation.Steps.Sum(step => Check(step, low, high));
    }

    private static int Check(Step step, double low, double high)
    {
        IsText(step.Title);
        IsText(step.Explanation);
        foreach (var remark in step.Remarks) IsText(remark.Text);
        Assert.NotSame(step.Before, step.After);
        return SameValue(step, low, high) + step.Substeps.Sum(inner => Check(inner, low, high));
    }

    private static void IsText(string text)
    {
        Assert.NotEmpty(text);
        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        Assert.DoesNotContain("`", text, StringComparison.Ordinal);
    }

    // Both sides at a few points; where a side has no real value there is nothing to compare.
    private static int SameValue(Step step, double low, double high)
    {
        if (step.Before is Relation || step.After is Relation || HasUnknown(step.Before) || HasUnknown(step.After)) return 0;
        var variables = (step.Before + step.After).FreeVariables();
        var hasLimit = Traversal.ChildrenFirst(step.Before).Any(node => node is Limit);
        var tolerance = hasLimit ? 1e-5 : 1e-9;
        var random = new Random(7);
        var compared = 0;
        for (var point = 0; point < 4; point++)
        {
            var values = variables.ToDictionary(variable => variable.ToString(), _ => low + (high - low) * random.NextDouble());
            if (Value(step.Before, values) is not { } before || Value(step.After, values) is not { } after) continue;
            if (!double.IsFinite(before) || !double.IsFinite(after)) continue;
            var scale = Math.Max(1, Math.Max(Math.Abs(before), Math.Abs(after)));
            Assert.True(
                Math.Abs(before - after) <= tolerance * scale,
                $"{step.Rule}: {step.Before} is {before:R}, {step.After} is {after:R} at {string.Join(", ", values)}");
            compared++;
        }

        return compared;
    }

    private static bool HasUnknown(Expr term) => Traversal.ChildrenFirst(term).Any(node => node is Apply { Unknown: not null });

    private static double? Value(Expr term, Dictionary<string, double> values)
    {
        try
        {
            return term.Evaluate(values);
        }
        catch (UnsupportedException)
        {
            return null;
        }
    }
}
