using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Codegen.Lowering;

/// <content>The frame of sums of exponentials without their greatest factor.</content>
internal sealed partial class Lowerer
{
    // More than this is not taken from the workspace, which may stand on the stack.
    private const int MostKept = 4096;
    private const double LargestExponent = 709;
    private static readonly Function Exp = FunctionTable.Default.Get("exp");
    private static readonly Function Ln = FunctionTable.Default.Get("ln");
    private static readonly Function Min = FunctionTable.Default.Get("min", 2);
    private static readonly Function Clamp = FunctionTable.Default.Get("clamp", 3);

    // A first loop finds the greatest exponent, a second one adds up what is left. Where a coefficient is no number, its logarithm
    // belongs to the exponent, so that a large exponent with coefficient 0 does not count.
    private sealed class ScaledSumFrame(Lowerer owner, Expr node, Series series, Region body) : CountingFrame(owner, series)
    {
        private readonly (Expr Coefficient, Expr Exponent) _parts = ScaledSum.PartsOf(series);
        private readonly List<(int Array, Expr Part)> _kept = [];
        private int _stage;
        private int _index;
        private int _shift;

        private bool HasNumber => _parts.Coefficient is Number;

        public override bool Step()
        {
            switch (_stage++)
            {
                case 0:
                    OpenBounds();
                    _index = BeginLoop(body);
                    return true;
                case 1:
                    FindGreatest();
                    if (_kept.Count == 0)
                    {
                        BeginLoop(body);
                        return true;
                    }

                    _index = Tape.BeginLoop(Lower, Upper);
                    Writer.OpenScope();
                    Writer.DefineIndex(Series.Index, _index, Lower, Upper);
                    foreach (var (array, part) in _kept) Writer.Define(part, Tape.Load(array, Place));
                    break;
            }

            var sum = Tape.Total(Opcode.Sum, Weighted());
            EndLoop();
            var closed = CloseBounds(sum, _shift);
            Owner._shifts[closed[0]] = closed[1];
            Writer.Define(node, closed[0]);
            return false;
        }

        private Subscript Place => Subscript.Atom(_index).Plus(Lower.Times(-1));

        private void FindGreatest()
        {
            var exponent = Writer.NumberOf(_parts.Exponent);
            if (Owner._options.KeepsExponents && Upper.Plus(Lower.Times(-1)) is { IsConstant: true, Constant: >= 0 and < MostKept })
            {
                Keep(_parts.Exponent);
                if (!HasNumber) Keep(_parts.Coefficient);
            }

            var size = HasNumber ? exponent : Tape.Add(exponent, Tape.Call(Ln, Tape.Call(Abs, Writer.NumberOf(_parts.Coefficient))));
            var greatest = Tape.Total(Opcode.Maximum, size);
            EndLoop();
            _shift = Tape.Call(Clamp, greatest, Tape.Constant(-double.MaxValue), Tape.Constant(double.MaxValue));
        }

        private void Keep(Expr part)
        {
            if (Operands.IsLeaf(part) || !body.Dependent!.Contains(part)) return;
            var length = (int)Upper.Plus(Lower.Times(-1)).Constant + 1;
            var array = Tape.AddArray(new TapeArray("kept", TapeArrayKind.Local, length));
            Tape.Write(Opcode.Store, array, Place, Writer.NumberOf(part));
            _kept.Add((array, part));
        }

        private int Weighted()
        {
            var less = Tape.Subtract(Writer.NumberOf(_parts.Exponent), _shift);
            if (!HasNumber) less = Tape.Call(Min, less, Tape.Constant(LargestExponent));
            return Tape.Multiply(Writer.NumberOf(_parts.Coefficient), Tape.Call(Exp, less));
        }
    }
}
