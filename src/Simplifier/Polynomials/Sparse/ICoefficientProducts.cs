namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>How coefficients are multiplied: the product may be longer than its factors.</summary>
internal interface ICoefficientProducts<TFactor, TSum>
{
    static abstract TSum Of(TFactor a, TFactor b);

    static abstract void Add(CoefficientList list, TSum sum);
}
