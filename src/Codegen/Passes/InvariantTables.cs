using Symbolic.Codegen.Derivatives;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>What an inner loop computes anew in every run of the loop around it, though it depends on the inner index alone, is computed
/// once, into a local array: <c>exp(s[k])</c> in a sum over <c>k</c> in a sum over data.</summary>
/// <remarks>Runs before derivatives are taken, so that the adjoints of such values are added up over the data first, and go back through
/// the function once.</remarks>
internal sealed class InvariantTables : TapeCopy
{
    private const int LargestTable = 1 << 20;
    private const int FewOperations = 3;
    private readonly bool[] _varies;
    private readonly Dictionary<int, (int Array, Subscript Place)> _tables = [];
    private int _depth;

    private InvariantTables(Tape tape)
        : base(tape) => _varies = new bool[tape.Instructions.Length];

    public static Tape Run(Tape tape) => LoopDepth(tape) is > 1 and <= DeepestLoops ? new InvariantTables(tape).Run() : tape;

    protected override int CopyLoop(int begin)
    {
        if (_depth == 0) WriteTables(begin);
        base.CopyLoop(begin);
        _depth++;
        Copy(begin + 1, Tape.PartnerOf(begin) + 1);
        _depth--;
        return Tape.PartnerOf(begin);
    }

    protected override int CopySingle(int i, in Instruction instruction) => _depth > 0 && _tables.TryGetValue(i, out var table)
        ? Target.Load(table.Array, Moved(table.Place))
        : base.CopySingle(i, instruction);

    private void WriteTables(int begin)
    {
        FindVarying(begin);
        foreach (var group in Wanted(begin).GroupBy(value => Tape.RegionOf(value)))
        {
            var chain = new Stack<int>();
            for (var loop = group.Key; loop != begin; loop = Tape.RegionOf(loop)) chain.Push(loop);
            if (PlaceOf(chain, out var size) is not { } place) continue;
            var values = group.ToArray();
            var needed = Needed(values, begin);
            foreach (var loop in chain)
            {
                base.CopyLoop(loop);
                foreach (var i in needed.Where(i => Tape.RegionOf(i) == loop)) Values[i] = base.CopySingle(i, Tape.Instructions[i]);
            }

            foreach (var value in values)
            {
                var array = Target.AddArray(new TapeArray("table", TapeArrayKind.Local, size));
                Target.Write(Opcode.Store, array, Moved(place), Values[value]);
                _tables[value] = (array, place);
            }

            for (var k = 0; k < chain.Count; k++) Target.EndLoop();
        }
    }

    private void FindVarying(int begin)
    {
        var written = new HashSet<int>();
        var end = Tape.PartnerOf(begin);
        for (var i = begin; i < end; i++)
        {
            if (Tape.Instructions[i].IsWrite) written.Add(Tape.Instructions[i].A);
        }

        _varies[begin] = true;
        for (var i = begin + 1; i < end; i++)
        {
            var instruction = Tape.Instructions[i];
            // Totals, and what only one branch computes, stay where they are.
            var isFixed = instruction.Opcode is Opcode.Loop || (instruction.HasValue && !instruction.IsLeaf && IsInLoopsOnly(i, begin)
                && instruction.Opcode is not (Opcode.Sum or Opcode.Product or Opcode.Maximum or Opcode.Merge or Opcode.Whole)
                && !(instruction.Opcode == Opcode.Load && (instruction.IsChecked || written.Contains(instruction.A))));
            _varies[i] = !instruction.IsLeaf && (!isFixed || ReadsVarying(instruction));
        }
    }

    private bool ReadsVarying(in Instruction instruction)
    {
        for (var k = 0; k < 3; k++)
        {
            if (instruction.Operand(k) is >= 0 and var operand && _varies[operand]) return true;
        }

        for (var k = 0; k < 2; k++)
        {
            if (instruction.Subscript(k) is >= 0 and var subscript && Tape.Subscripts[subscript].Atoms.Any(atom => _varies[atom])) return true;
        }

        return false;
    }

    private bool IsInLoopsOnly(int i, int begin)
    {
        var region = Tape.RegionOf(i);
        while (region > begin && Tape.Instructions[region].Opcode == Opcode.Loop) region = Tape.RegionOf(region);
        return region == begin;
    }

    // Values of inner loops that do not vary, are dear, and are read by some that do.
    private IEnumerable<int> Wanted(int begin)
    {
        var end = Tape.PartnerOf(begin);
        var wanted = new SortedSet<int>();
        var cost = new Dictionary<int, int>();
        for (var i = begin + 1; i < end; i++)
        {
            var instruction = Tape.Instructions[i];
            if (instruction.IsLeaf) continue;
            if (!_varies[i] && instruction.HasValue && instruction.Opcode != Opcode.Loop) cost[i] = CostOf(instruction, cost);
            for (var k = 0; k < 3; k++)
            {
                var operand = instruction.Operand(k);
                if (_varies[i] && cost.TryGetValue(operand, out var dear) && dear >= FewOperations && Tape.RegionOf(operand) != begin)
                    wanted.Add(operand);
            }
        }

        return wanted;
    }

    private static int CostOf(in Instruction instruction, Dictionary<int, int> cost)
    {
        var own = Weights.Is(instruction) ? 0
            : instruction.Opcode is Opcode.Call or Opcode.Divide or Opcode.Power ? FewOperations
            : instruction.Opcode is Opcode.Load or Opcode.Position ? 0
            : 1;
        for (var k = 0; k < 3; k++) own = Math.Min(FewOperations, own + cost.GetValueOrDefault(instruction.Operand(k)));
        return own;
    }

    private SortedSet<int> Needed(int[] values, int begin)
    {
        var needed = new SortedSet<int>(values);
        var open = new Stack<int>(values);
        while (open.TryPop(out var value))
        {
            for (var k = 0; k < 3; k++)
            {
                var operand = Tape.Instructions[value].Operand(k);
                if (operand > begin && !Tape.Instructions[operand].IsLeaf && needed.Add(operand)) open.Push(operand);
            }
        }

        return needed;
    }

    // The place in a table of a value in nested loops, row by row; null if its size is not known, or too large.
    private Subscript? PlaceOf(IEnumerable<int> chain, out int size)
    {
        var ranges = new IndexRanges();
        var (place, count) = (Subscript.Of(0), 1.0);
        size = 0;
        foreach (var loop in chain)
        {
            var instruction = Tape.Instructions[loop];
            ranges.Define(loop, Tape.Subscripts[instruction.A], Tape.Subscripts[instruction.B]);
            var (least, greatest, _) = ranges.Of(Subscript.Atom(loop), long.MinValue, long.MaxValue);
            count *= Math.Max(0, greatest - least + 1);
            if (!(count <= LargestTable)) return null;
            place = place.Times((long)(greatest - least + 1)).Plus(Subscript.Atom(loop)).Plus(-(long)least);
        }

        size = (int)count;
        return size == 0 ? null : place;
    }
}
