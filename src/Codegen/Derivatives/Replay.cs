using Symbolic.Codegen.Tapes;
using Symbolic.Errors;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Writes the instructions of a tape again, at the end of another one. Derivatives do so once for the values, and again where
/// a loop backwards needs what the loop has computed.</summary>
/// <remarks>Arrays have the same numbers in both tapes; each keeps its arrays at the end.</remarks>
internal sealed class Replay
{
    private const int DeepestNesting = 1000;
    private readonly Tape _tape;
    private readonly TapeBuilder _target;
    private readonly CancellationToken _cancellationToken;
    private readonly int[] _values;

    // For loops that run backwards what stands for the index; others have their own number.
    private readonly Dictionary<int, Subscript> _indices = [];
    private int _depth;

    public Replay(Tape tape, TapeBuilder target, CancellationToken cancellationToken)
    {
        (_tape, _target, _cancellationToken) = (tape, target, cancellationToken);
        _values = new int[tape.Instructions.Length];
        for (var i = TapeArray.Results + 1; i < tape.Arrays.Length; i++) target.AddArray(tape.Arrays[i]);
    }

    /// <summary>The arithmetic of the derivatives that are written beside the values.</summary>
    public required Arithmetic Arithmetic { get; init; }

    /// <summary>Whether what is written into arrays is written again; it must be once only.</summary>
    public bool Writes { get; set; } = true;

    /// <summary>Arrays that are written again nevertheless, since each run of a loop fills them anew.</summary>
    public HashSet<int> Scratch { get; } = [];

    /// <summary>The number, in the tape that is written, of a value of the other, as far as it is visible.</summary>
    public int this[int number]
    {
        get => number < 0 ? TapeBuilder.Written : _values[number];
        set => _values[number] = value;
    }

    /// <summary>A subscript of the tape over the values of the one that is written.</summary>
    public Subscript Moved(int subscript)
    {
        var moved = _tape.Subscripts[subscript];
        return _indices.Count > 0 && moved.Terms.Any(term => term.Atoms.Any(_indices.ContainsKey))
            ? moved.Replace(atom => _indices.TryGetValue(atom, out var index) ? index : Subscript.Atom(_values[atom]))
            : moved.Renumber(atom => _values[atom]);
    }

    /// <summary>Writes the instructions of one region again, with the regions in it.</summary>
    public void Region(int start, int end)
    {
        Enter();
        for (var i = start; i < end; i++)
        {
            if ((i & 1023) == 0) _cancellationToken.ThrowIfCancellationRequested();
            i = _tape.Instructions[i].Opcode switch
            {
                Opcode.If => If(i),
                Opcode.Loop => Loop(i),
                _ => Single(i),
            };
        }

        Leave();
    }

    /// <summary>Writes an instruction that begins and ends no region.</summary>
    /// <returns>Its position.</returns>
    public int Single(int i)
    {
        var instruction = _tape.Instructions[i];
        if (instruction.IsWrite)
        {
            if (!Writes && !Scratch.Contains(instruction.A)) return i;
            _target.Write(instruction.Opcode, instruction.A, Moved(instruction.B), this[instruction.C], instruction.IsChecked);
            return i;
        }

        _values[i] = instruction.Opcode switch
        {
            Opcode.Input => _target.Input(instruction.A),
            Opcode.Constant => _target.Constant(instruction.Number),
            Opcode.Truth => _target.Truth(instruction.A == 1),
            Opcode.Position => _target.Position(Moved(instruction.A)),
            Opcode.Load => _target.Load(instruction.A, Moved(instruction.B), instruction.IsChecked),
            Opcode.Call when Weights.Is(instruction) => this[instruction.A],
            Opcode.Call => _target.Call(instruction.Function!, this[instruction.A], this[instruction.B], this[instruction.C]),
            _ => _target.Emit(instruction.Opcode, this[instruction.A], this[instruction.B], this[instruction.C]),
        };
        return i;
    }

    /// <summary>Begins a loop again.</summary>
    /// <param name="begin">The loop in the tape.</param>
    /// <param name="isDescending">Whether the index runs from the upper bound to the lower one.</param>
    public void BeginLoop(int begin, bool isDescending = false)
    {
        var loop = _tape.Instructions[begin];
        var (lower, upper) = (Moved(loop.A), Moved(loop.B));
        _values[begin] = _target.BeginLoop(lower, upper);
        if (isDescending) _indices[begin] = lower.Plus(upper).Plus(Subscript.Atom(_values[begin]).Times(-1));
        else _indices.Remove(begin);
    }

    /// <summary>The index of a loop that is being written.</summary>
    public Subscript IndexOf(int begin) => _indices.GetValueOrDefault(begin) ?? Subscript.Atom(_values[begin]);

    /// <summary>Enters a region of the tape; those nested too deeply are refused.</summary>
    public void Enter()
    {
        if (++_depth > DeepestNesting)
            throw new LimitExceededException($"the derivative of piecewise terms and sums nested more than {DeepestNesting} deep is not compiled");
    }

    public void Leave() => _depth--;

    /// <summary>Writes the whole numbers again that stand directly in a branch: they cannot leave it as other values do.</summary>
    public void WholesAgain(int begin, int end)
    {
        for (var i = begin + 1; i < end; i++)
        {
            if (_tape.Instructions[i].Opcode == Opcode.Whole && _tape.RegionOf(i) == begin) Single(i);
        }
    }

    // The values of both branches leave the If, so that the way back finds them; those that it does not need are dropped at the end.
    private int If(int begin)
    {
        var middle = _tape.PartnerOf(begin);
        var end = _tape.PartnerOf(middle);
        _target.BeginIf(_values[_tape.Instructions[begin].A]);
        Region(begin + 1, middle);
        _target.BeginElse();
        Region(middle + 1, end);
        _target.EndIf();
        var next = _tape.AfterMerges(end);
        for (var i = end + 1; i < next; i++)
            _values[i] = _target.Merge(_values[_tape.Instructions[i].A], _values[_tape.Instructions[i].B]);
        for (var i = begin + 1; i < end; i++)
        {
            if (!LeavesIf(i, begin, middle)) continue;
            var other = _tape.IsCondition(i) ? _target.Truth(false) : _target.Constant(0);
            _values[i] = i < middle ? _target.Merge(_values[i], other) : _target.Merge(other, _values[i]);
        }

        return next - 1;
    }

    private bool LeavesIf(int i, int begin, int middle)
    {
        var instruction = _tape.Instructions[i];
        if (instruction.IsLeaf || !instruction.HasValue || instruction.Opcode is Opcode.Loop or Opcode.Whole) return false;
        for (var region = _tape.RegionOf(i); region != begin && region != middle; region = _tape.RegionOf(region))
        {
            if (_tape.Instructions[region].Opcode == Opcode.Loop) return false;
        }

        return true;
    }

    private int Loop(int begin)
    {
        var end = _tape.PartnerOf(begin);
        var first = _tape.FirstTotalOf(begin);
        BeginLoop(begin);
        Region(begin + 1, first);
        for (var total = first; total < end; total++)
            _values[total] = _target.Total(_tape.Instructions[total].Opcode, _values[_tape.Instructions[total].A]);
        _target.EndLoop();
        return end;
    }
}
