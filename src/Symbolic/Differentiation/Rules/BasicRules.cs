using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Differentiation.Rules;

/// <summary>Constants, the variable, sums, constant factors, cases.</summary>
internal static class BasicRules
{
    public static readonly DifferentiationRule Constant = new ConstantRule();
    public static readonly DifferentiationRule Variable = new VariableRule();
    public static readonly DifferentiationRule Sum = new SumRule();
    public static readonly DifferentiationRule ConstantMultiple = new ConstantMultipleRule();
    public static readonly DifferentiationRule Piecewise = new PiecewiseRule();
    public static readonly DifferentiationRule Component = new ComponentRule();

    private sealed class ConstantRule() : DifferentiationRule("diff.constant")
    {
        public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies) => [];

        public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative) => Number.Zero;
    }

    private sealed class VariableRule() : DifferentiationRule("diff.variable")
    {
        public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies) => [];

        public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative) => Number.One;
    }

    private sealed class SumRule() : DifferentiationRule("diff.sum")
    {
        public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies) => dependencies.DependentChildren(node);

        public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative)
        {
            var terms = dependencies.DependentChildren(node);
            var derivatives = new Expr[terms.Count];
            for (var i = 0; i < derivatives.Length; i++) derivatives[i] = derivative(terms[i]);
            return Add.Create(derivatives);
        }

        // Only one term varies: the sum is a link of a chain, with factor 1.
        public override Expr? ChainFactor(Expr node, Dependencies dependencies) =>
            dependencies.DependentChildren(node).Count == 1 ? Number.One : null;
    }

    private sealed class ConstantMultipleRule() : DifferentiationRule("diff.constant-multiple")
    {
        public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies) => [Rest(node, dependencies)];

        public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative) =>
            Mul.Create(Factor(node, dependencies), derivative(Rest(node, dependencies)));

        public override Expr ChainFactor(Expr node, Dependencies dependencies) => Factor(node, dependencies);

        public override IReadOnlyList<Expr> Mentions(Expr node, Dependencies dependencies) =>
            [Factor(node, dependencies), Rest(node, dependencies)];

        private static Expr Factor(Expr node, Dependencies dependencies) => Group(node, dependencies, areDependent: false);

        private static Expr Rest(Expr node, Dependencies dependencies) => Group(node, dependencies, areDependent: true);

        private static Expr Group(Expr node, Dependencies dependencies, bool areDependent)
        {
            var (factors, count) = (new Expr[node.Children.Length], 0);
            foreach (var factor in node.Children)
            {
                if (dependencies.Has(factor) == areDependent) factors[count++] = factor;
            }

            return Mul.Create(factors.AsSpan(0, count));
        }
    }

    private sealed class PiecewiseRule() : DifferentiationRule("diff.piecewise")
    {
        public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies) =>
            Values((Piecewise)node).Where(dependencies.Has).ToArray();

        public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative)
        {
            var parts = node.Children.ToArray();
            for (var i = 0; i < parts.Length; i++)
            {
                var isValue = i % 2 == 0;
                if (isValue) parts[i] = dependencies.Has(parts[i]) ? derivative(parts[i]) : Zero(parts[i]);
            }

            return Expressions.Piecewise.Create(parts);
        }

        // What is undefined has no derivative either.
        private static Expr Zero(Expr value) => value == Expressions.Constant.Undefined ? value : Number.Zero;

        private static IEnumerable<Expr> Values(Piecewise piecewise)
        {
            for (var i = 0; i < piecewise.BranchCount; i++) yield return piecewise.ValueAt(i);
            yield return piecewise.Otherwise;
        }
    }

    // The derivative of one component by another is 1 where the indices agree: the Kronecker delta.
    private sealed class ComponentRule() : DifferentiationRule("diff.component")
    {
        public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies) => [];

        public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative)
        {
            if (dependencies.Variable is not Indexed variable || variable.Name != ((Indexed)node).Name)
                throw new UnsupportedException($"the index of {node} depends on {dependencies.Variable}: there is no derivative by an index");
            var equal = new Expr[node.Children.Length];
            for (var i = 0; i < equal.Length; i++)
            {
                equal[i] = node.Children[i] == variable.Children[i] ? Expressions.Constant.True : node.Children[i].EqualTo(variable.Children[i]);
            }

            return Expressions.Piecewise.Create(1, Logical.And(equal), 0);
        }
    }
}
