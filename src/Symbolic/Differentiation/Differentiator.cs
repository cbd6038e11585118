using Symbolic.Differentiation.Rules;
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
        var results = new Results(dependencies, observer is null ? Results.MaxOperands : Results.MaxOperandsTold);
        DerivativeOf derivative = results.Of;
        var stack = new Stack<(Expr Node, DifferentiationRule? Rule, IReadOnlyList<Expr> Parts)>();
        stack.Push((root, null, []));
        while (stack.TryPop(out var frame))
        {
            var (node, rule, parts) = frame;
            if (results.Has(node)) continue;
            cancellationToken.ThrowIfCancellationRequested();
            if (rule is null)
            {
                rule = RuleSelection.For(node, dependencies);
                parts = rule.Parts(node, dependencies);
                stack.Push((node, rule, parts));
                for (var i = 0; i < parts.Count; i++)
                {
                    if (!results.Has(parts[i])) stack.Push((parts[i], null, []));
                }
            }
            else if (observer is null && rule.ChainFactor(node, dependencies) is { } factor)
            {
                results.Defer(node, factor, parts[0]);
            }
            else
            {
                var result = rule.Apply(node, dependencies, derivative);
                results.Set(node, result);
                observer?.Applied(node, rule, result);
            }
        }

        return results.Of(root);
    }

    public static void CheckVariable(Expr variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (variable is not (Symbol or Indexed))
            throw new ArgumentException($"{variable} is no variable: only a symbol or an indexed name can be differentiated by.", nameof(variable));
    }
}
