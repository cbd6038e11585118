using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>How often each value of a tape is used, and where, if only once.</summary>
internal sealed class SingleUses
{
    private readonly Tape _tape;
    private readonly int[] _count;
    private readonly int[] _user;

    public SingleUses(Tape tape)
    {
        _tape = tape;
        (_count, _user) = (new int[tape.Instructions.Length], new int[tape.Instructions.Length]);
        foreach (var output in tape.Outputs) Add(output, -1);
        for (var i = 0; i < _count.Length; i++)
        {
            var instruction = tape.Instructions[i];
            for (var k = 0; k < 3; k++) Add(instruction.Operand(k), i);
            for (var k = 0; k < 2; k++)
            {
                if (instruction.Subscript(k) is not (>= 0 and var subscript)) continue;
                foreach (var atom in tape.Subscripts[subscript].Atoms) Add(atom, i);
            }
        }
    }

    /// <summary>The instruction that alone uses a value, and only once, if both stand in the same region; -1 otherwise.</summary>
    public int OnlyUserOf(int value) => _count[value] == 1 && _user[value] is >= 0 and var user && IsInRegionOf(value, user) ? user : -1;

    /// <summary>Whether a value is used by one instruction of the same region, once.</summary>
    public bool IsUsedOnce(int value) => OnlyUserOf(value) >= 0;

    // What merges and totals use leaves its region.
    private bool IsInRegionOf(int value, int user) =>
        _tape.RegionOf(value) == _tape.RegionOf(user)
        && _tape.Instructions[user].Opcode is not (Opcode.Merge or Opcode.Sum or Opcode.Product or Opcode.Maximum);

    private void Add(int value, int user)
    {
        if (value < 0) return;
        _count[value]++;
        _user[value] = user;
    }
}
