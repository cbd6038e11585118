using System.Collections.Immutable;
using Symbolic.Expressions;

namespace Symbolic.Simplifier;

/// <summary>What a simplification found.</summary>
public sealed class Simplification
{
    internal Simplification(Expr input, Expr term, ImmutableArray<Expr> conditions, StopReason stopReason, long steps)
    {
        (Input, Term, Conditions, StopReason, Steps) = (input, term, conditions, stopReason, steps);
    }

    /// <summary>What was simplified.</summary>
    public Expr Input { get; }

    /// <summary>The cheapest form that was found; the very input if there is none.</summary>
    public Expr Term { get; }

    /// <summary>Where the term equals the input: conditions that all have to hold. They are those under which the input has a value, less
    /// those under which the term has one; none says that the two are the same function.</summary>
    public ImmutableArray<Expr> Conditions { get; }

    /// <summary>Why the search ended.</summary>
    public StopReason StopReason { get; }

    /// <summary>How much was looked at, in the unit of <see cref="SimplifyLimits.MaxSteps"/>.</summary>
    public long Steps { get; }

    internal Simplification With(ImmutableArray<Expr> conditions) => new(Input, Term, conditions, StopReason, Steps);

    /// <inheritdoc/>
    public override string ToString() => Term.ToString();
}
