using Symbolic.Expressions;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Passes.Explained;

/// <summary>How a person sees that a polynomial has factors.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Mentions">What its wording speaks of.</param>
/// <param name="Factors">Polynomials and multiplicities whose product is the polynomial.</param>
/// <param name="Before">A step that has to be taken first: the polynomial in another form.</param>
internal sealed record Idea(
    string Rule, Expr[] Mentions, IReadOnlyList<(SparsePolynomial Factor, int Multiplicity)> Factors, IdeaForm? Before = null);

/// <summary>A form in which the factors can be seen.</summary>
/// <param name="Rule">The id of the rule that brings the polynomial into the form.</param>
/// <param name="Form">The form.</param>
/// <param name="Mentions">What the wording speaks of.</param>
internal sealed record IdeaForm(string Rule, Expr Form, Expr[] Mentions);
