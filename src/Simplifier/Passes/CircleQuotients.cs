using Symbolic.Expressions;
using Symbolic.Simplifier.Rewriting;

namespace Symbolic.Simplifier.Passes;

/// <summary>Powers of circular (or hyperbolic) functions of one angle that are multiplied, as the product of the fewest: sin(x)/cos(x) is
/// tan(x).</summary>
internal static class CircleQuotients
{
    private static readonly NamedRule Circular =
        new("simp.trig.quotients", "Quotients of circular functions", "All six functions of {0} are quotients of its sine and cosine.");

    private static readonly NamedRule Hyperbolic =
        new("simp.hyperbolic.quotients", "Quotients of hyperbolic functions",
            "All six functions of {0} are quotients of its sinh and cosh.");

    private static readonly string[] CircularNames = ["sin", "cos", "tan", "cot", "sec", "csc"];

    private static readonly string[] HyperbolicNames = ["sinh", "cosh", "tanh", "coth", "sech", "csch"];

    // Up to so many each is a step of its own.
    private const int ManyAngles = 6;

    // Each function as a power of sine times a power of cosine.
    private static readonly (int Sine, int Cosine)[] Exponents = [(1, 0), (0, 1), (1, -1), (-1, 1), (0, -1), (-1, 0)];

    public static IEnumerable<Rewrite> Moves(Expr term)
    {
        if (term is not (Mul or Pow)) yield break;
        foreach (var names in new[] { CircularNames, HyperbolicNames })
        {
            foreach (var move in Moves(term, names)) yield return move;
        }
    }

    private static IEnumerable<Rewrite> Moves(Expr term, string[] names)
    {
        var totals = new Dictionary<Expr, (int Sine, int Cosine, List<Expr> Factors)>();
        var others = new List<Expr>();
        foreach (var factor in term is Mul ? term.Children.ToArray() : [term])
        {
            if (!Split(factor, names, out var angle, out var sine, out var cosine))
            {
                others.Add(factor);
                continue;
            }

            if (!totals.TryGetValue(angle, out var known)) totals[angle] = known = (0, 0, []);
            known.Factors.Add(factor);
            totals[angle] = known with { Sine = known.Sine + sine, Cosine = known.Cosine + cosine };
        }

        // A single function above the line is as short as it gets.
        var angles = totals.Keys.Where(angle => totals[angle].Factors is not [Apply or Pow { Exponent: Number { Value.Sign: > 0 } }]).ToArray();
        var wanted = angles.ToHashSet();
        others.AddRange(totals.Where(pair => !wanted.Contains(pair.Key)).SelectMany(pair => pair.Value.Factors));
        var rule = names == CircularNames ? Circular : Hyperbolic;
        if (angles.Length > ManyAngles)
        {
            // All of them at once, each in its first form.
            foreach (var angle in angles) others.Add(Forms(names, angle, totals[angle].Sine, totals[angle].Cosine).First());
            yield return new Rewrite(rule, Mul.Create(others.ToArray()), [angles[0]]);
            yield break;
        }

        foreach (var angle in angles)
        {
            Expr[] rest = [.. others, .. angles.Where(other => other != angle).SelectMany(other => totals[other].Factors)];
            foreach (var form in Forms(names, angle, totals[angle].Sine, totals[angle].Cosine))
                yield return new Rewrite(rule, Mul.Create([form, .. rest]), [angle]);
        }
    }

    private static bool Split(Expr factor, string[] names, out Expr angle, out int sine, out int cosine)
    {
        (angle, sine, cosine) = (factor, 0, 0);
        var (call, power) = factor is Pow { Exponent: Number { Value: var n } } inner &&
            n.TryGetInt32(out var whole) ? (inner.Base, whole) : (factor, 1);
        if (call is not Apply { Function.Name: var name } || Array.IndexOf(names, name) is var index && index < 0) return false;
        angle = call.Children[0];
        (sine, cosine) = (Exponents[index].Sine * power, Exponents[index].Cosine * power);
        return true;
    }

    // One or two of the functions, each to a positive power, in the order in which people prefer them.
    private static IEnumerable<Expr> Forms(string[] names, Expr angle, int sine, int cosine)
    {
        for (var first = 0; first < names.Length; first++)
        {
            for (var second = first; second < names.Length; second++)
            {
                var (a, b) = (Exponents[first], Exponents[second]);
                var determinant = a.Sine * b.Cosine - a.Cosine * b.Sine;
                if (first == second)
                {
                    var p = a.Sine != 0 ? sine * a.Sine : cosine * a.Cosine;
                    if (p > 0 && p * a.Sine == sine && p * a.Cosine == cosine) yield return Call(names[first], angle, p);
                }
                else if (determinant != 0)
                {
                    var (p, q) = ((sine * b.Cosine - cosine * b.Sine) / determinant, (a.Sine * cosine - a.Cosine * sine) / determinant);
                    if (p > 0 && q > 0) yield return Call(names[first], angle, p) * Call(names[second], angle, q);
                }
            }
        }

        if (sine == 0 && cosine == 0) yield return Number.One;
    }

    private static Expr Call(string name, Expr angle, int power) =>
        power == 0 ? Number.One : Identities.Kernels.Call(name, angle) ^ power;
}
