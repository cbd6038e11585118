using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>A long sum in one region: its first term, and the instructions that add or subtract one more, of which the last is the
/// result.</summary>
internal sealed record SumChain(int First, List<SumStep> Steps)
{
    private const int FewestTerms = 12;

    /// <summary>The long sums of a tape, with only one use of each sum on the way.</summary>
    public static List<SumChain> Find(Tape tape)
    {
        var (uses, found) = (new SingleUses(tape), new List<SumChain>());
        bool IsSum(int i) => tape.Instructions[i].Opcode is Opcode.Add or Opcode.Subtract;
        int? SumBefore(int sum)
        {
            var instruction = tape.Instructions[sum];
            if (IsSum(instruction.A) && uses.IsUsedOnce(instruction.A)) return instruction.A;
            return instruction.Opcode == Opcode.Add && IsSum(instruction.B) && uses.IsUsedOnce(instruction.B) ? instruction.B : null;
        }

        for (var i = 0; i < tape.Instructions.Length; i++)
        {
            var isContinued = uses.OnlyUserOf(i) is >= 0 and var user && IsSum(user) && SumBefore(user) == i;
            if (!IsSum(i) || isContinued) continue;
            var (first, steps) = (i, new List<SumStep>());
            for (int? sum = i; sum is { } step; sum = SumBefore(step))
            {
                var instruction = tape.Instructions[step];
                var isSwapped = SumBefore(step) == instruction.B && instruction.A != instruction.B;
                steps.Add(new SumStep(step, isSwapped ? instruction.A : instruction.B, instruction.Opcode));
                first = isSwapped ? instruction.B : instruction.A;
            }

            if (steps.Count + 1 < FewestTerms) continue;
            steps.Reverse();
            found.Add(new SumChain(first, steps));
        }

        return found;
    }
}

/// <summary>One more term of a sum.</summary>
/// <param name="Sum">The instruction that adds it.</param>
/// <param name="Term">The term.</param>
/// <param name="Opcode">Add or Subtract.</param>
internal readonly record struct SumStep(int Sum, int Term, Opcode Opcode);
