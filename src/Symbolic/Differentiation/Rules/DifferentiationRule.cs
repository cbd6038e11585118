using Symbolic.Expressions;

namespace Symbolic.Differentiation.Rules;

/// <summary>The derivative of some term, as far as it is needed: by a rule, from the derivatives of its parts.</summary>
/// <param name="part">A term that the rule named as one of its parts.</param>
internal delegate Expr DerivativeOf(Expr part);

/// <summary>A rule of differentiation. Its formula is written once, in terms of the derivatives of the parts: with their values it
/// gives the result, with unevaluated derivatives the line that a derivation shows.</summary>
internal abstract class DifferentiationRule(string id)
{
    /// <summary>The stable name.</summary>
    public string Id { get; } = id;

    /// <summary>The terms whose derivatives the formula needs. They need not be operands of the node: a rule may regroup factors or
    /// rewrite first.</summary>
    public abstract IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies);

    /// <summary>The formula.</summary>
    public abstract Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative);

    /// <summary>For a rule that goes on to shorten what its formula gives, in a step of its own: the formula as it stands.</summary>
    public virtual Expr? BeforeCollapse(Expr node, Dependencies dependencies, DerivativeOf derivative) => null;

    /// <summary>For a rule whose formula is a factor times the derivative of its one part: the factor. Chains of such rules are
    /// multiplied out once, at their end; otherwise a chain of n functions would make n products of up to n factors.</summary>
    public virtual Expr? ChainFactor(Expr node, Dependencies dependencies) => null;

    /// <summary>What the explanation of the rule speaks of: {0} is the node, these are {1} and so on.</summary>
    public virtual IReadOnlyList<Expr> Mentions(Expr node, Dependencies dependencies) => [];
}
