using System.Collections.Immutable;

namespace Symbolic.Codegen.Tapes;

/// <summary>A program of straight instructions over numbered values: what a machine runs, as a term is what a person reads.</summary>
/// <remarks>
/// <para>Every value is made once, by the instruction at the position that is its number. If…Else…EndIf and Loop…EndLoop enclose
/// regions, properly
/// nested. A value is visible after the instruction that makes it, to the end of its region; out of an If values come by Merge
/// instructions right after it, out of a loop by Sum and Product instructions, which are the last in it.</para>
/// <para>Immutable. The instructions hold no delegates: calls name rows of the function table.</para>
/// </remarks>
public sealed class Tape
{
    private readonly int[] _partners;
    private readonly bool[] _isCondition;

    /// <summary>A tape.</summary>
    /// <param name="inputs">The names of the inputs.</param>
    /// <param name="instructions">The instructions.</param>
    /// <param name="outputs">The numbers of the values that are the results; all at the outermost level.</param>
    /// <exception cref="ArgumentException">The instructions are no well-formed tape.</exception>
    public Tape(ImmutableArray<string> inputs, ImmutableArray<Instruction> instructions, ImmutableArray<int> outputs)
    {
        Inputs = inputs;
        Instructions = instructions;
        Outputs = outputs;
        _partners = new int[instructions.Length];
        _isCondition = new bool[instructions.Length];
        new TapeCheck(this, _partners, _isCondition).Run();
    }

    /// <summary>The names of the inputs.</summary>
    public ImmutableArray<string> Inputs { get; }

    /// <summary>The instructions.</summary>
    public ImmutableArray<Instruction> Instructions { get; }

    /// <summary>The values that are the results.</summary>
    public ImmutableArray<int> Outputs { get; }

    /// <summary>Whether a value is a condition, not a number.</summary>
    /// <param name="value">The number of a value.</param>
    public bool IsCondition(int value) => _isCondition[value];

    /// <summary>Where a region goes on or ends: of If its Else, of Else its EndIf, of EndIf its If, of Loop its EndLoop, of EndLoop
    /// its Loop, of Merge its If, of Sum and Product their Loop.</summary>
    /// <param name="position">The position of such an instruction.</param>
    /// <returns>The position of the other one; -1 for other instructions.</returns>
    public int PartnerOf(int position) => _partners[position];

    /// <summary>The program in readable form, one instruction a line.</summary>
    public override string ToString() => TapePrinter.Print(this);
}
