using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>A factor of a term in the generators of a table: a number, powers of generators by their places in the table, and
/// perhaps a whole power of a polynomial.</summary>
/// <param name="Coefficient">The number.</param>
/// <param name="Powers">Each generator at most once, with its exponent, which may be negative.</param>
/// <param name="Polynomial">A sum, product or power that is raised; null if there is none.</param>
/// <param name="Power">To what it is raised.</param>
internal sealed record Factor(Rational Coefficient, (int Generator, int Exponent)[] Powers, Expr? Polynomial, int Power);
