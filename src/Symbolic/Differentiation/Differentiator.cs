using Symbolic.Differentiation.Rules;
using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Differentiation;

/// <summary>Sees every rule that is applied, in an order in which parts come before what they are parts of.</summary>
internal interface IDifferentiationObserver
{
    void Applied(Expr node, DifferentiationRule rule, Expr result);
}

/// <summary>The one engine: differentiates each distinct term once, parts first, in a loop.</summary>
internal static class Differentiator
{
    /// <summary>How many terms one differentiation may visit.</summary>
    private const int MaxTerms = 20_000_000;

    public static Expr Differentiate(Expr term, Expr variable, int order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        CheckVariable(variable);
        if (order > 0) term = Unevaluated.Resolve(term, cancellationToken);
        for (; order > 0; order--)
        {
            var next = Once(term, new Dependencies(term, variable), null, cancellationToken);
            // exp(x) is its own derivative, however often it is asked for; so is 0.
            if (next == term) break;
            term = next;
        }

        return term;
    }

    public static Expr Once(Expr root, Dependencies dependencies, IDifferentiationObserver? observer, CancellationToken cancellationToken)
    {
        var done = new Dictionary<Expr, Expr>();
        var stack = new Stack<(Expr Node, DifferentiationRule? Rule)>();
        stack.Push((root, null));
        DerivativeOf derivative = part => dependencies.Has(part) ? done[part] : Number.Zero;
        while (stack.TryPop(out var frame))
        {
            var (node, rule) = frame;
            if (done.ContainsKey(node)) continue;
            if ((done.Count & 0x3FF) == 0) cancellationToken.ThrowIfCancellationRequested();
            if (done.Count > MaxTerms) throw new LimitExceededException($"the derivative has more than {MaxTerms} parts");
            if (rule is null)
            {
                rule = RuleSelection.For(node, dependencies);
                stack.Push((node, rule));
                foreach (var part in rule.Parts(node, dependencies))
                {
                    if (!done.ContainsKey(part)) stack.Push((part, null));
                }

                continue;
            }

            var result = rule.Apply(node, dependencies, derivative);
            done[node] = result;
            observer?.Applied(node, rule, result);
        }

        return done[root];
    }

    public static void CheckVariable(Expr variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (variable is not (Symbol or Indexed))
            throw new ArgumentException($"{variable} is no variable: only a symbol or an indexed name can be differentiated by.", nameof(variable));
    }
}
