using Symbolic.Codegen.Tapes;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Codegen.Lowering;

/// <content>The frames of sums and products.</content>
internal sealed partial class Lowerer
{
    private static readonly Function Floor = FunctionTable.Default.Get("floor");
    private static readonly Function Abs = FunctionTable.Default.Get("abs");

    // A loop counts in whole numbers: where a bound is none, nothing runs, and the total is not a number.
    private abstract class CountingFrame(Lowerer owner, Series series) : Frame(owner)
    {
        private bool _isGuarded;

        protected Series Series => series;

        protected Subscript Lower { get; private set; } = Subscript.Of(0);

        protected Subscript Upper { get; private set; } = Subscript.Of(0);

        protected void OpenBounds()
        {
            if (series.Lower == Constant.Infinity || series.Upper == Constant.Infinity)
                throw new UnsupportedException($"{Writer.Excerpt(series)} has infinitely many terms; a finite bound is needed");
            (Lower, Upper) = (Bound(series.Lower), Bound(series.Upper));
            if (!_isGuarded) return;
            Writer.OpenScope();
            var isWhole = Tape.Emit(Opcode.And, IsWhole(series.Lower), IsWhole(series.Upper));
            Tape.BeginIf(isWhole);
            (Lower, Upper) = (Bound(series.Lower), Bound(series.Upper));
        }

        /// <summary>Begins a loop and the region of its body.</summary>
        protected int BeginLoop(Region body)
        {
            var index = Tape.BeginLoop(Lower, Upper);
            Enter(body);
            Writer.DefineIndex(series.Index, index, Lower, Upper);
            return index;
        }

        protected void EndLoop()
        {
            Writer.CloseScope();
            Tape.EndLoop();
        }

        /// <summary>The totals, which are not numbers where the bounds are not whole.</summary>
        protected int[] CloseBounds(params int[] totals)
        {
            if (!_isGuarded) return totals;
            Writer.CloseScope();
            Tape.BeginElse();
            Tape.EndIf();
            return [.. totals.Select(total => Tape.Merge(total, Tape.Constant(double.NaN)))];
        }

        private int IsWhole(Expr bound)
        {
            var number = Writer.NumberOf(bound);
            var isWhole = Tape.Emit(Opcode.Equal, number, Tape.Call(Floor, number));
            var isSafe = Tape.Emit(Opcode.LessOrEqual, Tape.Call(Abs, number), Tape.Constant(9e15));
            return Tape.Emit(Opcode.And, isWhole, isSafe);
        }

        private Subscript Bound(Expr bound)
        {
            if (Writer.SubscriptOf(bound) is { } known) return known;
            _isGuarded = true;
            return Subscript.Atom(Tape.Whole(Writer.NumberOf(bound)));
        }
    }

    private sealed class LoopFrame(Lowerer owner, Series node, Region body) : CountingFrame(owner, node)
    {
        private bool _isInBody;

        public override bool Step()
        {
            if (!_isInBody)
            {
                OpenBounds();
                BeginLoop(body);
                return _isInBody = true;
            }

            var total = Tape.Total(Series.Kind == ExprKind.Sum ? Opcode.Sum : Opcode.Product, Writer.NumberOf(Series.Body));
            EndLoop();
            Writer.Define(Series, CloseBounds(total)[0]);
            return false;
        }
    }
}
