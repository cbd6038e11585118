using System.Collections.Immutable;

namespace Symbolic.Codegen.Tapes;

/// <summary>A program of straight instructions over numbered values: what a machine runs, as a term is what a person reads.</summary>
/// <remarks>
/// <para>Every value is made once, by the instruction at the position that is its number. If…Else…EndIf and Loop…EndLoop enclose
/// regions, properly nested. A value is visible after the instruction that makes it, to the end of its region; out of an If values
/// come by Merge instructions right after it, out of a loop by Sum, Product and Maximum instructions, which are the last in it.</para>
/// <para>Elements of arrays are read and written at subscripts, whole-number expressions of the loops around. A result comes from a
/// value (<see cref="Outputs"/>) or from writes into the array of results; those that are accumulated start from 0.</para>
/// <para>Immutable. The instructions hold no delegates: calls name rows of the function table.</para>
/// </remarks>
public sealed class Tape
{
    private readonly int[] _partners;
    private readonly bool[] _isCondition;
    private readonly int[] _regions;

    /// <summary>A tape without arrays.</summary>
    /// <param name="inputs">The names of the inputs.</param>
    /// <param name="instructions">The instructions.</param>
    /// <param name="outputs">The numbers of the values that are the results; all at the outermost level.</param>
    /// <exception cref="ArgumentException">The instructions are no well-formed tape.</exception>
    public Tape(ImmutableArray<string> inputs, ImmutableArray<Instruction> instructions, ImmutableArray<int> outputs)
        : this(inputs, instructions, outputs, TapeArray.Ends(inputs.Length, outputs.Length), [])
    {
    }

    /// <summary>A tape.</summary>
    /// <param name="inputs">The names of the inputs.</param>
    /// <param name="instructions">The instructions.</param>
    /// <param name="outputs">For each result the number of its value, at the outermost level; -1 where writes into the array of results
    /// make it.</param>
    /// <param name="arrays">The arrays: the point, the results, and others.</param>
    /// <param name="subscripts">The subscripts, which instructions name by their positions.</param>
    /// <exception cref="ArgumentException">The instructions are no well-formed tape.</exception>
    public Tape(
        ImmutableArray<string> inputs,
        ImmutableArray<Instruction> instructions,
        ImmutableArray<int> outputs,
        ImmutableArray<TapeArray> arrays,
        ImmutableArray<Subscript> subscripts)
    {
        (Inputs, Instructions, Outputs, Arrays, Subscripts) = (inputs, instructions, outputs, arrays, subscripts);
        _partners = new int[instructions.Length];
        _isCondition = new bool[instructions.Length];
        _regions = new int[instructions.Length];
        new TapeCheck(this, _partners, _isCondition, _regions).Run();
    }

    /// <summary>The names of the inputs.</summary>
    public ImmutableArray<string> Inputs { get; }

    /// <summary>The instructions.</summary>
    public ImmutableArray<Instruction> Instructions { get; }

    /// <summary>For each result its value; -1 where writes into the array of results make it.</summary>
    public ImmutableArray<int> Outputs { get; }

    /// <summary>The arrays; the first two are the point and the results.</summary>
    public ImmutableArray<TapeArray> Arrays { get; }

    /// <summary>The subscripts that instructions name by their positions here.</summary>
    public ImmutableArray<Subscript> Subscripts { get; }

    /// <summary>Whether a value is a condition, not a number.</summary>
    /// <param name="value">The number of a value.</param>
    public bool IsCondition(int value) => _isCondition[value];

    /// <summary>Where a region goes on or ends: of If its Else, of Else its EndIf, of EndIf its If, of Loop its EndLoop, of EndLoop
    /// its Loop, of Merge its If, of Sum, Product and Maximum their Loop.</summary>
    /// <param name="position">The position of such an instruction.</param>
    /// <returns>The position of the other one; -1 for other instructions.</returns>
    public int PartnerOf(int position) => _partners[position];

    /// <summary>Where the region that an instruction stands in begins. An If, Else, Loop and their ends stand in the region around
    /// them, and so do the totals of a loop.</summary>
    /// <param name="position">The position of an instruction.</param>
    /// <returns>The position of an If, Else or Loop; -1 for the outermost level.</returns>
    public int RegionOf(int position) => _regions[position];

    /// <summary>The first of the totals that end a loop, or its end.</summary>
    internal int FirstTotalOf(int loop)
    {
        var first = _partners[loop];
        while (Instructions[first - 1].Opcode is Opcode.Sum or Opcode.Product or Opcode.Maximum) first--;
        return first;
    }

    /// <summary>The position behind the merges that follow an If.</summary>
    internal int AfterMerges(int endIf)
    {
        var next = endIf + 1;
        while (next < Instructions.Length && Instructions[next].Opcode == Opcode.Merge) next++;
        return next;
    }

    /// <summary>The program in readable form, one instruction a line.</summary>
    public override string ToString() => TapePrinter.Print(this);
}
