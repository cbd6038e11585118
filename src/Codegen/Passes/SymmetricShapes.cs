using System.Globalization;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Writes values of two loops in each other as text in which the indices have names, as they are and with the indices in each
/// other's place: values that are equal for all indices then have equal texts.</summary>
/// <remarks>Elements of data that are the same at both places, as those of a symmetric matrix, have one text.</remarks>
internal sealed class SymmetricShapes(Tape tape, int outer, int inner, CancellationToken cancellationToken)
{
    private const string Outer = "<outer>";
    private const string Inner = "<inner>";
    private const int MostDepth = 50;
    private const int LongestText = 500;
    private const long MostPairs = 1 << 24;
    private readonly Dictionary<(int Array, Subscript Place), bool> _isSymmetric = [];

    /// <summary>The loads of symmetric data among what has been written, in which neighbouring runs of the inner loop read neighbours.</summary>
    public HashSet<int> Rows { get; } = [];

    /// <summary>Which of the two indices a text has.</summary>
    public static (bool IsOuter, bool IsInner) Indices(string text) =>
        (text.Contains(Outer, StringComparison.Ordinal), text.Contains(Inner, StringComparison.Ordinal));

    /// <summary>The text of a value; null if it is too long, or not of operations alone.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isSwapped">Whether the indices have changed places.</param>
    /// <param name="depth">How many operations are around it.</param>
    public string? Of(int value, bool isSwapped, int depth = 0)
    {
        var instruction = tape.Instructions[value];
        if (instruction.IsLeaf || value < outer) return Text($"v{value}");
        if (depth > MostDepth) return null;
        switch (instruction.Opcode)
        {
            case Opcode.Position:
                return Place(tape.Subscripts[instruction.A], isSwapped) is { } index ? Text($"position({index})") : null;
            case Opcode.Load:
                return Element(value, instruction, isSwapped);
            case (>= Opcode.Add and <= Opcode.Power) or Opcode.Call:
                var operands = new List<string>();
                for (var k = 0; k < 3; k++)
                {
                    if (instruction.Operand(k) is not (>= 0 and var operand)) continue;
                    if (Of(operand, isSwapped, depth + 1) is not { } text) return null;
                    operands.Add(text);
                }

                // The order of what is added or multiplied does not matter.
                if (instruction.Opcode is Opcode.Add or Opcode.Multiply) operands.Sort(StringComparer.Ordinal);
                var name = instruction.Function?.Name ?? instruction.Opcode.ToString();
                return operands.Sum(text => text.Length) > LongestText ? null : Text($"{name}({string.Join(',', operands)})");
            default:
                return null;
        }
    }

    // What an array holds that is written may change between the runs.
    private string? Element(int i, in Instruction load, bool isSwapped)
    {
        var (array, place) = (tape.Arrays[load.A], tape.Subscripts[load.B]);
        if (load.IsChecked || array.Kind is not (TapeArrayKind.Point or TapeArrayKind.Data)) return null;
        if (Place(place, isSwapped) is not { } text) return null;
        if (place.Reads(outer) && place.Reads(inner) && array.Kind == TapeArrayKind.Data && IsSymmetric(load.A, place))
        {
            if (place.IsAffineIn(inner, out var stride, out _) && stride.Equals(Subscript.Of(1))) Rows.Add(i);
            var other = Place(place, !isSwapped)!;
            if (string.CompareOrdinal(other, text) < 0) text = other;
        }

        return Text($"{load.A}[{text}]");
    }

    // Null if it reads what is computed in the loops.
    private string? Place(Subscript place, bool isSwapped)
    {
        if (place.Atoms.Any(atom => atom > outer && atom != inner)) return null;
        var (first, second) = isSwapped ? (inner, outer) : (outer, inner);
        // The terms of a subscript are in the order of their atoms.
        var renumbered = place.Renumber(atom => atom == first ? int.MaxValue - 1 : atom == second ? int.MaxValue : atom);
        return renumbered.ToString(atom => atom switch
        {
            int.MaxValue - 1 => Outer,
            int.MaxValue => Inner,
            _ => Text($"v{atom}"),
        });
    }

    private bool IsSymmetric(int array, Subscript place)
    {
        if (!_isSymmetric.TryGetValue((array, place), out var known)) _isSymmetric[(array, place)] = known = AreEqual(tape.Arrays[array], place);
        return known;
    }

    private bool AreEqual(TapeArray data, Subscript place)
    {
        var loop = tape.Instructions[outer];
        var (lower, upper) = (tape.Subscripts[loop.A].Constant, tape.Subscripts[loop.B].Constant);
        if (upper - lower >= int.MaxValue || (upper - lower + 1) * (upper - lower + 1) > MostPairs || data.Values.IsEmpty) return false;
        if (!place.IsAffineIn(outer, out var outerStride, out var rest) || !rest.IsAffineIn(inner, out var innerStride, out rest)) return false;
        if (!outerStride.IsConstant || !innerStride.IsConstant || rest is not { IsConstant: true, Divisor: 1 }) return false;
        var values = data.Values.Span;
        for (var i = lower; i <= upper; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var j = lower; j < i; j++)
            {
                var one = (outerStride.Constant * i) + (innerStride.Constant * j) + rest.Constant;
                var other = (outerStride.Constant * j) + (innerStride.Constant * i) + rest.Constant;
                if (!values[(int)one].Equals(values[(int)other])) return false;
            }
        }

        return true;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
