using Symbolic.Expressions;

namespace Symbolic.Differentiation.Rules;

/// <summary>Powers and exponentials, bare and with an inner function.</summary>
internal static class PowerRules
{
    public static readonly DifferentiationRule Power = new PowerRule("diff.power");
    public static readonly DifferentiationRule ChainPower = new PowerRule("diff.chain");
    public static readonly DifferentiationRule Monomial = new MonomialRule();
    public static readonly DifferentiationRule Exponential = new ExponentialRule("diff.exponential");
    public static readonly DifferentiationRule ChainExponential = new ExponentialRule("diff.chain");
    public static readonly DifferentiationRule GeneralExponential = new ExponentialRule("diff.general-exponential");
    public static readonly DifferentiationRule ChainGeneralExponential = new ExponentialRule("diff.chain");
    public static readonly DifferentiationRule Logarithmic = new LogarithmicRule();

    private sealed class PowerRule(string id) : DifferentiationRule(id)
    {
        public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies) => [((Pow)node).Base];

        public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative) =>
            ChainFactor(node, dependencies) * derivative(((Pow)node).Base);

        public override Expr ChainFactor(Expr node, Dependencies dependencies)
        {
            var (u, n) = (((Pow)node).Base, ((Pow)node).Exponent);
            return n * (u ^ (n - 1));
        }

        public override IReadOnlyList<Expr> Mentions(Expr node, Dependencies dependencies) => [((Pow)node).Base, ((Pow)node).Exponent];
    }

    // A constant times a power of the variable, in one step as everyone takes it.
    private sealed class MonomialRule() : DifferentiationRule("diff.monomial")
    {
        public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies) => [];

        public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative)
        {
            var (variable, factors) = (dependencies.Variable, node.Children.ToArray());
            for (var i = 0; i < factors.Length; i++)
            {
                if (factors[i] == variable) factors[i] = Number.One;
                else if (factors[i] is Pow power && power.Base == variable) factors[i] = power.Exponent * (variable ^ (power.Exponent - 1));
            }

            return Mul.Create(factors);
        }
    }

    private sealed class ExponentialRule(string id) : DifferentiationRule(id)
    {
        public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies) => [((Pow)node).Exponent];

        public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative) =>
            ChainFactor(node, dependencies) * derivative(((Pow)node).Exponent);

        public override Expr ChainFactor(Expr node, Dependencies dependencies) => node * Maths.Log(((Pow)node).Base);

        public override IReadOnlyList<Expr> Mentions(Expr node, Dependencies dependencies) => [((Pow)node).Exponent, ((Pow)node).Base];
    }

    // Base and exponent both vary: y = f^g, ln(y) = g*ln(f), y'/y = (g*ln(f))'.
    private sealed class LogarithmicRule() : DifferentiationRule("diff.logarithmic")
    {
        public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies) => [Logarithm((Pow)node)];

        public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative) =>
            node * derivative(Logarithm((Pow)node));

        public override IReadOnlyList<Expr> Mentions(Expr node, Dependencies dependencies) => [Logarithm((Pow)node)];

        private static Expr Logarithm(Pow power) => power.Exponent * Maths.Log(power.Base);
    }
}
