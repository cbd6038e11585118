using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq.Vectors;

/// <summary>Where the arrays of a vectorised loop are: elements of their own for the lanes, and data that is laid out so that
/// neighbouring runs read neighbouring elements.</summary>
internal sealed class VectorMemory
{
    private readonly Tape _tape;
    private readonly VectorPlan _plan;
    private readonly VectorShape _shape;
    private readonly Memory _memory;
    private readonly Places _places;
    private readonly int _copies;
    private readonly Dictionary<int, int> _offsets = [];
    private readonly Dictionary<(int Array, long Stride), (ParameterExpression Variable, double[] Values, int Offset)> _data = [];

    public VectorMemory(Tape tape, VectorPlan plan, VectorShape shape, Memory memory, Places places, int copies)
    {
        (_tape, _plan, _shape, _memory, _places, _copies) = (tape, plan, shape, memory, places, copies);
        foreach (var array in plan.Expanded) _offsets[array] = memory.Reserve(tape.Arrays[array].Length * shape.Lanes * copies);
        foreach (var (array, range) in plan.Reduced) _offsets[array] = memory.Reserve(range.Count * shape.Lanes);
    }

    /// <summary>The variables that hold the arrays of data.</summary>
    public IEnumerable<ParameterExpression> Variables => _data.Values.Select(entry => entry.Variable);

    /// <summary>What goes before the loop.</summary>
    public IEnumerable<Expression> Before()
    {
        foreach (var (variable, values, _) in _data.Values) yield return Expression.Assign(variable, Expression.Constant(values));
        foreach (var (array, range) in _plan.Reduced)
        {
            yield return Expression.Call(
                typeof(VectorAccess), nameof(VectorAccess.Clear), null, _places.Workspace!, Expression.Constant(_offsets[array]),
                Expression.Constant(range.Count * _shape.Lanes));
        }

        // The adjoints of values that each run has for itself start from 0; every run leaves them so.
        foreach (var array in _plan.Expanded.Where(array => _tape.Arrays[array].StartsAtZero))
        {
            yield return Expression.Call(
                typeof(VectorAccess), nameof(VectorAccess.Clear), null, _places.Workspace!, Expression.Constant(_offsets[array]),
                Expression.Constant(_tape.Arrays[array].Length * _shape.Lanes * _copies));
        }
    }

    /// <summary>What goes after the loop: the sums of the lanes are added to the elements.</summary>
    public IEnumerable<Expression> After()
    {
        foreach (var (array, range) in _plan.Reduced)
        {
            var (span, offset) = _memory.Written(array);
            yield return Expression.Call(
                typeof(VectorAccess), nameof(VectorAccess.Reduce), null, _places.Workspace!, Expression.Constant(_offsets[array]),
                Expression.Constant(_shape.Lanes), span, Expression.Constant((int)range.First + offset), Expression.Constant(range.Count));
        }
    }

    /// <summary>Neighbouring elements, one for each lane.</summary>
    public Expression Contiguous(int array, Expression at)
    {
        if (_tape.Arrays[array].Kind != TapeArrayKind.Data)
        {
            var (span, offset) = _memory.Read(array);
            var method = span.Type == typeof(Span<double>) ? nameof(VectorAccess.LoadBack) : nameof(VectorAccess.Load);
            return VectorAccess.Call(method, _shape.Type, span, Moved(at, offset));
        }

        var data = Data(array, 1);
        return VectorAccess.Call(nameof(VectorAccess.LoadData), _shape.Type, data.Variable, Moved(at, data.Offset));
    }

    /// <summary>Elements a fixed stride apart.</summary>
    /// <param name="load">The position of the load.</param>
    /// <param name="at">Writes a subscript.</param>
    public Expression Strided(int load, Func<Subscript, Expression> at)
    {
        var instruction = _tape.Instructions[load];
        var (array, subscript, stride) = (instruction.A, _tape.Subscripts[instruction.B], _plan.StrideOf(load));
        subscript.IsAffineIn(_plan.Begin, out _, out var rest);
        var length = _tape.Arrays[array].Length;
        if (_tape.Arrays[array].Kind == TapeArrayKind.Data && stride > 1 && length % stride == 0)
        {
            var (least, greatest, isWhole) = _plan.RangeOf(rest);
            var row = Math.Floor(least / stride);
            if (isWhole && row == Math.Floor(greatest / stride))
            {
                // Element stride*q + r of the data stands at (length/stride)*r + q of the transposed ones.
                var data = Data(array, stride);
                var place = rest.Plus(-(long)row * stride).Times(length / stride).Plus(Subscript.Atom(_plan.Begin)).Plus((long)row);
                return VectorAccess.Call(nameof(VectorAccess.LoadData), _shape.Type, data.Variable, Moved(at(place), data.Offset));
            }
        }

        return _shape.Of(Enumerable.Range(0, _shape.Lanes).Select(lane => _memory.Read(instruction, at(subscript.Plus(stride * lane)))));
    }

    /// <summary>Where the lanes have their own element.</summary>
    public Expression Place(int array, AccessShape shape, Expression at, int copy)
    {
        var isExpanded = shape == AccessShape.Expanded;
        var first = isExpanded ? 0 : _plan.Reduced[array].First;
        var scaled = Expression.Multiply(Moved(at, -first), Expression.Constant((long)_shape.Lanes * (isExpanded ? _copies : 1)));
        return Moved(scaled, _offsets[array] + (isExpanded ? copy * _shape.Lanes : 0));
    }

    private static Expression Moved(Expression at, long offset) => offset == 0 ? at : Expression.Add(at, Expression.Constant(offset));

    private (ParameterExpression Variable, double[] Values, int Offset) Data(int array, long stride)
    {
        if (_data.TryGetValue((array, stride), out var known)) return known;
        var values = _tape.Arrays[array].Values.Span;
        var aligned = GC.AllocateUninitializedArray<double>(values.Length + 7, pinned: true);
        var offset = Misalignment(aligned);
        var rows = values.Length / (int)stride;
        for (var p = 0; p < values.Length; p++) aligned[offset + (int)((p % stride * rows) + (p / stride))] = values[p];
        return _data[(array, stride)] = (Expression.Variable(typeof(double[])), aligned, offset);
    }

    // How many elements to skip to a border of 64 bytes: of an array that does not move.
    private static int Misalignment(double[] pinned)
    {
        var address = Unsafe.ByteOffset(ref Unsafe.NullRef<double>(), ref MemoryMarshal.GetArrayDataReference(pinned));
        return (int)(-address / sizeof(double)) & 7;
    }
}
