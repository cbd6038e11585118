namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>Which relations between generators are used beside those of roots and of the imaginary unit.</summary>
internal enum Relations
{
    /// <summary>No others.</summary>
    Roots,

    /// <summary>The square of a sine is 1 - cos^2, that of a hyperbolic sine cosh^2 - 1, if the cosine occurs.</summary>
    SquaresOfSines,

    /// <summary>The square of a cosine is 1 - sin^2, that of a hyperbolic cosine 1 + sinh^2, if the sine occurs.</summary>
    SquaresOfCosines,
}
