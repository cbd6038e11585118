using Symbolic.Functions;

namespace Symbolic.Codegen.Tapes;

/// <summary>One instruction of a tape. Its operands are numbers of values, which are the positions of the instructions that make
/// them; -1 where there is none.</summary>
/// <param name="Opcode">What it does.</param>
/// <param name="A">The first operand; of an input its number, of a truth 0 or 1, of an access to an array the number of the array, of
/// a Loop or Position a subscript.</param>
/// <param name="B">The second operand; of an access or a Loop a subscript.</param>
/// <param name="C">The third operand; of a Store or Accumulate the value.</param>
/// <param name="Number">The number of a constant.</param>
/// <param name="Function">The row of a call.</param>
/// <param name="IsChecked">Of an access, whether its subscript has to be checked at run time, because it is not known beforehand to
/// lie in the array.</param>
public readonly record struct Instruction(
    Opcode Opcode, int A = -1, int B = -1, int C = -1, double Number = 0, Function? Function = null, bool IsChecked = false)
{
    /// <summary>Whether there is a value: there is none of what only begins or ends a region or writes into an array.</summary>
    public bool HasValue =>
        Opcode is not (Opcode.If or Opcode.Else or Opcode.EndIf or Opcode.EndLoop or Opcode.Store or Opcode.Accumulate);

    /// <summary>Whether it is a number known beforehand, an input or a truth: such a value costs nothing.</summary>
    public bool IsLeaf => Opcode is Opcode.Input or Opcode.Constant or Opcode.Truth;

    /// <summary>Whether it reads or writes an element of the array A at the subscript B.</summary>
    public bool IsAccess => Opcode is Opcode.Load or Opcode.Store or Opcode.Accumulate;

    /// <summary>Whether it writes into an array.</summary>
    public bool IsWrite => Opcode is Opcode.Store or Opcode.Accumulate;

    /// <summary>An operand, as the number of a value.</summary>
    /// <param name="index">0, 1 or 2.</param>
    /// <returns>The number; -1 if there is no such operand.</returns>
    public int Operand(int index) => Opcode switch
    {
        Opcode.Input or Opcode.Constant or Opcode.Truth or Opcode.Loop or Opcode.Position or Opcode.Load => -1,
        Opcode.Store or Opcode.Accumulate => index == 2 ? C : -1,
        _ => index == 0 ? A : index == 1 ? B : C,
    };

    /// <summary>A subscript, by its number among those of the tape.</summary>
    /// <param name="index">0 or 1.</param>
    /// <returns>The number; -1 if there is no such subscript.</returns>
    public int Subscript(int index) => Opcode switch
    {
        Opcode.Loop => index == 0 ? A : B,
        Opcode.Position => index == 0 ? A : -1,
        Opcode.Load or Opcode.Store or Opcode.Accumulate => index == 0 ? B : -1,
        _ => -1,
    };

    /// <summary>The same with new numbers of its operands; subscripts keep theirs.</summary>
    internal Instruction Renumbered(int[] numbers) => Opcode is >= Opcode.Add and <= Opcode.Call
        ? this with { A = numbers[A], B = B < 0 ? B : numbers[B], C = C < 0 ? C : numbers[C] }
        : With(operand => numbers[operand], static subscript => subscript);

    /// <summary>The same with other operands and subscripts.</summary>
    internal Instruction With(Func<int, int> operand, Func<int, int> subscript)
    {
        int Value(int number) => number < 0 ? number : operand(number);
        return Opcode switch
        {
            Opcode.Input or Opcode.Constant or Opcode.Truth => this,
            Opcode.Loop => this with { A = subscript(A), B = subscript(B) },
            Opcode.Position => this with { A = subscript(A) },
            Opcode.Load => this with { B = subscript(B) },
            Opcode.Store or Opcode.Accumulate => this with { B = subscript(B), C = Value(C) },
            _ => this with { A = Value(A), B = Value(B), C = Value(C) },
        };
    }
}
