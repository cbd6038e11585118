using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>A part of a region: an instruction, an If with its merges, or a loop.</summary>
internal sealed class RegionItem(Tape tape, int start, int end)
{
    private ArrayEffects? _effects;
    private HashSet<int>? _reads;

    /// <summary>Where it begins.</summary>
    public int Start => start;

    /// <summary>The position after its last instruction.</summary>
    public int End => end;

    /// <summary>Whether it is a loop.</summary>
    public bool IsLoop => tape.Instructions[start].Opcode == Opcode.Loop;

    /// <summary>The values from before it that it reads.</summary>
    public HashSet<int> Reads
    {
        get
        {
            Look();
            return _reads!;
        }
    }

    /// <summary>What it does to arrays.</summary>
    public ArrayEffects Effects
    {
        get
        {
            Look();
            return _effects!;
        }
    }

    /// <summary>The parts between two positions of one region.</summary>
    public static List<RegionItem> Between(Tape tape, int start, int end)
    {
        var items = new List<RegionItem>();
        for (var i = start; i < end; i++)
        {
            var last = i;
            if (tape.Instructions[i].Opcode == Opcode.If)
            {
                last = tape.PartnerOf(tape.PartnerOf(i));
                while (last + 1 < end && tape.Instructions[last + 1].Opcode == Opcode.Merge) last++;
            }
            else if (tape.Instructions[i].Opcode == Opcode.Loop)
            {
                last = tape.PartnerOf(i);
            }

            items.Add(new RegionItem(tape, i, last + 1));
            i = last;
        }

        return items;
    }

    private void Look()
    {
        if (_reads is not null) return;
        (_reads, _effects) = ([], new ArrayEffects());
        for (var i = start; i < end; i++)
        {
            var instruction = tape.Instructions[i];
            if (instruction.IsAccess) _effects.Add(instruction);
            if (instruction.IsLeaf) continue;
            for (var k = 0; k < 3; k++) Read(instruction.Operand(k));
            for (var k = 0; k < 2; k++)
            {
                if (instruction.Subscript(k) is not (>= 0 and var subscript)) continue;
                foreach (var atom in tape.Subscripts[subscript].Atoms) Read(atom);
            }
        }
    }

    private void Read(int value)
    {
        if (value >= 0 && value < start) _reads!.Add(value);
    }
}
