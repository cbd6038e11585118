using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Sources;

/// <summary>Who reads the values of a tape.</summary>
internal sealed class Consumers
{
    private readonly Tape _tape;
    private readonly int[] _uses;
    private readonly int[] _consumer;
    private readonly int[] _region;

    public Consumers(Tape tape)
    {
        _tape = tape;
        var count = tape.Instructions.Length;
        (_uses, _consumer, _region) = (new int[count], new int[count], new int[count]);
        for (var i = 0; i < count; i++) ReadOperands(i, tape.Instructions[i]);
        foreach (var output in tape.Outputs) Read(output, -1, -1);
    }

    /// <summary>How often a value is read, as operand or as output; reads in subscripts are not counted.</summary>
    public int UsesOf(int value) => _uses[value];

    /// <summary>The last instruction that reads a value; -1 for an output.</summary>
    public int ConsumerOf(int value) => _consumer[value];

    /// <summary>Whether a value is read once, in the region that it is made in: then it can be written where it is read.</summary>
    public bool IsReadOnceInPlace(int value) => _uses[value] == 1 && _region[value] == _tape.RegionOf(value);

    private void ReadOperands(int i, in Instruction instruction)
    {
        switch (instruction.Opcode)
        {
            case Opcode.Merge:
                var begin = _tape.PartnerOf(i);
                Read(instruction.A, i, begin);
                Read(instruction.B, i, _tape.PartnerOf(begin));
                break;
            case Opcode.Sum or Opcode.Product or Opcode.Maximum:
                Read(instruction.A, i, _tape.PartnerOf(i));
                break;
            default:
                for (var k = 0; k < 3; k++) Read(instruction.Operand(k), i, _tape.RegionOf(i));
                break;
        }
    }

    private void Read(int value, int consumer, int region)
    {
        if (value < 0) return;
        _uses[value]++;
        _consumer[value] = consumer;
        _region[value] = region;
    }
}
