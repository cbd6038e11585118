using Symbolic.Derivations;
using Symbolic.Expressions;

namespace Symbolic.Cli.Answers;

/// <summary>What a question about a term is answered with: one term, a vector or a matrix of them, and how it was found.</summary>
internal sealed record Answer
{
    private Answer(int rank, Expr[,] entries) => (Rank, Entries) = (rank, entries);

    /// <summary>0 for one term, 1 for a vector (one column), 2 for a matrix.</summary>
    public int Rank { get; }

    public Expr[,] Entries { get; }

    /// <summary>What each entry of a vector, or each column of a matrix, is differentiated by.</summary>
    public IReadOnlyList<Expr> Variables { get; init; } = [];

    /// <summary>How it was found, if that was asked.</summary>
    public IReadOnlyList<Derivation> Derivations { get; init; } = [];

    public static Answer Of(Expr term) => new(0, new[,] { { term } });

    public static Answer Of(Derivation derivation) => Of(derivation.Result) with { Derivations = [derivation] };

    public static Answer Of(Expr[,] matrix) => new(2, matrix);

    public static Answer Of(Expr[] vector)
    {
        var column = new Expr[vector.Length, 1];
        for (var i = 0; i < vector.Length; i++) column[i, 0] = vector[i];
        return new Answer(1, column);
    }
}
