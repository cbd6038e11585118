using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Matching;

/// <summary>A factor of a pattern.</summary>
/// <param name="Base">What its base looks like.</param>
/// <param name="Exponent">The numeric exponent.</param>
/// <param name="Shape">Under what factors that may match are filed; null for a variable, which may be anything.</param>
/// <param name="Model">The base as a term with variables.</param>
internal sealed record FactorPattern(Pattern Base, Rational Exponent, object? Shape, Expr Model);
