using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Writes a tape again, instruction by instruction; passes override what they change. Operations on constants are carried
/// out on the way, and equal ones are written once.</summary>
internal abstract class TapeCopy
{
    /// <summary>Loops nested deeper are left as they are, since passes over them recurse.</summary>
    protected const int DeepestLoops = 64;

    private readonly Subscript?[] _atoms;

    protected TapeCopy(Tape tape)
    {
        Tape = tape;
        Target = new TapeBuilder(tape.Inputs, tape.Arrays[TapeArray.Point].Length);
        foreach (var array in tape.Arrays.AsSpan()[(TapeArray.Results + 1)..]) Target.AddArray(array);
        Values = new int[tape.Instructions.Length];
        _atoms = new Subscript?[tape.Instructions.Length];
    }

    /// <summary>What is copied.</summary>
    protected Tape Tape { get; }

    /// <summary>What is written.</summary>
    protected TapeBuilder Target { get; }

    /// <summary>For each value its number in the target.</summary>
    protected int[] Values { get; }

    /// <summary>Copies everything.</summary>
    public virtual Tape Run()
    {
        Copy(0, Tape.Instructions.Length);
        return Finished();
    }

    /// <summary>The tape that has been written.</summary>
    protected Tape Finished() =>
        DeadCode.Remove(Target.Build([.. Tape.Outputs.Select(output => output < 0 ? TapeBuilder.Written : Values[output])]));

    /// <summary>Copies a run of instructions that opens and closes its regions.</summary>
    protected void Copy(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var instruction = Tape.Instructions[i];
            switch (instruction.Opcode)
            {
                case Opcode.If:
                    Target.BeginIf(Values[instruction.A]);
                    break;
                case Opcode.Else:
                    Target.BeginElse();
                    break;
                case Opcode.EndIf:
                    Target.EndIf();
                    break;
                case Opcode.Merge:
                    Values[i] = Target.Merge(Values[instruction.A], Values[instruction.B]);
                    break;
                case Opcode.Loop:
                    i = CopyLoop(i);
                    break;
                case Opcode.Sum or Opcode.Product or Opcode.Maximum:
                    Values[i] = Target.Total(instruction.Opcode, Values[instruction.A]);
                    break;
                case Opcode.EndLoop:
                    Target.EndLoop();
                    break;
                default:
                    Values[i] = CopySingle(i, instruction);
                    break;
            }
        }
    }

    /// <summary>Begins the copy of a loop, or copies the whole of it.</summary>
    /// <returns>The position of the last instruction that has been copied.</returns>
    protected virtual int CopyLoop(int begin)
    {
        var loop = Tape.Instructions[begin];
        BeginLoop(begin, Moved(loop.A), Moved(loop.B));
        return begin;
    }

    /// <summary>Begins a loop in the target whose index stands for that of a loop.</summary>
    protected void BeginLoop(int begin, Subscript lower, Subscript upper)
    {
        Values[begin] = Target.BeginLoop(lower, upper);
        _atoms[begin] = Subscript.Atom(Values[begin]);
    }

    /// <summary>Puts a subscript in the place of the index of a loop.</summary>
    protected void Fix(int begin, Subscript subscript) => _atoms[begin] = subscript;

    /// <summary>A subscript over values of the target.</summary>
    protected Subscript Moved(int subscript) => Moved(Tape.Subscripts[subscript]);

    /// <inheritdoc cref="Moved(int)"/>
    protected Subscript Moved(Subscript subscript) => subscript.Replace(atom => _atoms[atom] ?? Subscript.Atom(Values[atom]));

    /// <summary>Copies an instruction that is no end of a region.</summary>
    /// <returns>The number of its value.</returns>
    protected virtual int CopySingle(int i, in Instruction instruction)
    {
        int Value(int operand) => operand < 0 ? TapeBuilder.Written : Values[operand];
        switch (instruction.Opcode)
        {
            case Opcode.Input:
                return Target.Input(instruction.A);
            case Opcode.Constant:
                return Target.Constant(instruction.Number);
            case Opcode.Truth:
                return Target.Truth(instruction.A == 1);
            case Opcode.Position:
                return Target.Position(Moved(instruction.A));
            case Opcode.Load:
                return Target.Load(instruction.A, Moved(instruction.B), instruction.IsChecked);
            case Opcode.Store or Opcode.Accumulate:
                Target.Write(instruction.Opcode, instruction.A, Moved(instruction.B), Values[instruction.C], instruction.IsChecked);
                return TapeBuilder.Written;
            case Opcode.Add:
                return Target.Add(Values[instruction.A], Values[instruction.B]);
            case Opcode.Subtract:
                return Target.Subtract(Values[instruction.A], Values[instruction.B]);
            case Opcode.Multiply:
                return Target.Multiply(Values[instruction.A], Values[instruction.B]);
            case Opcode.Divide:
                return Target.Divide(Values[instruction.A], Values[instruction.B]);
            case Opcode.Negate:
                return Target.Negate(Values[instruction.A]);
            case Opcode.Call:
                return Target.Call(instruction.Function!, Value(instruction.A), Value(instruction.B), Value(instruction.C));
            default:
                return Target.Emit(instruction.Opcode, Value(instruction.A), Value(instruction.B), Value(instruction.C));
        }
    }

    /// <summary>How deep loops are nested.</summary>
    protected static int LoopDepth(Tape tape)
    {
        var (depth, deepest) = (0, 0);
        foreach (var instruction in tape.Instructions)
        {
            if (instruction.Opcode == Opcode.Loop) deepest = Math.Max(deepest, ++depth);
            else if (instruction.Opcode == Opcode.EndLoop) depth--;
        }

        return deepest;
    }

    /// <summary>Writes the runs of a loop one after another, as long as the target is not full.</summary>
    /// <param name="begin">The position of the loop, whose totals are sums and products.</param>
    /// <param name="lower">The index of the first run.</param>
    /// <param name="upper">The index of the last run.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected void WriteOut(int begin, long lower, long upper, CancellationToken cancellationToken = default)
    {
        var first = Tape.FirstTotalOf(begin);
        var totals = new int[Tape.PartnerOf(begin) - first];
        for (var k = 0; k < totals.Length; k++) totals[k] = Target.Constant(Tape.Instructions[first + k].Opcode == Opcode.Sum ? 0 : 1);
        for (var run = lower; run <= upper && !Target.IsFull; run++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Fix(begin, Subscript.Of(run));
            Copy(begin + 1, first);
            for (var k = 0; k < totals.Length; k++)
            {
                var (opcode, term) = (Tape.Instructions[first + k].Opcode, Values[Tape.Instructions[first + k].A]);
                totals[k] = run == lower ? term : opcode == Opcode.Sum ? Target.Add(totals[k], term) : Target.Multiply(totals[k], term);
            }
        }

        for (var k = 0; k < totals.Length; k++) Values[first + k] = totals[k];
    }
}
