using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>One power met in a term: <c>Base^(Exponent*Part + Shift)</c>.</summary>
/// <param name="Base">What is raised.</param>
/// <param name="Part">The part of the exponent that is no number; 1 if there is none.</param>
/// <param name="Exponent">The numeric factor of the part.</param>
/// <param name="Shift">A whole number that is added to a symbolic exponent: <c>x^(n + 1)</c> has the shift 1.</param>
internal readonly record struct Occurrence(Expr Base, Expr Part, Rational Exponent, int Shift = 0);
