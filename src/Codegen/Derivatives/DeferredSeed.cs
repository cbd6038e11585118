using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>The way backwards through a loop whose total has an adjoint that is known only after the loop, as in the logarithm of a
/// sum: since all that the loop adds is a multiple of it, the loop runs with 1 in its place and the results are multiplied
/// afterwards.</summary>
/// <remarks>So the loop backwards needs nothing that is computed from the total, and can be merged with the loop that computes it. It
/// pays where much more is computed in the loop than has to be multiplied after it.</remarks>
internal sealed class DeferredSeed
{
    private const int LeastWork = 8;
    private readonly Dictionary<int, (long First, long Last)> _touched;

    private DeferredSeed(Dictionary<int, (long First, long Last)> touched) => _touched = touched;

    /// <summary>Decides whether it pays.</summary>
    /// <returns>Null if it does not, or is not possible.</returns>
    public static DeferredSeed? Plan(Tape tape, int begin, int total, Activity activity)
    {
        if (tape.Instructions[total].Opcode != Opcode.Sum) return null;
        var end = tape.PartnerOf(begin);
        var extent = new LoopExtent(tape);
        var touched = new Dictionary<int, (long First, long Last)>();
        for (var i = begin + 1; i < end; i++)
        {
            var instruction = tape.Instructions[i];
            if (instruction.IsWrite) return null;
            if (instruction.Opcode != Opcode.Load || !activity[i]) continue;
            if (extent.RangeOf(tape.Subscripts[instruction.B]) is not var (first, last)) return null;
            (first, last) = (Math.Max(first, 0), Math.Min(last, tape.Arrays[instruction.A].Length - 1));
            touched[instruction.A] = touched.TryGetValue(instruction.A, out var known)
                ? (Math.Min(first, known.First), Math.Max(last, known.Last))
                : (first, last);
        }

        var destinations = 1 + touched.Values.Sum(range => Math.Max(0, range.Last - range.First + 1));
        return extent.Work(begin) >= LeastWork * destinations ? new DeferredSeed(touched) : null;
    }

    /// <summary>Arrays of their own, for what is to be multiplied.</summary>
    public AdjointArrays Arrays(Tape tape, TapeBuilder target)
    {
        var length = tape.Arrays[TapeArray.Point].Length;
        var point = new TapeArray("scaled later", TapeArrayKind.Local, length, StartsAtZero: true);
        return new AdjointArrays(tape, target, _touched.ContainsKey(TapeArray.Point) ? (target.AddArray(point), 0) : null);
    }

    /// <summary>Adds multiples of the elements to the places where they belong.</summary>
    public void Scale(TapeBuilder target, AdjointArrays source, AdjointArrays destination, int factor)
    {
        foreach (var (array, place) in source.Places.OrderBy(pair => pair.Key))
        {
            var (first, last) = _touched[array];
            var at = Subscript.Atom(target.BeginLoop(Subscript.Of(first), Subscript.Of(last)));
            var element = target.Load(place.Array, at);
            destination.Accumulate(new Instruction(Opcode.Load, array), at, target.Multiply(factor, element));
            target.EndLoop();
        }
    }
}
