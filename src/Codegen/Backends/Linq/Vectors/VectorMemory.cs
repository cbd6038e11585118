using System.Linq.Expressions;
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
    private readonly VectorAddresses _addresses;

    public VectorMemory(Tape tape, VectorPlan plan, VectorShape shape, Memory memory, Places places, VectorAddresses addresses, int copies)
    {
        _addresses = addresses;
        (_tape, _plan, _shape, _memory, _places, _copies) = (tape, plan, shape, memory, places, copies);
        foreach (var array in plan.Expanded) _offsets[array] = memory.ReserveVectors(tape.Arrays[array].Length * shape.Lanes * copies);
        foreach (var (array, range) in plan.Reduced) _offsets[array] = memory.ReserveVectors(range.Count * shape.Lanes);
    }

    /// <summary>What goes before the loop.</summary>
    public IEnumerable<Expression> Before()
    {
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

    /// <summary>One element for all lanes.</summary>
    public Expression Uniform(int array, Subscript at)
    {
        var (memory, start) = _memory.ReadBlocks(array);
        var length = _tape.Arrays[array].Length;
        var address = _addresses.Of(memory, start, length, at);
        if (address.Offset is null) return address.Field;
        // Of two neighbours of which both have to be in memory; workspace and data go on behind their arrays.
        if (_tape.Arrays[array].Kind != TapeArrayKind.Point || _plan.RangeOf(at).Greatest <= length - 2)
            return VectorAccess.NumberOfTwo(address, isFirst: true);
        return _plan.RangeOf(at).Least >= 1
            ? VectorAccess.NumberOfTwo(_addresses.Of(memory, start, length, at.Plus(-1)), isFirst: false)
            : VectorAccess.Number(address);
    }

    /// <summary>Neighbouring elements, one for each lane.</summary>
    public Expression Contiguous(int array, Subscript at)
    {
        var (memory, start) = _memory.ReadBlocks(array);
        return _shape.Load(_addresses.Of(memory, start, _tape.Arrays[array].Length, at));
    }

    /// <summary>Elements a fixed stride apart.</summary>
    /// <param name="load">The position of the load.</param>
    /// <param name="moved">Moves a subscript to the copy.</param>
    public Expression Strided(int load, Func<Subscript, Subscript> moved)
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
                var place = rest.Plus(-(long)row * stride).Times(length / stride).Plus(Subscript.Atom(_plan.Begin)).Plus((long)row);
                return _shape.Load(_addresses.Of(_places.Blocks!.Data, _memory.Data.PlaceOf(array, stride), length, moved(place)));
            }
        }

        var first = moved(subscript);
        return _shape.Of(Enumerable.Range(0, _shape.Lanes).Select(lane => Uniform(array, first.Plus(stride * lane))));
    }

    /// <summary>The address that a vector is written to.</summary>
    /// <param name="array">The array.</param>
    /// <param name="shape">How the access moves; not by strides.</param>
    /// <param name="at">The element of the first lane.</param>
    /// <param name="copy">The number of the copy.</param>
    public (Expression Field, Expression? Offset) Address(int array, AccessShape shape, Subscript at, int copy)
    {
        if (shape != AccessShape.Contiguous) return Own(array, shape, at, copy);
        var (memory, start) = _memory.WrittenBlocks(array);
        return _addresses.Of(memory, start, _tape.Arrays[array].Length, at);
    }

    /// <summary>Where the lanes have their own element.</summary>
    public (Expression Field, Expression? Offset) Own(int array, AccessShape shape, Subscript at, int copy)
    {
        var width = _shape.Lanes * (shape == AccessShape.Expanded ? _copies : 1);
        var (first, count) = shape == AccessShape.Expanded ? (0, _tape.Arrays[array].Length) : _plan.Reduced[array];
        var place = at.Plus(-first).Times(width).Plus(shape == AccessShape.Expanded ? copy * _shape.Lanes : 0);
        return _addresses.Of(_places.Blocks!.Workspace, _offsets[array], width * count, place);
    }
}
