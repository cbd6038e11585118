using System.Linq.Expressions;
using System.Reflection;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Compiles tapes to delegates by expression trees: one method where the JIT optimises it well, several otherwise.</summary>
internal static class LinqCompiler
{
    private static readonly MethodInfo BeginMethod = typeof(ChunkedProgram).GetMethod(nameof(ChunkedProgram.Begin))!;
    private static readonly MethodInfo FinishMethod = typeof(ChunkedProgram).GetMethod(nameof(ChunkedProgram.Finish))!;

    /// <summary>The first output as a function of a span.</summary>
    public static CompiledFunction ToFunction(Tape tape, CancellationToken cancellationToken)
    {
        var layout = new ProgramLayout(tape);
        if (layout.NeedsWorkspace) return Chunked(layout, false, cancellationToken).Value;
        var x = Expression.Parameter(typeof(ReadOnlySpan<double>), "x");
        var body = layout.Emitter(new Places(null, x, null, null)).Single(CheckPoint(tape, x));
        return Expression.Lambda<CompiledFunction>(body, x).Compile();
    }

    /// <summary>All outputs as a function of a span into another.</summary>
    public static CompiledFunctions ToFunctions(Tape tape, CancellationToken cancellationToken)
    {
        var layout = new ProgramLayout(tape);
        if (layout.NeedsWorkspace) return Chunked(layout, false, cancellationToken).Run;
        var x = Expression.Parameter(typeof(ReadOnlySpan<double>), "x");
        var results = Expression.Parameter(typeof(Span<double>), "results");
        var checkResults = Expression.Call(SpanAccess.CheckResultsMethod, results, Expression.Constant(tape.Outputs.Length));
        var body = layout.Emitter(new Places(null, x, results, null)).Single(CheckPoint(tape, x), checkResults);
        return Expression.Lambda<CompiledFunctions>(body, x, results).Compile();
    }

    /// <summary>The first output as the value, the others as the gradient.</summary>
    public static GradientFunction ToGradient(Tape tape, CancellationToken cancellationToken)
    {
        var layout = new ProgramLayout(tape);
        if (layout.NeedsWorkspace) return Chunked(layout, true, cancellationToken).ValueAndGradient;
        var x = Expression.Parameter(typeof(ReadOnlySpan<double>), "x");
        var gradient = Expression.Parameter(typeof(Span<double>), "gradient");
        var checkGradient = Expression.Call(SpanAccess.CheckResultsMethod, gradient, Expression.Constant(tape.Outputs.Length - 1));
        var places = new Places(null, x, gradient, null, IsFirstReturned: true);
        var body = layout.Emitter(places).Single(CheckPoint(tape, x), checkGradient);
        return Expression.Lambda<GradientFunction>(body, x, gradient).Compile();
    }

    /// <summary>All outputs into two spans, of which the first may be left empty by the caller.</summary>
    /// <typeparam name="T">A delegate of a span of inputs and the two spans of results.</typeparam>
    /// <param name="tape">The tape.</param>
    /// <param name="first">How many results go to the first span.</param>
    /// <param name="isFirstReturned">Whether the first result is returned, and goes to no span.</param>
    /// <param name="names">What the two spans are called in exceptions.</param>
    /// <returns>Null if the program keeps something in a workspace, or writes results in loops.</returns>
    public static T? ToMatrix<T>(Tape tape, int first, bool isFirstReturned, (string First, string Matrix) names)
        where T : Delegate
    {
        if (tape.Instructions.Any(each => each.IsWrite)) return null;
        var layout = new ProgramLayout(tape);
        if (layout.NeedsWorkspace) return null;
        var x = Expression.Parameter(typeof(ReadOnlySpan<double>), "x");
        var some = Expression.Parameter(typeof(Span<double>), names.First);
        var matrix = Expression.Parameter(typeof(Span<double>), names.Matrix);
        var entries = Expression.Constant(tape.Outputs.Length - first - (isFirstReturned ? 1 : 0));
        // Not all parameters fit into registers, and those that do not are read from the stack each time.
        var places = new Places(null, x, Expression.Variable(typeof(Span<double>)), null, isFirstReturned)
        {
            Matrix = Expression.Variable(typeof(Span<double>)), FirstLength = first,
        };
        var before = new List<Expression>
        {
            Expression.Call(
                SpanAccess.CheckMatrixMethod,
                x, Expression.Constant(tape.Inputs.Length), matrix, entries, Expression.Constant(names.Matrix)),
            Expression.Assign(
                places.Results!,
                Expression.Call(SpanAccess.RoomMethod, some, Expression.Constant(first), Expression.Constant(names.First))),
            Expression.Assign(places.Matrix, matrix),
        };
        if (tape.Outputs.Contains(-1)) before.Add(Expression.Call(SpanAccess.ClearMethod, matrix));
        var body = Expression.Block([places.Results!, places.Matrix], layout.Emitter(places).Single(before));
        return Expression.Lambda<T>(body, x, some, matrix).Compile();
    }

    /// <summary>The first output as a function of as many doubles as the tape has inputs.</summary>
    public static T ToDelegate<T>(Tape tape, CancellationToken cancellationToken)
        where T : Delegate
    {
        var layout = new ProgramLayout(tape);
        var inputs = tape.Inputs.Select(name => Expression.Parameter(typeof(double), name)).ToArray();
        if (!layout.NeedsWorkspace && !tape.Instructions.Any(each => each is { Opcode: Opcode.Load, A: TapeArray.Point }))
        {
            var body = layout.Emitter(new Places(inputs, null, null, null)).Single();
            return Expression.Lambda<T>(body, inputs).Compile();
        }

        var program = Expression.Constant(Chunked(layout, false, cancellationToken));
        var x = Expression.Variable(typeof(double[]));
        var statements = new List<Expression> { Expression.Assign(x, Expression.Call(program, BeginMethod)) };
        for (var i = 0; i < inputs.Length; i++)
            statements.Add(Expression.Assign(Expression.ArrayAccess(x, Expression.Constant(i)), inputs[i]));
        statements.Add(Expression.Call(program, FinishMethod, x));
        return Expression.Lambda<T>(Expression.Block([x], statements), inputs).Compile();
    }

    private static MethodCallExpression CheckPoint(Tape tape, ParameterExpression x) =>
        Expression.Call(SpanAccess.CheckPointMethod, x, Expression.Constant(tape.Inputs.Length));

    /// <summary>The program in several methods, whether or not it is long.</summary>
    /// <param name="layout">How it is cut.</param>
    /// <param name="isFirstReturned">Whether the first result is a value apart from the others.</param>
    /// <param name="cancellationToken">Stops the compilation.</param>
    /// <param name="parameters">The local array whose elements the caller fills, or -1.</param>
    internal static ChunkedProgram Chunked(
        ProgramLayout layout, bool isFirstReturned, CancellationToken cancellationToken, int parameters = -1)
    {
        var emitter = layout.Emitter(Places.OfChunk(isFirstReturned));
        var chunks = emitter.Chunks(cancellationToken.ThrowIfCancellationRequested);
        return new ChunkedProgram(chunks)
        {
            Inputs = layout.Tape.Inputs.Length,
            Results = layout.Tape.Outputs.Length - (isFirstReturned ? 1 : 0),
            Workspace = emitter.WorkspaceSize,
            Cleared = emitter.ClearedSize,
            IsAccumulated = layout.Tape.Outputs.Contains(-1),
            ValuePlace = emitter.ValuePlace,
            ParameterPlace = parameters < 0 ? 0 : emitter.OffsetOf(parameters),
            Data = emitter.Data,
        };
    }
}
