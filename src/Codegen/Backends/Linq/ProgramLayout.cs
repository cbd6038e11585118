using Symbolic.Codegen.Backends.Linq.Vectors;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>How a tape becomes methods: which of its loops become vectors, and where it is cut.</summary>
internal sealed class ProgramLayout
{
    private readonly VectorLoops _vectorLoops;

    /// <param name="tape">The tape.</param>
    /// <param name="vectors">The vectors that loops use; null for none.</param>
    /// <param name="largestSingle">How long a program of one method may be; null for what the JIT does well.</param>
    /// <param name="largestPart">How long a method of a longer program may be; null for what the JIT does well.</param>
    public ProgramLayout(Tape tape, VectorShape? vectors, int? largestSingle = null, int? largestPart = null)
    {
        Tape = tape;
        _vectorLoops = new VectorLoops(tape, vectors);
        Partition = new Partition(
            tape, _vectorLoops.IsVectorised, largestSingle ?? Partition.LargestSingle, largestPart ?? Partition.LargestPart);
    }

    /// <summary>With the widest vectors of the machine.</summary>
    public ProgramLayout(Tape tape)
        : this(tape, VectorShape.Widest)
    {
    }

    /// <summary>The tape.</summary>
    public Tape Tape { get; }

    /// <summary>Where it is cut.</summary>
    public Partition Partition { get; }

    /// <summary>Whether memory has to be reached by blocks, or something to be kept outside local variables.</summary>
    public bool NeedsWorkspace =>
        !Partition.IsSingle || _vectorLoops.Any || Tape.Arrays.Any(array => array.Kind == TapeArrayKind.Local);

    /// <summary>Writes the methods.</summary>
    public Emitter Emitter(Places places) => new(Tape, _vectorLoops, Partition, places);
}
