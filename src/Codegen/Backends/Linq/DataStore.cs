using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>The data that the vectorised loops of a program read, all of it in one array, which does not move: so it is reached by
/// fields like the point.</summary>
internal sealed class DataStore(Tape tape)
{
    // Elements of 8 bytes up to a border of 64, on which vectors are read fastest.
    private const int Border = 8;
    private readonly Dictionary<(int Array, long Stride), int> _places = [];
    private int _size;

    /// <summary>Where an array of data begins in the store.</summary>
    /// <param name="array">The number of the array.</param>
    /// <param name="stride">1, or how long the rows are of a copy whose columns stand one after the other.</param>
    public int PlaceOf(int array, long stride)
    {
        if (_places.TryGetValue((array, stride), out var place)) return place;
        place = _places[(array, stride)] = _size;
        _size = checked((_size + tape.Arrays[array].Length + Border - 1) & -Border);
        return place;
    }

    /// <summary>The store, to be asked for when all places are known. One more number stands behind it.</summary>
    public ArraySegment<double> ToArray()
    {
        if (_size == 0) return ArraySegment<double>.Empty;
        var aligned = GC.AllocateArray<double>(_size + Border, pinned: true);
        var address = Unsafe.ByteOffset(ref Unsafe.NullRef<double>(), ref MemoryMarshal.GetArrayDataReference(aligned));
        var store = new ArraySegment<double>(aligned, (int)(-address / sizeof(double)) & (Border - 1), _size);
        foreach (var ((array, stride), place) in _places)
            Copy(tape.Arrays[array].Values.Span, (int)stride, store.AsSpan(place, tape.Arrays[array].Length));
        return store;
    }

    private static void Copy(ReadOnlySpan<double> values, int stride, Span<double> to)
    {
        var rows = values.Length / stride;
        for (var p = 0; p < values.Length; p++) to[(p % stride * rows) + (p / stride)] = values[p];
    }
}
