using System.Linq.Expressions;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Where the methods of a program find their inputs and leave their results.</summary>
/// <param name="Inputs">One parameter for each input, or null where they are in a span.</param>
/// <param name="X">The span of the inputs.</param>
/// <param name="Results">The span of the results, or null where the only result is returned.</param>
/// <param name="Workspace">The span of what is kept outside local variables.</param>
/// <param name="IsFirstReturned">Whether the first result is returned, and only the others go to the span.</param>
/// <param name="Blocks">The spans once more, as blocks, for what is read and written at places known beforehand.</param>
internal sealed record Places(
    ParameterExpression[]? Inputs,
    ParameterExpression? X,
    ParameterExpression? Results,
    ParameterExpression? Workspace,
    bool IsFirstReturned = false,
    BlockPlaces? Blocks = null)
{
    // Parameters that do not fit into registers are read from the stack each time, so that spans are copied to variables.
    private readonly ParameterExpression[] _spans = Blocks is null ? [] :
    [
        Expression.Parameter(typeof(ReadOnlySpan<double>)), Expression.Parameter(typeof(Span<double>)), Expression.Parameter(typeof(Span<double>)),
    ];

    /// <summary>The span of the results that do not go to the first one, or null.</summary>
    public ParameterExpression? Matrix { get; init; }

    /// <summary>How many results go to the first span, if there are two.</summary>
    public int FirstLength { get; init; }

    /// <summary>The parameters of a chunk in their order.</summary>
    public ParameterExpression[] ChunkParameters =>
        Blocks is null ? [] : [Blocks.Workspace.Parameter, Blocks.X.Parameter, Blocks.Results.Parameter, Blocks.Data.Parameter, .. _spans];

    /// <summary>The body of a chunk.</summary>
    public Expression ChunkBody(Expression body) => Expression.Block(
        [X!, Results!, Workspace!],
        Expression.Assign(X!, _spans[0]), Expression.Assign(Results!, _spans[1]), Expression.Assign(Workspace!, _spans[2]), body);

    /// <summary>The places of a <see cref="Chunk"/>.</summary>
    /// <param name="isFirstReturned">Whether the first result is a value apart from the others.</param>
    public static Places OfChunk(bool isFirstReturned) => new(
        null,
        Expression.Parameter(typeof(ReadOnlySpan<double>), "x"),
        Expression.Parameter(typeof(Span<double>), "results"),
        Expression.Parameter(typeof(Span<double>), "workspace"),
        isFirstReturned,
        new BlockPlaces(new Blocks("point"), new Blocks("written"), new Blocks("kept"), new Blocks("data")));

    /// <summary>An input.</summary>
    public Expression Input(int place)
    {
        if (Inputs is not null) return Inputs[place];
        return Blocks is not null && place < Linq.Blocks.Length
            ? Blocks.X[place]
            : Expression.Call(SpanAccess.LoadMethod, X!, Expression.Constant(place));
    }

    /// <summary>What stands in the workspace.</summary>
    public Expression Kept(int place) => Blocks is not null && place < Linq.Blocks.Length
        ? Blocks.Workspace[place]
        : Expression.Call(SpanAccess.LoadBackMethod, Workspace!, Expression.Constant(place));

    /// <summary>Writes into the workspace.</summary>
    public Expression Keep(int place, Expression value) => Store(Workspace!, Blocks?.Workspace, place, value);

    /// <summary>Writes a result.</summary>
    public Expression Result(int place, Expression value) => Matrix is not null && place >= FirstLength
        ? Store(Matrix, null, place - FirstLength, value)
        : Store(Results!, Blocks?.Results, place, value);

    private static Expression Store(ParameterExpression span, Blocks? blocks, int place, Expression value)
    {
        if (value.Type == typeof(bool)) value = Expression.Condition(value, Expression.Constant(1.0), Expression.Constant(0.0));
        if (value.Type == typeof(long)) value = Expression.Convert(value, typeof(double));
        return blocks is not null && place < Linq.Blocks.Length
            ? Expression.Assign(blocks[place], value)
            : Expression.Call(SpanAccess.StoreMethod, span, Expression.Constant(place), value);
    }
}
