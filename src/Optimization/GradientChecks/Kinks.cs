using System.Globalization;
using Symbolic.Codegen;
using Symbolic.Expressions;

namespace Symbolic.Optimization.GradientChecks;

/// <summary>Finds kinks and jumps near a point: functions with a kink, and conditions, whose arguments come near the place.</summary>
/// <remarks>Functions inside sums are not looked at, as their arguments have a value for each index.</remarks>
internal static class Kinks
{
    public static IReadOnlyList<string> Near(
        Expr term, IReadOnlyList<Expr> variables, CompileOptions? options, ReadOnlySpan<double> x, double distance)
    {
        var found = new List<string>();
        var outside = Traversal.ChildrenFirst([term], node => node is not Series and not Integral and not Limit);
        var suspects = new List<(Expr Gap, Expr Node, string Text)>();
        foreach (var node in outside)
        {
            if (node is Relation relation) suspects.Add((relation.Left - relation.Right, node, $"the border {relation.Left} = {relation.Right}"));
            if (node is not Apply { Function.Kink: { } kink } apply) continue;
            var arguments = apply.Children.ToArray();
            var text = $"{apply} where {string.Format(CultureInfo.InvariantCulture, kink, [.. arguments.Cast<object>(), ""])}";
            suspects.AddRange(Gaps(apply.Name, arguments).Select(gap => (gap, node, text)));
        }

        foreach (var (gap, _, text) in suspects)
        {
            if (Crosses(gap, variables, options, x, distance) && !found.Contains(text)) found.Add(text);
        }

        return found;
    }

    // Terms that are 0 at the kink; for roundings, terms that jump there.
    private static IEnumerable<Expr> Gaps(string name, Expr[] arguments)
    {
        if (name is "max" or "min" or "clamp")
            return from i in Enumerable.Range(0, arguments.Length) from j in Enumerable.Range(0, i) select arguments[i] - arguments[j];
        if (name is "floor" or "ceil") return [Maths.Sin(Maths.Pi * arguments[0])];
        if (name is "round") return [Maths.Cos(Maths.Pi * arguments[0])];
        return name is "hypot" ? [Maths.Abs(arguments[0]) + Maths.Abs(arguments[1])] : [arguments[0]];
    }

    private static bool Crosses(Expr gap, IReadOnlyList<Expr> variables, CompileOptions? options, ReadOnlySpan<double> x, double distance)
    {
        var gradient = new double[variables.Count];
        var value = gap.CompileGradient(variables, options)(x, gradient);
        var reach = 0.0;
        for (var i = 0; i < gradient.Length; i++) reach += Math.Abs(gradient[i]) * distance * Math.Max(Math.Abs(x[i]), 0.1);
        return Math.Abs(value) <= reach;
    }
}
