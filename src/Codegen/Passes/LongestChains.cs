using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>The longest chains of instructions that need each other's results, in cycles: through each value, and in all.</summary>
internal sealed class LongestChains
{
    private readonly int[] _before;
    private readonly int[] _behind;
    private readonly int _longest;
    private readonly int _count;

    public LongestChains(Tape tape)
    {
        _count = tape.Instructions.Length;
        (_before, _behind) = (new int[_count], new int[_count]);
        for (var i = 0; i < _count; i++)
        {
            var instruction = tape.Instructions[i];
            for (var k = 0; k < 3; k++)
            {
                if (instruction.Operand(k) is >= 0 and var operand) _before[i] = Math.Max(_before[i], _before[operand]);
            }

            _before[i] += Latencies.Of(instruction.Opcode);
            _longest = Math.Max(_longest, _before[i]);
        }

        for (var i = _count - 1; i >= 0; i--)
        {
            var instruction = tape.Instructions[i];
            for (var k = 0; k < 3; k++)
            {
                if (instruction.Operand(k) is >= 0 and var operand)
                    _behind[operand] = Math.Max(_behind[operand], _behind[i] + Latencies.Of(instruction.Opcode));
            }
        }
    }

    /// <summary>How long the longest chain to a value is.</summary>
    public int Before(int value) => _before[value];

    /// <summary>Whether the whole program waits for one of two operands of an instruction: it comes later than the other, the chain
    /// through both is among the longest, and these take longer than a cycle for each instruction, which no program needs that does not wait.</summary>
    public bool Delays(int operand, int other, in Instruction instruction, int position) =>
        _longest > _count
        && _before[operand] >= _before[other]
        && _before[operand] + Latencies.Of(instruction.Opcode) + _behind[position] > _longest - _longest / 16;
}
