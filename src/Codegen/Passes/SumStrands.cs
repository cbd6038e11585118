using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Adds up long sums in several strands: of four terms in a row each goes to another partial sum, so that an addition does not
/// wait for the one before.</summary>
/// <remarks>The order is fixed, so that results are the same in every run. Rounding errors become smaller, as each strand is
/// shorter.</remarks>
internal static class SumStrands
{
    private const int Strands = 4;

    public static Tape Run(Tape tape)
    {
        var written = new Renumbering(tape);
        foreach (var chain in SumChain.Find(tape)) Split(chain, written);
        return written.Finish();
    }

    private static void Split(SumChain chain, Renumbering written)
    {
        var root = chain.Steps[^1].Sum;
        var strands = new int[Strands];
        strands[0] = chain.First;
        for (var k = 0; k < chain.Steps.Count; k++)
        {
            var (sum, term, opcode) = chain.Steps[k];
            ref var strand = ref strands[(k + 1) % Strands];
            var next = new Instruction(opcode, strand, term);
            if (k + 1 < Strands)
                strand = opcode == Opcode.Subtract ? written.InsertBefore(sum, new Instruction(Opcode.Negate, term)) : term;
            else if (sum == root) strand = written.InsertBefore(root, next);
            else written.Replace(strand = sum, next);
        }

        var left = written.InsertBefore(root, new Instruction(Opcode.Add, strands[0], strands[1]));
        var right = written.InsertBefore(root, new Instruction(Opcode.Add, strands[2], strands[3]));
        written.Replace(root, new Instruction(Opcode.Add, left, right));
    }
}
