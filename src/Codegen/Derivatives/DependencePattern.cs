using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Finds which results of a tape depend on which inputs, by running it with sets of inputs in the place of numbers.</summary>
/// <remarks>Loops with known bounds run, so that each access is to a known element; beyond a budget of work, and where a subscript is
/// known only at run time, an access stands for all elements of its array, and the pattern may hold more than needed. Both branches of
/// an If count.</remarks>
internal sealed class DependencePattern
{
    private const long MostWork = 50_000_000;
    private static readonly int[] None = [];
    private readonly Tape _tape;
    private readonly Activity _activity;
    private readonly CancellationToken _cancellationToken;
    private readonly int[][] _values;
    private readonly int[][]?[] _elements;

    // What has been written to elements that are not known.
    private readonly int[][] _anywhere;
    private readonly Dictionary<int, long?> _indices = [];
    private readonly int[] _all;
    private long _work;
    private bool _isNew;

    private DependencePattern(Tape tape, CancellationToken cancellationToken)
    {
        (_tape, _cancellationToken) = (tape, cancellationToken);
        _activity = new Activity(tape);
        _values = new int[tape.Instructions.Length][];
        Array.Fill(_values, None);
        _elements = new int[tape.Arrays.Length][][];
        _anywhere = new int[tape.Arrays.Length][];
        for (var array = TapeArray.Results; array < _elements.Length; array++)
        {
            _anywhere[array] = None;
            if (tape.Arrays[array].Kind == TapeArrayKind.Data) continue;
            Array.Fill(_elements[array] = new int[tape.Arrays[array].Length][], None);
        }

        _all = [.. Enumerable.Range(0, tape.Arrays[TapeArray.Point].Length)];
    }

    /// <summary>The pattern of the derivatives of the results of a tape by its inputs.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="skipped">How many results, from the first on, are left out.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static SparsityPattern Of(Tape tape, int skipped, CancellationToken cancellationToken)
    {
        var needed = DeadCode.Remove(new Tape(
            tape.Inputs, tape.Instructions, [.. tape.Outputs.Select((value, k) => k < skipped ? -1 : value)], tape.Arrays, tape.Subscripts));
        var pass = new DependencePattern(needed, cancellationToken);
        pass.Region(0, needed.Instructions.Length);
        var rows = new int[needed.Outputs.Length - skipped][];
        for (var row = 0; row < rows.Length; row++)
        {
            var output = needed.Outputs[row + skipped];
            rows[row] = output >= 0 ? pass._values[output] : pass.Element(TapeArray.Results, row + skipped);
        }

        return new SparsityPattern(needed.Inputs.Length, rows);
    }

    private void Region(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var instruction = _tape.Instructions[i];
            if (instruction.Opcode == Opcode.Loop)
            {
                Loop(i);
                i = _tape.PartnerOf(i);
            }
            else if (instruction.IsWrite)
            {
                Write(instruction);
            }
            else if (_activity[i])
            {
                _values[i] = Of(instruction);
            }
        }
    }

    private int[] Of(in Instruction instruction)
    {
        switch (instruction.Opcode)
        {
            case Opcode.Input:
                return [instruction.A];
            case Opcode.Load when instruction.A == TapeArray.Point:
                return At(instruction.B) is not { } at ? _all : at >= 0 && at < _all.Length ? [(int)at] : None;
            case Opcode.Load:
                return Element(instruction.A, At(instruction.B));
            default:
                var set = None;
                for (var k = 0; k < 3; k++)
                {
                    if (instruction.Operand(k) is >= 0 and var operand) set = Union(set, _values[operand]);
                }

                return set;
        }
    }

    private int[] Element(int array, long? at)
    {
        if (_elements[array] is not { } elements) return None;
        if (at is { } known) return known >= 0 && known < elements.Length ? Union(elements[known], _anywhere[array]) : None;
        return elements.Aggregate(_anywhere[array], Union);
    }

    private void Write(in Instruction write)
    {
        var (elements, set) = (_elements[write.A]!, _values[write.C]);
        var at = At(write.B);
        if (at is { } known && (known < 0 || known >= elements.Length)) return;
        ref var place = ref at is { } element ? ref elements[element] : ref _anywhere[write.A];
        var union = Union(place, set);
        _isNew |= !ReferenceEquals(union, place) && union.Length > place.Length;
        place = union;
    }

    private void Loop(int begin)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var (first, end) = (_tape.FirstTotalOf(begin), _tape.PartnerOf(begin));
        for (var total = first; total < end; total++) _values[total] = None;
        var (lower, upper) = (At(_tape.Instructions[begin].A), At(_tape.Instructions[begin].B));
        if (lower is { } from && upper is { } to && _work < MostWork)
        {
            for (var index = from; index <= to && _work < MostWork; index++)
            {
                _indices[begin] = index;
                Body(begin, first, end);
            }

            if (_work < MostWork) return;
        }

        // Until what is written to elements that are not known makes no difference to what is read from them.
        _indices[begin] = null;
        do
        {
            _isNew = false;
            Body(begin, first, end);
        }
        while (_isNew);
    }

    private void Body(int begin, int first, int end)
    {
        _work += end - begin;
        Region(begin + 1, first);
        for (var total = first; total < end; total++)
        {
            if (_activity[total]) _values[total] = Union(_values[total], _values[_tape.Instructions[total].A]);
        }
    }

    private long? At(int subscript)
    {
        foreach (var term in _tape.Subscripts[subscript].Terms)
        {
            foreach (var atom in term.Atoms)
            {
                if (_indices.GetValueOrDefault(atom) is null) return null;
            }
        }

        return _tape.Subscripts[subscript].Evaluate(atom => _indices[atom]!.Value);
    }

    private int[] Union(int[] left, int[] right) => IndexSet.Union(left, right, ref _work);
}
