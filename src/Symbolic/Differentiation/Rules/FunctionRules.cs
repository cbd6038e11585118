using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Differentiation.Rules;

/// <summary>Functions of the table and unknown functions, bare and with inner functions.</summary>
internal static class FunctionRules
{
    public static readonly DifferentiationRule Table = new PartialsRule("diff.table");
    public static readonly DifferentiationRule ChainTable = new PartialsRule("diff.chain");
    public static readonly DifferentiationRule Several = new PartialsRule("diff.several-arguments");
    public static readonly DifferentiationRule Unknown = new PartialsRule("diff.unknown");
    public static readonly DifferentiationRule ChainUnknown = new PartialsRule("diff.chain");
    public static readonly DifferentiationRule UnknownOfSeveral = new PartialsRule("diff.total");
    public static readonly DifferentiationRule BaseChange = new BaseChangeRule();

    /// <summary>The derivative of a function by one of its arguments, as its row gives it.</summary>
    public static Expr Partial(Apply call, int argument)
    {
        if (call.Unknown is { } unknown) return Apply.Create(unknown.DifferentiatedBy(argument), call.Children);
        return call.Function!.Partial(call.Children, call, argument) ?? throw new UnsupportedException(
            $"no derivative of {call.Name} by argument {argument + 1} is known");
    }

    private static Expr TotalDerivative(Apply call, Dependencies dependencies, DerivativeOf derivative)
    {
        var terms = new List<Expr>();
        for (var i = 0; i < call.Children.Length; i++)
        {
            if (dependencies.Has(call.Children[i])) terms.Add(Partial(call, i) * derivative(call.Children[i]));
        }

        return Add.Create(terms.ToArray());
    }

    private sealed class PartialsRule(string id) : DifferentiationRule(id)
    {
        public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies) => dependencies.DependentChildren(node);

        public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative) =>
            TotalDerivative((Apply)node, dependencies, derivative);

        public override Expr? ChainFactor(Expr node, Dependencies dependencies) =>
            node.Children.Length == 1 ? Partial((Apply)node, 0) : null;

        public override IReadOnlyList<Expr> Mentions(Expr node, Dependencies dependencies) => dependencies.DependentChildren(node);
    }

    // log(x, b) = ln(x)/ln(b), with a constant base.
    private sealed class BaseChangeRule() : DifferentiationRule("diff.base-change")
    {
        public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies) => [Maths.Log(node.Children[0])];

        public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative) =>
            derivative(Maths.Log(node.Children[0])) / Maths.Log(node.Children[1]);

        public override IReadOnlyList<Expr> Mentions(Expr node, Dependencies dependencies) =>
            [Maths.Log(node.Children[0]) / Maths.Log(node.Children[1])];
    }
}
