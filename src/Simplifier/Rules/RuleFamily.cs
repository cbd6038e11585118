namespace Symbolic.Simplifier.Rules;

/// <summary>What a rule is about; each family is a file of rows.</summary>
internal enum RuleFamily
{
    Arithmetic,
    PowersAndRoots,
    ExponentialsAndLogarithms,
    Trigonometric,
    InverseTrigonometric,
    Hyperbolic,
    AbsoluteValueAndSign,
    MinMax,
    Piecewise,
    MachineLearning,
    GammaAndFactorial,
    ErrorFunction,
    SumsAndProducts,
    Rounding,
    Complex,
}
