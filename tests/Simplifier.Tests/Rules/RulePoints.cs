using CsCheck;
using Symbolic.Evaluation;
using Symbolic.Expressions;
using Symbolic.Simplifier.Rules;
using Symbolic.Testing;

namespace Symbolic.Simplifier.Tests.Rules;

/// <summary>Random values for the variables of a rule, such that what it has to know of them is true.</summary>
internal sealed class RulePoints(Rule rule)
{
    private readonly string[] _variables = [.. rule.Variables.Where(name => name is not ("k" or "j"))];

    public IEnumerable<IReadOnlyDictionary<string, double>> Draw(PCG source, int count)
    {
        var draw = new Draw(source);
        var found = 0;
        for (var attempt = 0; attempt < count * 40 && found < count; attempt++)
        {
            var point = _variables.ToDictionary(name => name, name => Value(draw, name, attempt));
            if (!Split(rule.When).All(condition => Holds(condition, point))) continue;
            found++;
            yield return point;
        }
    }

    public bool WhereHolds(IReadOnlyDictionary<string, double> point) => Split(rule.Where).All(condition => Holds(condition, point));

    // Terms that name their own function for the summand are evaluated with a fixed one.
    public double Value(Expr side, IReadOnlyDictionary<string, double> point)
    {
        var index = Symbol.Named("k");
        if (side.DependsOn(index) || Traversal.ChildrenFirst(side).Contains(index))
        {
            foreach (var name in new[] { "f", "g" })
            {
                if (!point.ContainsKey(name)) continue;
                var summand = name == "f" ? "1/(k^2 + 3)".Parse() : "(k + 1)/5".Parse();
                side = Rebuilt(side, Symbol.Named(name), summand);
            }
        }

        return Interpreter.Evaluate(side, point);
    }

    public static bool AreClose(double left, double right) =>
        Math.Abs(left - right) <= 1e-7 * (1 + Math.Max(Math.Abs(left), Math.Abs(right)));

    // Into the body of a sum, with its index: no substitution would do that.
    private static Expr Rebuilt(Expr term, Expr variable, Expr value)
    {
        if (term == variable) return value;
        if (term.Children.IsEmpty) return term;
        return term.WithChildren([.. term.Children.ToArray().Select(child => Rebuilt(child, variable, value))]);
    }

    private static double Value(Draw draw, string name, int attempt) => name switch
    {
        "n" or "m" => draw.Int(-6, 8),
        "p" or "q" => draw.Int(-12, 12) / (double)draw.Of(1, 2, 3),
        // Whole numbers and halves are where rounding and piecewise terms turn.
        _ => (attempt % 4) switch
        {
            0 => draw.Int(-4, 5),
            1 => draw.Int(-900, 900) / 1000.0,
            2 => draw.Int(-7, 9) / 2.0,
            _ => draw.Int(-3000, 4000) / 1000.0,
        },
    };

    private static bool Holds(string condition, IReadOnlyDictionary<string, double> point)
    {
        var open = condition.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? "" : condition[..open];
        if (name is not ("real" or "integer" or "even" or "odd" or "number" or "free"))
            return Interpreter.Holds(condition.Parse(), EvaluationEnvironment.Of(point));
        if (name is "real" or "number" or "free") return true;
        var value = Interpreter.Evaluate(condition[(open + 1)..^1].Parse(), point);
        return name switch
        {
            "integer" => double.IsInteger(value),
            "even" => double.IsEvenInteger(value),
            _ => double.IsOddInteger(value),
        };
    }

    private static IEnumerable<string> Split(string text)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '(') depth++;
            else if (i < text.Length && text[i] == ')') depth--;
            if (i < text.Length && (text[i] != ',' || depth > 0)) continue;
            if (text[start..i].Trim() is { Length: > 0 } part) yield return part;
            start = i + 1;
        }
    }
}
