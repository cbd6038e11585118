using Symbolic.Expressions;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>A relation between generators: <c>generator^Degree = Radicand</c>.</summary>
/// <param name="Generator">The place of the root in its table.</param>
/// <param name="Degree">2 for a square root and for the imaginary unit.</param>
/// <param name="Radicand">A prime number, -1, or a term in the generators of the table.</param>
internal readonly record struct Root(int Generator, int Degree, Expr Radicand);
