using Symbolic.Codegen.Tapes;
using Symbolic.Functions;

namespace Symbolic.Codegen.Backends.Linq.Vectors;

/// <summary>How the runs of a loop become the lanes of vectors: which values differ between the runs, and how arrays are
/// accessed.</summary>
/// <remarks>The runs may change places, since nothing but sums, products and greatest terms passes from one to another; the plan is
/// refused where more does.</remarks>
internal sealed class VectorPlan
{
    /// <summary>The greatest weight of a body all of whose variables may have registers.</summary>
    public const int LightBody = 60;

    // Of the sums that lanes have of their own, and of elements that each lane has for itself.
    private const int MostElements = 1 << 16;
    private const int DeepestNesting = 100;
    private static readonly HashSet<Function> KnownRows = [.. FunctionTable.Default.Rows];
    private readonly Tape _tape;
    private readonly bool[] _varies;
    private readonly AccessShape[] _shapes;
    private readonly Dictionary<int, (long First, int Count)> _reduced = [];
    private readonly HashSet<int> _expanded = [];
    private readonly IndexRanges _ranges = new();
    private readonly ScratchArrays _scratch;
    private readonly Lazy<HashSet<int>> _written;

    private VectorPlan(Tape tape, int begin, ScratchArrays scratch)
    {
        (_tape, Begin, End) = (tape, begin, tape.PartnerOf(begin));
        _varies = new bool[End - begin];
        _shapes = new AccessShape[End - begin];
        (_scratch, _written) = (scratch, new(FindWritten));
        DefineAround();
    }

    /// <summary>The position of the Loop.</summary>
    public int Begin { get; }

    /// <summary>The position of its EndLoop.</summary>
    public int End { get; }

    /// <summary>How many instructions differ between the runs.</summary>
    public int Weight { get; private set; }

    /// <summary>How many accesses are neither to one element nor to neighbours.</summary>
    public int StridedCount { get; private set; }

    /// <summary>Whether a function is called that is not written out in place.</summary>
    public bool HasCalls { get; private set; }

    /// <summary>The arrays to whose elements all lanes add, with the range of these elements.</summary>
    public IReadOnlyDictionary<int, (long First, int Count)> Reduced => _reduced;

    /// <summary>The arrays that each lane has for itself.</summary>
    public IReadOnlySet<int> Expanded => _expanded;

    /// <summary>The plan for a loop, or null if its runs depend on each other.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="begin">The position of the loop.</param>
    /// <param name="scratch">The arrays that runs of loops of the tape fill anew.</param>
    public static VectorPlan? For(Tape tape, int begin, ScratchArrays scratch)
    {
        var plan = new VectorPlan(tape, begin, scratch);
        return plan.Classify() && plan.FitArrays() ? plan : null;
    }

    /// <summary>Whether a value differs between the runs.</summary>
    public bool Varies(int value) => value > Begin && value < End && _varies[value - Begin];

    /// <summary>How the access at a position moves.</summary>
    public AccessShape ShapeOf(int access) => _shapes[access - Begin];

    /// <summary>The range of a subscript over the loops inside and around.</summary>
    public (double Least, double Greatest, bool IsWhole) RangeOf(Subscript subscript) =>
        _ranges.Of(subscript, long.MaxValue, long.MinValue);

    /// <summary>By how much an access moves with the index of the loop.</summary>
    public long StrideOf(int access)
    {
        _tape.Subscripts[_tape.Instructions[access].B].IsAffineIn(Begin, out var stride, out _);
        return stride.Constant;
    }

    private void DefineAround()
    {
        var around = new Stack<int>();
        for (var region = _tape.RegionOf(Begin); region >= 0; region = _tape.RegionOf(region)) around.Push(region);
        foreach (var region in around)
        {
            var instruction = _tape.Instructions[region];
            if (instruction.Opcode == Opcode.Loop) _ranges.Define(region, _tape.Subscripts[instruction.A], _tape.Subscripts[instruction.B]);
        }
    }

    private bool Classify()
    {
        var depth = 0;
        var varyingIfs = new HashSet<int>();
        for (var i = Begin + 1; i < End; i++)
        {
            var instruction = _tape.Instructions[i];
            switch (instruction.Opcode)
            {
                case Opcode.If:
                    if (++depth > DeepestNesting) return false;
                    if (Varies(instruction.A)) varyingIfs.Add(i);
                    continue;
                case Opcode.Loop:
                    if (++depth > DeepestNesting || IsMoving(instruction.A) || IsMoving(instruction.B)) return false;
                    _ranges.Define(i, _tape.Subscripts[instruction.A], _tape.Subscripts[instruction.B]);
                    continue;
                case Opcode.EndIf or Opcode.EndLoop:
                    depth--;
                    continue;
                case Opcode.Else:
                    continue;
                case Opcode.Merge:
                    _varies[i - Begin] = varyingIfs.Contains(_tape.PartnerOf(i)) || Varies(instruction.A) || Varies(instruction.B);
                    break;
                case Opcode.Position:
                    if (!IsAffine(instruction.A, out var moves)) return false;
                    _varies[i - Begin] = moves;
                    break;
                case Opcode.Load or Opcode.Store or Opcode.Accumulate:
                    if (instruction.IsChecked || !FindShape(i, instruction)) return false;
                    break;
                case Opcode.Whole:
                    if (Varies(instruction.A)) return false;
                    break;
                case Opcode.Call when !KnownRows.Contains(instruction.Function!) && varyingIfs.Any(each => IsInside(i, each)):
                    return false;
                default:
                    if (instruction.Opcode == Opcode.Call) HasCalls = true;
                    if (instruction.Opcode == Opcode.Power) HasCalls = true;
                    _varies[i - Begin] = Varies(instruction.Operand(0)) || Varies(instruction.Operand(1)) || Varies(instruction.Operand(2));
                    break;
            }

            if (_varies[i - Begin] && !instruction.IsLeaf) Weight++;
        }

        return true;
    }

    private bool IsInside(int i, int region)
    {
        var end = _tape.PartnerOf(_tape.PartnerOf(region));
        return i > region && i < end;
    }

    private bool IsMoving(int subscript) => _tape.Subscripts[subscript].Reads(Begin);

    private bool IsAffine(int subscript, out bool moves)
    {
        moves = _tape.Subscripts[subscript].Reads(Begin);
        return !moves || (_tape.Subscripts[subscript].IsAffineIn(Begin, out var stride, out _) && stride.IsConstant);
    }

    private bool FindShape(int i, in Instruction access)
    {
        if (!IsAffine(access.B, out var moves)) return false;
        var shape = !moves ? AccessShape.Uniform : StrideOf(i) == 1 ? AccessShape.Contiguous : AccessShape.Strided;
        if (shape == AccessShape.Strided)
        {
            if (access.Opcode == Opcode.Store) return false;
            StridedCount++;
        }

        if (access.IsWrite && shape == AccessShape.Uniform)
        {
            if (_scratch.Of(Begin).Contains(access.A)) shape = AccessShape.Expanded;
            else if (access.Opcode == Opcode.Accumulate) shape = AccessShape.Reduced;
            else return false;
        }
        else if (access.Opcode == Opcode.Load && shape == AccessShape.Uniform && _written.Value.Contains(access.A))
        {
            if (!_scratch.Of(Begin).Contains(access.A)) return false;
            shape = AccessShape.Expanded;
        }

        _shapes[i - Begin] = shape;
        if (shape == AccessShape.Expanded) _expanded.Add(access.A);
        _varies[i - Begin] = access.Opcode == Opcode.Load && shape != AccessShape.Uniform;
        return shape != AccessShape.Reduced || Enclose(access);
    }

    private HashSet<int> FindWritten()
    {
        var written = new HashSet<int>();
        for (var i = Begin + 1; i < End; i++)
        {
            if (_tape.Instructions[i].IsWrite) written.Add(_tape.Instructions[i].A);
        }

        return written;
    }

    private bool Enclose(in Instruction access)
    {
        var subscript = _tape.Subscripts[access.B];
        var (first, last) = (0L, _tape.Arrays[access.A].Length - 1L);
        if (subscript.Atoms.All(atom => atom > Begin))
        {
            var (least, greatest, _) = subscript.IsConstant ? (subscript.Constant, subscript.Constant, true) : RangeOf(subscript);
            (first, last) = (Math.Max(first, (long)least), Math.Min(last, (long)greatest));
        }

        // Elements that are the same in all runs need no memory for the lanes.
        if (!subscript.Atoms.Any(atom => atom > Begin)) return true;
        if (_reduced.TryGetValue(access.A, out var known))
            (first, last) = (Math.Min(first, known.First), Math.Max(last, known.First + known.Count - 1));
        if (last - first >= MostElements) return false;
        _reduced[access.A] = (first, (int)Math.Max(0, last - first + 1));
        return true;
    }

    // What is read and written in one loop may only be the same element each time.
    private bool FitArrays()
    {
        foreach (var array in _expanded)
        {
            if (_tape.Arrays[array].Length > MostElements) return false;
        }

        var written = new Dictionary<int, int>();
        var apart = new HashSet<int>();
        for (var i = Begin + 1; i < End; i++)
        {
            var instruction = _tape.Instructions[i];
            if (instruction.Opcode == Opcode.Store && ShapeOf(i) != AccessShape.Expanded)
            {
                if (written.TryGetValue(instruction.A, out var other) && other != instruction.B)
                {
                    if (other == -1 || !AreApart(other, instruction.B)) return false;
                    apart.Add(instruction.A);
                }

                written[instruction.A] = instruction.B;
            }
            else if (instruction.Opcode == Opcode.Accumulate && ShapeOf(i) != AccessShape.Expanded)
            {
                written.TryAdd(instruction.A, -1);
            }
        }

        for (var i = Begin + 1; i < End; i++)
        {
            var instruction = _tape.Instructions[i];
            if (!instruction.IsAccess || !written.TryGetValue(instruction.A, out var subscript) || ShapeOf(i) == AccessShape.Expanded) continue;
            if (apart.Contains(instruction.A) ? instruction.Opcode != Opcode.Store
                : subscript == -1 ? instruction.Opcode != Opcode.Accumulate
                : instruction.B != subscript) return false;
        }

        return true;
    }

    // Columns of a table whose length is known only at run time do not overlap.
    private bool AreApart(int left, int right)
    {
        var distance = _tape.Subscripts[left].Plus(_tape.Subscripts[right].Times(-1));
        return !distance.IsConstant && distance.Atoms.All(atom => atom < Begin);
    }
}
