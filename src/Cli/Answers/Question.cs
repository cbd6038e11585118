using Symbolic.Expressions;
using Symbolic.Simplifier;

namespace Symbolic.Cli.Answers;

/// <summary>What is asked, whoever asks it: the command line or a batch.</summary>
internal sealed record Question
{
    /// <summary>The terms; most questions are about one.</summary>
    public required IReadOnlyList<Expr> Terms { get; init; }

    public Expr Term => Terms[0];

    /// <summary>The variable, or null for the usual one.</summary>
    public Expr? Variable { get; init; }

    /// <summary>The variables in order, or null for all.</summary>
    public IReadOnlyList<Expr>? Variables { get; init; }

    public int Order { get; init; } = 1;

    public bool Steps { get; init; }

    /// <summary>What is known of the symbols.</summary>
    public Assumptions Assumptions { get; init; } = Assumptions.None;

    /// <summary>Whether a result may have a value only where the term has one.</summary>
    public bool KeepDomain { get; init; }

    /// <summary>Whether derivatives are wanted as the rules give them.</summary>
    public bool Raw { get; init; }

    /// <summary>The milliseconds after which nobody waits any longer, or <see cref="Timeout.Infinite"/>.</summary>
    public int Timeout { get; init; } = System.Threading.Timeout.Infinite;

    public bool FirstPrinciples { get; init; }

    /// <summary>The y of dy/dx, if the term is an equation.</summary>
    public Symbol? Dependent { get; init; }

    public IReadOnlyList<Expr>? Direction { get; init; }

    /// <summary>The code that is asked for.</summary>
    public CodeRequest? Code { get; init; }
}
