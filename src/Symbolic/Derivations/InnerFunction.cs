using System.Collections.Immutable;
using Symbolic.Differentiation;
using Symbolic.Differentiation.Rules;
using Symbolic.Expressions;

namespace Symbolic.Derivations;

/// <summary>A composition as the chain rule sees it: the inner function gets a name, and the outer one is differentiated by it.</summary>
/// <param name="Name">The name of the inner function.</param>
/// <param name="Term">The inner function.</param>
/// <param name="OuterStep">The derivative of the outer function by the name.</param>
/// <param name="Mentions">The whole, the inner function, its name, the outer function, its derivative.</param>
internal sealed record InnerFunction(Symbol Name, Expr Term, Step OuterStep, ImmutableArray<Expr> Mentions)
{
    public static InnerFunction Of(Expr node, DifferentiationRule rule, Dependencies dependencies, Symbol name)
    {
        var term = rule.Parts(node, dependencies)[0];
        var children = node.Children.ToArray();
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] == term) children[i] = name;
        }

        var outer = node.WithChildren(children);
        var outerDependencies = new Dependencies(outer, name);
        var outerRule = RuleSelection.For(outer, outerDependencies);
        var derivative = outer.Differentiate(name);
        var step = new Step
        {
            Rule = outerRule.Id,
            Before = Derivative.Create(outer, name),
            After = derivative,
            Mentions = [outer, .. outerRule.Mentions(outer, outerDependencies)],
        };
        return new InnerFunction(name, term, step, [node, term, name, outer, derivative]);
    }
}
