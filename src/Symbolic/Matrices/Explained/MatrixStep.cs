namespace Symbolic.Matrices.Explained;

/// <summary>One step of a gradient in matrix notation: equations, and why they hold.</summary>
/// <param name="Title">What is done: <c>The derivative by r</c>.</param>
/// <param name="Explanation">Why, in a sentence or two.</param>
/// <param name="Equations">What is found.</param>
internal sealed record MatrixStep(string Title, string Explanation, IReadOnlyList<MatrixEquation> Equations);

/// <summary>A part by its name, or the derivative by something, and what it is equal to.</summary>
/// <param name="Left">The name, or the name of what is differentiated by.</param>
/// <param name="IsDerivative">Whether the left side is the derivative by that.</param>
/// <param name="Delta">The name of the derivative, null where it has none.</param>
/// <param name="Sides">The same term in one way of writing after the other.</param>
internal sealed record MatrixEquation(MatrixTerm Left, bool IsDerivative, MatrixTerm? Delta, IReadOnlyList<MatrixTerm> Sides);
