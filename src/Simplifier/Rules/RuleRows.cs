namespace Symbolic.Simplifier.Rules;

/// <summary>All rows, family by family.</summary>
internal static class RuleRows
{
    public static IEnumerable<(RuleFamily Family, RuleRow[] Rows)> All =>
    [
        (RuleFamily.Arithmetic, ArithmeticRules.Rows),
        (RuleFamily.PowersAndRoots, PowersAndRootsRules.Rows),
        (RuleFamily.ExponentialsAndLogarithms, ExponentialsAndLogarithmsRules.Rows),
        (RuleFamily.ExponentialsAndLogarithms, LogarithmsToBasesRules.Rows),
        (RuleFamily.Trigonometric, TrigonometricRules.Rows),
        (RuleFamily.InverseTrigonometric, InverseTrigonometricRules.Rows),
        (RuleFamily.Hyperbolic, HyperbolicRules.Rows),
        (RuleFamily.AbsoluteValueAndSign, AbsoluteValueAndSignRules.Rows),
        (RuleFamily.MinMax, MinMaxRules.Rows),
        (RuleFamily.MinMax, ClampRules.Rows),
        (RuleFamily.Piecewise, PiecewiseRules.Rows),
        (RuleFamily.MachineLearning, MachineLearningRules.Rows),
        (RuleFamily.GammaAndFactorial, GammaAndFactorialRules.Rows),
        (RuleFamily.ErrorFunction, ErrorFunctionRules.Rows),
        (RuleFamily.SumsAndProducts, SumsAndProductsRules.Rows),
        (RuleFamily.Rounding, RoundingRules.Rows),
    ];
}
