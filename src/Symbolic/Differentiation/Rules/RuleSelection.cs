using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Differentiation.Rules;

/// <summary>Says which rule differentiates a node.</summary>
internal static class RuleSelection
{
    public static DifferentiationRule For(Expr node, Dependencies dependencies)
    {
        if (node == dependencies.Variable) return BasicRules.Variable;
        if (!dependencies.Has(node)) return BasicRules.Constant;
        return node switch
        {
            Add => BasicRules.Sum,
            Mul product => ForProduct(product, dependencies),
            Pow power => ForPower(power, dependencies),
            Apply call => ForCall(call, dependencies),
            Piecewise => BasicRules.Piecewise,
            Indexed => BasicRules.Component,
            Series series => series.Kind == ExprKind.Sum ? BinderRules.SumOverIndex : BinderRules.ProductOverIndex,
            Integral integral => ForIntegral(integral, dependencies),
            Relation or Logical => throw new UnsupportedException(
                $"{Short(node)} is a condition and has no derivative; for an equation ask for the implicit derivative"),
            _ => throw new UnsupportedException($"no rule differentiates {Short(node)}"),
        };
    }

    internal static string Short(Expr term)
    {
        var text = term.ToString();
        return text.Length <= 60 ? text : text[..60] + "...";
    }

    private static DifferentiationRule ForProduct(Mul product, Dependencies dependencies)
    {
        var dependent = dependencies.DependentChildren(product);
        if (dependent.Count == 1)
        {
            var factor = dependent[0];
            var isMonomial = factor == dependencies.Variable ||
                (factor is Pow power && power.Base == dependencies.Variable && !dependencies.Has(power.Exponent));
            return isMonomial ? PowerRules.Monomial : BasicRules.ConstantMultiple;
        }

        if (dependent.Count < product.Children.Length) return BasicRules.ConstantMultiple;
        var below = 0;
        foreach (var factor in dependent)
        {
            if (QuotientRule.IsDivisor(factor, dependencies)) below++;
        }

        return below == 0 ? ProductRule.Instance : below == dependent.Count ? QuotientRule.Reciprocal : QuotientRule.Instance;
    }

    private static DifferentiationRule ForPower(Pow power, Dependencies dependencies)
    {
        if (!dependencies.Has(power.Exponent)) return power.Base == dependencies.Variable ? PowerRules.Power : PowerRules.ChainPower;
        if (dependencies.Has(power.Base)) return PowerRules.Logarithmic;
        var inner = power.Exponent == dependencies.Variable;
        return power.Base == Constant.E
            ? inner ? PowerRules.Exponential : PowerRules.ChainExponential
            : inner ? PowerRules.GeneralExponential : PowerRules.ChainGeneralExponential;
    }

    private static DifferentiationRule ForCall(Apply call, Dependencies dependencies)
    {
        if (call.Function is null)
        {
            if (call.Children.Length > 1) return FunctionRules.UnknownOfSeveral;
            return call.Children[0] == dependencies.Variable ? FunctionRules.Unknown : FunctionRules.ChainUnknown;
        }

        if (call.Function == Elementary.LogBase && !dependencies.Has(call.Children[1])) return FunctionRules.BaseChange;
        if (call.Children.Length > 1) return FunctionRules.Several;
        return call.Children[0] == dependencies.Variable ? FunctionRules.Table : FunctionRules.ChainTable;
    }

    private static DifferentiationRule ForIntegral(Integral integral, Dependencies dependencies)
    {
        if (integral.IsDefinite) return BinderRules.DefiniteIntegral;
        return integral.Variable == dependencies.Variable ? BinderRules.FundamentalTheorem : BinderRules.UnderTheIntegral;
    }
}
