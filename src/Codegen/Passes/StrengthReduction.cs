using Symbolic.Codegen.Tapes;
using Symbolic.Functions;

namespace Symbolic.Codegen.Passes;

/// <summary>Cheaper operations for dear ones, and fewer.</summary>
/// <remarks>
/// <para>Where several quotients have one divisor, or where a loop divides by what it does not change, the reciprocal is computed once
/// and multiplied with. This rounds twice in place of once: at most one unit in the last place more, as long as the divisor and its
/// reciprocal are normal numbers, that is between 2^-1022 and 2^1022. Quotients that are rounded to whole numbers or compared stay:
/// <c>floor(49/49)</c> is 1.</para>
/// <para>Powers with whole and half exponents are products, and square roots. Division by a power of two is multiplication by its
/// inverse, which is exact. Constant factors and signs of a product are gathered in one: <c>(2*a)*(3*b)</c> is
/// <c>6*(a*b)</c>.</para>
/// </remarks>
internal static class StrengthReduction
{
    private static readonly HashSet<Function> Steps =
        [.. new[] { "floor", "ceil", "round", "sign", "heaviside" }.Select(name => FunctionTable.Default.Get(name))];

    public static Tape Run(Tape tape) => Reciprocals(Products(PowerProducts.Run(tape)));

    private static Tape Products(Tape tape)
    {
        var factors = new ConstantFactors(tape);
        for (var i = 0; i < tape.Instructions.Length; i++) factors.Gather(i);
        return factors.Finish();
    }

    private static Tape Reciprocals(Tape tape)
    {
        var (divisions, isExact) = (new Dictionary<(int Divisor, int Region), Quotients>(), Exact(tape));
        for (var i = 0; i < tape.Instructions.Length; i++)
        {
            if (tape.Instructions[i] is not { Opcode: Opcode.Divide, B: var divisor }) continue;
            if (tape.Instructions[divisor].Opcode == Opcode.Constant || isExact[i]) continue;
            var (position, region) = (i, tape.RegionOf(i));
            while (region > divisor && tape.Instructions[region].Opcode == Opcode.Loop) (position, region) = (region, tape.RegionOf(region));
            if (!divisions.TryGetValue((divisor, region), out var quotients))
                divisions[(divisor, region)] = quotients = new Quotients(position);
            quotients.Positions.Add(i);
            quotients.IsInLoop |= position != i;
        }

        var written = new Renumbering(tape);
        foreach (var ((divisor, _), quotients) in divisions)
        {
            if (quotients.Positions.Count < 2 && !quotients.IsInLoop) continue;
            var reciprocal = written.InsertBefore(quotients.First, new Instruction(Opcode.Divide, written.Constant(1), divisor));
            foreach (var position in quotients.Positions)
            {
                var dividend = tape.Instructions[position].A;
                if (tape.Instructions[dividend] is { Opcode: Opcode.Constant, Number: 1 }) written.Drop(position, reciprocal);
                else written.Replace(position, new Instruction(Opcode.Multiply, dividend, reciprocal));
            }
        }

        return written.Finish();
    }

    // What is used where one rounding more can change the result by more than a rounding.
    private static bool[] Exact(Tape tape)
    {
        var isExact = new bool[tape.Instructions.Length];
        foreach (var instruction in tape.Instructions)
        {
            var isStep = instruction.Opcode is Opcode.Equal or Opcode.NotEqual or Opcode.Less or Opcode.LessOrEqual or Opcode.Whole
                || (instruction.Function is { } row && Steps.Contains(row));
            for (var k = 0; isStep && k < 3; k++)
            {
                if (instruction.Operand(k) is >= 0 and var operand) isExact[operand] = true;
            }
        }

        return isExact;
    }

    private sealed class Quotients(int first)
    {
        /// <summary>Before which instruction the reciprocal is needed.</summary>
        public int First => first;

        public List<int> Positions { get; } = [];

        public bool IsInLoop { get; set; }
    }
}
