using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Cuts a tape into methods small enough for the JIT to optimise them well.</summary>
/// <remarks>A cut runs between two instructions of one region. Inner regions are cut first, so that of deeply nested regions many go
/// into one method. Merges stay with their If, totals with their loop.</remarks>
internal sealed class Partition
{
    // From measurements: the cost of an instruction rises slowly from 1000 on, and jumps where the JIT gives up optimising.
    public const int LargestSingle = 1500;
    public const int LargestPart = 600;
    private const int LargestBeside = 60;
    private readonly Stack<Frame> _frames = new();
    private readonly Tape _tape;
    private readonly int _limit;

    /// <param name="tape">The tape.</param>
    /// <param name="wholes">Loops that are not cut.</param>
    /// <param name="largestSingle">How long a program of one method may be.</param>
    /// <param name="largestPart">How long a method of a longer program may be.</param>
    public Partition(Tape tape, Func<int, bool> wholes, int largestSingle, int largestPart)
    {
        _tape = tape;
        Owner = new int[tape.Instructions.Length];
        var weight = 0L;
        foreach (var instruction in tape.Instructions) weight += Weight(instruction);
        _limit = weight <= largestSingle ? int.MaxValue : largestPart;
        _frames.Push(new Frame(0, 0));
        for (var i = 0; i < tape.Instructions.Length; i++)
        {
            if (tape.Instructions[i].Opcode == Opcode.Loop && wholes(i)) i = AddWhole(i);
            else Add(i, tape.Instructions[i]);
        }

        var outermost = _frames.Pop();
        Cut(outermost, tape.Instructions.Length);
        Outermost = outermost.Calls;
        Number();
    }

    /// <summary>The methods that the program runs one after the other.</summary>
    public List<Method> Outermost { get; }

    /// <summary>All methods; those called stand after those that call.</summary>
    public List<Method> All { get; } = [];

    /// <summary>The number of the method of each instruction.</summary>
    public int[] Owner { get; }

    public bool IsSingle => All.Count == 1;

    // Reading an input costs a call that has to be inlined, of which a method should not hold too many either.
    private int Weight(in Instruction instruction)
    {
        if (instruction.IsLeaf) return 0;
        var weight = instruction.Opcode == Opcode.FusedMultiplyAdd ? 3 : 1;
        return weight + IsInput(instruction.Operand(0)) + IsInput(instruction.Operand(1)) + IsInput(instruction.Operand(2));
    }

    private int IsInput(int value) => value >= 0 && _tape.Instructions[value].Opcode == Opcode.Input ? 1 : 0;

    private void Add(int i, in Instruction instruction)
    {
        var frame = _frames.Peek();
        switch (instruction.Opcode)
        {
            case Opcode.If or Opcode.Loop:
                _frames.Push(new Frame(i, i + 1));
                break;
            case Opcode.Else:
                _frames.Pop();
                var other = new Frame(frame.ItemStart, i + 1) { ItemWeight = frame.TotalWeight };
                other.ItemInner.AddRange(frame.AllInner);
                _frames.Push(other);
                break;
            case Opcode.EndIf or Opcode.EndLoop:
                _frames.Pop();
                AddItem(_frames.Peek(), frame.ItemStart, frame.ItemWeight + frame.TotalWeight + 2, [.. frame.ItemInner, .. frame.AllInner]);
                break;
            case Opcode.Merge or Opcode.Sum or Opcode.Product or Opcode.Maximum:
                frame.Weight += Weight(instruction);
                break;
            default:
                AddItem(frame, i, Weight(instruction), []);
                break;
        }
    }

    // A long loop is a method of its own: all that is in a method shares how much the JIT inlines.
    private int AddWhole(int begin)
    {
        var (end, weight) = (_tape.PartnerOf(begin), 2);
        for (var i = begin; i < end; i++) weight += Weight(_tape.Instructions[i]);
        AddItem(_frames.Peek(), begin, weight, [], isAlone: weight > LargestBeside);
        return end;
    }

    private void AddItem(Frame frame, int start, int weight, List<Method> inner, bool isAlone = false)
    {
        if (frame.Weight > 0 && (isAlone || frame.IsAlone || (long)frame.Weight + weight > _limit)) Cut(frame, start);
        frame.IsAlone = isAlone;
        frame.Weight += weight;
        frame.PendingInner.AddRange(inner);
    }

    private static void Cut(Frame frame, int end)
    {
        frame.Calls.Add(new Method(frame.PendingStart, end, frame.PendingInner));
        frame.PendingInner = [];
        frame.PendingStart = end;
        frame.Weight = 0;
    }

    private void Number()
    {
        var open = new Queue<Method>(Outermost);
        while (open.TryDequeue(out var method))
        {
            method.Id = All.Count;
            All.Add(method);
            Array.Fill(Owner, method.Id, method.Start, method.End - method.Start);
            foreach (var inner in method.Inner) open.Enqueue(inner);
        }
    }

    private sealed class Frame(int itemStart, int start)
    {
        public int ItemStart => itemStart;

        public int ItemWeight { get; init; }

        public List<Method> ItemInner { get; } = [];

        public int PendingStart { get; set; } = start;

        public int Weight { get; set; }

        /// <summary>Whether nothing may be added to the method.</summary>
        public bool IsAlone { get; set; }

        public List<Method> PendingInner { get; set; } = [];

        public List<Method> Calls { get; } = [];

        public int TotalWeight => Weight + Calls.Count;

        public IEnumerable<Method> AllInner => Calls.Concat(PendingInner);
    }
}
