using Symbolic.Derivations;
using Symbolic.Expressions;

namespace Symbolic.Cli.Answers;

/// <summary>What a question about a term is answered with: one term, a vector or a matrix of them, and how it was found.</summary>
internal sealed record Answer
{
    private Answer(int rank, Expr[] entries, int columns) => (Rank, Entries, Columns) = (rank, entries, columns);

    /// <summary>0 for one term, 1 for a vector, 2 for a matrix.</summary>
    public int Rank { get; }

    /// <summary>The terms; those of a matrix row by row.</summary>
    public Expr[] Entries { get; }

    /// <summary>How many entries a row has; 1 but for a matrix.</summary>
    public int Columns { get; }

    /// <summary>What each entry of a vector, or each column of a matrix, is differentiated by.</summary>
    public IReadOnlyList<Expr> Variables { get; init; } = [];

    /// <summary>How it was found, if that was asked.</summary>
    public IReadOnlyList<Derivation> Derivations { get; init; } = [];

    /// <summary>The conditions under which a simpler term equals the one that was given.</summary>
    public IReadOnlyList<Expr> Conditions { get; init; } = [];

    public static Answer Of(Expr term) => new(0, [term], 1);

    public static Answer Of(Derivation derivation) => Of(derivation.Result) with { Derivations = [derivation] };

    public static Answer Of(Expr[] vector) => new(1, vector, 1);

    public static Answer Of(Expr[,] matrix)
    {
        var entries = new Expr[matrix.Length];
        var next = 0;
        foreach (var entry in matrix) entries[next++] = entry;
        return new Answer(2, entries, matrix.GetLength(1));
    }
}
