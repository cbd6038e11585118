using System.Linq.Expressions;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Where the arrays of a tape are, and how their elements are read and written.</summary>
internal sealed class Memory
{
    private const int Border = 8;
    private readonly Tape _tape;
    private readonly Places _places;
    private readonly int[] _offsets;

    public Memory(Tape tape, Places places)
    {
        (_tape, _places) = (tape, places);
        _offsets = new int[tape.Arrays.Length];
        Data = new DataStore(tape);
        ReserveArrays(startAtZero: true);
        ClearedSize = WorkspaceSize;
        ReserveArrays(startAtZero: false);
    }

    /// <summary>How many numbers at the beginning of the workspace have to be 0 when a call begins.</summary>
    public int ClearedSize { get; }

    /// <summary>How many numbers the workspace holds.</summary>
    public int WorkspaceSize { get; private set; }

    /// <summary>The data that vectorised loops read.</summary>
    public DataStore Data { get; }

    /// <summary>Takes room in the workspace.</summary>
    /// <returns>Where it begins.</returns>
    public int Reserve(int count)
    {
        WorkspaceSize = checked(WorkspaceSize + count);
        return WorkspaceSize - count;
    }

    /// <summary>Takes room for vectors in the workspace: from a border of 64 bytes on.</summary>
    /// <returns>Where it begins.</returns>
    public int ReserveVectors(int count)
    {
        Reserve(-WorkspaceSize & (Border - 1));
        return Reserve(count);
    }

    private void ReserveArrays(bool startAtZero)
    {
        for (var i = 0; i < _offsets.Length; i++)
        {
            var array = _tape.Arrays[i];
            if (array.Kind != TapeArrayKind.Local || array.StartsAtZero != startAtZero) continue;
            _offsets[i] = array.Length < Border ? Reserve(array.Length) : ReserveVectors(array.Length);
        }
    }

    /// <summary>Where in the workspace a local array begins.</summary>
    public int OffsetOf(int array) => _offsets[array];

    /// <summary>The span that an array is written into, and where in it the array begins.</summary>
    public (ParameterExpression Span, int Offset) Written(int array) =>
        _tape.Arrays[array].Kind == TapeArrayKind.Local
            ? (_places.Workspace!, _offsets[array])
            : (_places.Results!, _places.IsFirstReturned ? -1 : 0);

    /// <summary>The memory that an array is read from, and where in it the array begins.</summary>
    public (Blocks Memory, int Start) ReadBlocks(int array) => _tape.Arrays[array].Kind switch
    {
        TapeArrayKind.Point => (_places.Blocks!.X, 0),
        TapeArrayKind.Data => (_places.Blocks!.Data, Data.PlaceOf(array, 1)),
        _ => (_places.Blocks!.Workspace, _offsets[array]),
    };

    /// <summary>The memory that an array is written into, and where in it the array begins.</summary>
    public (Blocks Memory, int Start) WrittenBlocks(int array) => _tape.Arrays[array].Kind == TapeArrayKind.Local
        ? (_places.Blocks!.Workspace, _offsets[array])
        : (_places.Blocks!.Results, _places.IsFirstReturned ? -1 : 0);

    /// <summary>The value of a load at a place.</summary>
    public Expression Read(in Instruction load, Expression at)
    {
        var array = _tape.Arrays[load.A];
        at = Checked(load, at);
        return array.Kind switch
        {
            TapeArrayKind.Point => Expression.Call(SpanAccess.LoadMethod, _places.X!, ToInt(at)),
            TapeArrayKind.Data => Expression.Call(SpanAccess.LoadDataMethod, Expression.Constant(Values(load.A)), ToInt(at)),
            _ => Expression.Call(SpanAccess.LoadBackMethod, _places.Workspace!, ToInt(Moved(at, _offsets[load.A]))),
        };
    }

    public Expression Write(in Instruction write, Expression at, Expression value)
    {
        var (span, offset) = Written(write.A);
        at = ToInt(Moved(Checked(write, at), offset));
        var method = write.Opcode == Opcode.Accumulate ? SpanAccess.AccumulateMethod : SpanAccess.StoreMethod;
        return Expression.Call(method, span, at, value);
    }

    private double[] Values(int number)
    {
        var values = _tape.Arrays[number].Values;
        return System.Runtime.InteropServices.MemoryMarshal.TryGetArray(values, out var segment) && segment is { Offset: 0, Array: { } array }
            ? array
            : values.ToArray();
    }

    private Expression Checked(in Instruction access, Expression at) => access.IsChecked
        ? Expression.Call(
            SpanAccess.CheckedMethod, at, Expression.Constant(_tape.Arrays[access.A].Length), Expression.Constant(_tape.Arrays[access.A].Name))
        : at;

    private static Expression Moved(Expression at, int offset) =>
        offset == 0 ? at : Expression.Add(at, Expression.Constant((long)offset));

    private static UnaryExpression ToInt(Expression at) => Expression.Convert(at, typeof(int));
}
