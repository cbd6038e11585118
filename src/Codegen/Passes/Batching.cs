using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>From the program for a point the program for many points: a loop over them around all of it. Inputs and results are columns,
/// one after the other, with an element for each point.</summary>
/// <remarks>How many points there are, and which of them a call computes, stands in a local array that the caller fills.</remarks>
internal sealed class Batching : TapeCopy
{
    /// <summary>Where the number of points stands, that of the first one to compute, and that of the last one.</summary>
    public const int Count = 0, First = 1, Last = 2;

    private readonly int _range;
    private readonly int _inputs;
    private int _count;
    private Subscript? _point;

    private Batching(Tape tape)
        : base(tape)
    {
        _inputs = tape.Inputs.Length;
        _range = Target.AddArray(new TapeArray("points", TapeArrayKind.Local, Last + 1));
    }

    /// <summary>The program for many points.</summary>
    /// <param name="tape">The program for one.</param>
    /// <param name="range">The number of the array that the caller fills.</param>
    public static Tape Run(Tape tape, out int range)
    {
        var pass = new Batching(tape);
        range = pass._range;
        return pass.Run();
    }

    /// <inheritdoc/>
    public override Tape Run()
    {
        _count = Bound(Count);
        var index = Target.BeginLoop(Subscript.Atom(Bound(First)), Subscript.Atom(Bound(Last)));
        _point = Subscript.Atom(index);
        ClearArrays();
        Copy(0, Tape.Instructions.Length);
        for (var k = 0; k < Tape.Outputs.Length; k++)
        {
            if (Tape.Outputs[k] is >= 0 and var value) Target.Write(Opcode.Store, TapeArray.Results, Column(Subscript.Of(k)), Values[value]);
        }

        Target.EndLoop();
        return Target.Build([.. Enumerable.Repeat(TapeBuilder.Written, Tape.Outputs.Length)]);
    }

    /// <inheritdoc/>
    protected override int CopySingle(int i, in Instruction instruction)
    {
        switch (instruction.Opcode)
        {
            case Opcode.Input:
                return Target.Load(TapeArray.Point, Column(Subscript.Of(instruction.A)));
            case Opcode.Load when instruction.A == TapeArray.Point:
                return Target.Load(TapeArray.Point, Column(Moved(instruction.B)), instruction.IsChecked);
            case Opcode.Store or Opcode.Accumulate when instruction.A == TapeArray.Results:
                Target.Write(instruction.Opcode, TapeArray.Results, Column(Moved(instruction.B)), Values[instruction.C], instruction.IsChecked);
                return TapeBuilder.Written;
            default:
                return base.CopySingle(i, instruction);
        }
    }

    private int Bound(int place) => Target.Whole(Target.Load(_range, Subscript.Of(place)));

    private Subscript Column(Subscript number) => number.Times(Subscript.Atom(_count)).Plus(_point!);

    // What is 0 when a call begins is 0 for each point.
    private void ClearArrays()
    {
        for (var array = TapeArray.Results + 1; array < Tape.Arrays.Length; array++)
        {
            if (!Tape.Arrays[array].StartsAtZero) continue;
            var index = Target.BeginLoop(Subscript.Of(0), Subscript.Of(Tape.Arrays[array].Length - 1));
            Target.Write(Opcode.Store, array, Subscript.Atom(index), Target.Constant(0));
            Target.EndLoop();
        }
    }
}
