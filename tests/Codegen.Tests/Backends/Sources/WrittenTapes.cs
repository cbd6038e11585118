using Symbolic.Codegen.Backends.Sources;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Tests.Backends.Sources;

/// <summary>Programs that no term gives: arrays of every kind, totals of every kind, several values out of one branch.</summary>
internal static class WrittenTapes
{
    private static readonly double[] Data = [1.5, -2, 0.1, 1e300, -0.0, 5e-324, double.NaN, double.PositiveInfinity, 7];

    public static IEnumerable<WrittenCase> All =>
    [
        Numbers(), Totals(), Locals(), LargeLocals(), Counters(10, "counters"), Counters(20_000, "many_counters"), Tables(),
        Checked(), Merged(), FusedAndPowers(), Conditions(), LongChain(), DeepBranches(),
    ];

    private static WrittenCase Numbers()
    {
        var tape = new TapeBuilder([]);
        double[] numbers =
        [
            0, -0.0, 1, -1.5, 0.1, 1.0 / 3, 1e22, 1e-5, 123456789012345678, double.MaxValue, double.Epsilon, -double.Epsilon, double.NaN,
            double.PositiveInfinity, double.NegativeInfinity, Math.PI,
        ];
        return new("numbers", tape.Build([.. numbers.Select(tape.Constant)]), SourceForm.Results, [[]]);
    }

    private static WrittenCase Totals()
    {
        var tape = new TapeBuilder(["x", "y"]);
        var outer = tape.BeginLoop(Subscript.Of(-2), Subscript.Of(5));
        var inner = tape.BeginLoop(Subscript.Atom(outer).Times(2), Subscript.Of(4).Plus(Subscript.Atom(outer).Times(-1)));
        var number = tape.Position(Subscript.Atom(inner).Times(3).Plus(Subscript.Atom(outer)).Plus(-1));
        var value = tape.Add(tape.Multiply(0, number), 1);
        var difference = tape.Subtract(1, value);
        var (sum, product) = (tape.Total(Opcode.Sum, value), tape.Total(Opcode.Product, value));
        var greatest = tape.Total(Opcode.Maximum, difference);
        tape.EndLoop();
        var quotient = tape.Divide(sum, tape.Add(tape.Constant(1), tape.Multiply(product, product)));
        var all = tape.Total(Opcode.Sum, quotient);
        var top = tape.Total(Opcode.Maximum, greatest);
        tape.EndLoop();
        return new("totals", tape.Build([all, top]), SourceForm.Results, [[0.5, 1], [-1.25, 0], [double.NaN, 1]]);
    }

    public static WrittenCase Locals()
    {
        var tape = new TapeBuilder(["x", "y"]);
        var kept = tape.AddArray(new TapeArray("kept values", TapeArrayKind.Local, 10));
        var first = tape.BeginLoop(Subscript.Of(0), Subscript.Of(9));
        var number = tape.Position(Subscript.Atom(first));
        tape.Write(Opcode.Store, kept, Subscript.Atom(first), tape.Multiply(number, 0));
        tape.EndLoop();
        var before = tape.Load(kept, Subscript.Of(3));
        tape.Write(Opcode.Accumulate, kept, Subscript.Of(3), 1);
        var after = tape.Load(kept, Subscript.Of(3));
        var second = tape.BeginLoop(Subscript.Of(0), Subscript.Of(9));
        var read = tape.Load(kept, Subscript.Of(9).Plus(Subscript.Atom(second).Times(-1)));
        tape.Write(Opcode.Accumulate, TapeArray.Results, Subscript.Of(2), tape.Multiply(read, tape.Position(Subscript.Atom(second))));
        tape.EndLoop();
        return new("locals", tape.Build([before, after, TapeBuilder.Written]), SourceForm.Results, [[0.5, 1], [-1.25, 3]]);
    }

    // More than belongs on the stack.
    private static WrittenCase LargeLocals()
    {
        var tape = new TapeBuilder(["x"]);
        var kept = tape.AddArray(new TapeArray("large", TapeArrayKind.Local, 20_000));
        var first = tape.BeginLoop(Subscript.Of(0), Subscript.Of(19_999));
        tape.Write(Opcode.Store, kept, Subscript.Atom(first), tape.Divide(0, tape.Position(Subscript.Atom(first).Plus(1))));
        tape.EndLoop();
        var second = tape.BeginLoop(Subscript.Of(0), Subscript.Of(9_999));
        var sum = tape.Total(Opcode.Sum, tape.Load(kept, Subscript.Atom(second).Times(2)));
        tape.EndLoop();
        return new("large", tape.Build([sum, 0]), SourceForm.Results, [[0.5], [-1.25]]);
    }

    // Arrays that are 0 when a call begins, also the second one.
    private static WrittenCase Counters(int length, string name)
    {
        var tape = new TapeBuilder(["x"]);
        var counters = tape.AddArray(new TapeArray("counters", TapeArrayKind.Local, length, StartsAtZero: true));
        var first = tape.BeginLoop(Subscript.Of(0), Subscript.Of(length - 1));
        tape.Write(Opcode.Accumulate, counters, Subscript.Atom(first), tape.Multiply(0, tape.Position(Subscript.Atom(first))));
        tape.EndLoop();
        var second = tape.BeginLoop(Subscript.Of(0), Subscript.Of(length - 1));
        var sum = tape.Total(Opcode.Sum, tape.Load(counters, Subscript.Atom(second)));
        tape.EndLoop();
        return new(name, tape.Build([sum]), SourceForm.Value, [[0.5], [-1.25], [3]]);
    }

    public static WrittenCase Tables()
    {
        var tape = new TapeBuilder(["x"]);
        var data = tape.AddArray(new TapeArray("x-values", TapeArrayKind.Data, Data.Length, Data));
        var results = new List<int>();
        for (var i = 0; i < Data.Length; i++) results.Add(tape.Multiply(0, tape.Load(data, Subscript.Of(i))));
        var index = tape.BeginLoop(Subscript.Of(1), Subscript.Of(3));
        // The triangular numbers, less one.
        var at = Subscript.Atom(index).Times(Subscript.Atom(index).Plus(1)).DividedBy(2).Plus(-1);
        results.Add(tape.Total(Opcode.Sum, tape.Load(data, at)));
        tape.EndLoop();
        return new("tables", tape.Build(results), SourceForm.Results, [[1], [2.5]]);
    }

    private static WrittenCase Checked()
    {
        var tape = new TapeBuilder(["x", "y", "z"]);
        var data = tape.AddArray(new TapeArray("d", TapeArrayKind.Data, Data.Length, Data));
        var at = Subscript.Atom(tape.Whole(0));
        var value = tape.Add(tape.Load(TapeArray.Point, at, isChecked: true), tape.Load(data, at.Plus(1), isChecked: true));
        tape.Write(Opcode.Accumulate, TapeArray.Results, at.Plus(1), value, isChecked: true);
        return new(
            "checked_", tape.Build([value, TapeBuilder.Written, TapeBuilder.Written, TapeBuilder.Written]), SourceForm.Gradient,
            [[0, 1, 2], [1.75, 0.5, 1], [2, 7, 9]]);
    }

    /// <summary>Reads that may lie outside.</summary>
    public static WrittenCase Outside()
    {
        var tape = new TapeBuilder(["x", "y"]);
        var value = tape.Load(TapeArray.Point, Subscript.Atom(tape.Whole(0)).Plus(-1), isChecked: true);
        return new("outside", tape.Build([value]), SourceForm.Value, [[1, 5], [2, 5], [3, 5], [0, 5], [-1, 5], [1e18, 5], [4294967297, 5]])
        {
            MayFail = true,
        };
    }

    private static WrittenCase Merged()
    {
        var tape = new TapeBuilder(["x", "y"]);
        var condition = tape.Emit(Opcode.Less, 0, 1);
        tape.BeginIf(condition);
        var (a, b) = (tape.Multiply(0, 1), tape.Emit(Opcode.LessOrEqual, 0, tape.Constant(0)));
        tape.BeginElse();
        var c = tape.Add(0, 1);
        tape.EndIf();
        var (number, truth) = (tape.Merge(a, c), tape.Merge(b, condition));
        tape.BeginIf(truth);
        tape.BeginElse();
        tape.Write(Opcode.Store, TapeArray.Results, Subscript.Of(2), number);
        tape.EndIf();
        return new(
            "merged", tape.Build([number, truth, TapeBuilder.Written]), SourceForm.Results, [[1, 2], [-1, 2], [2, 1], [double.NaN, 1]]);
    }

    private static WrittenCase FusedAndPowers()
    {
        var tape = new TapeBuilder(["x", "y"]);
        var fused = tape.Emit(Opcode.FusedMultiplyAdd, 0, 1, tape.Negate(tape.Multiply(0, 1)));
        var power = tape.Emit(Opcode.Power, 0, 1);
        return new(
            "fused", tape.Build([fused, power, tape.Emit(Opcode.Power, tape.Constant(-1), 1)]), SourceForm.Results,
            [[0.1, 0.3], [1.1, 2.7], [-2, 3], [-2, 0.5], [0, -1], [1e300, 2], [1, double.NaN], [double.PositiveInfinity, 1]]);
    }

    private static WrittenCase Conditions()
    {
        var tape = new TapeBuilder(["x", "y"]);
        int Compare(Opcode opcode) => tape.Emit(opcode, 0, 1);
        var (less, equal) = (Compare(Opcode.Less), Compare(Opcode.Equal));
        var (other, atMost) = (Compare(Opcode.NotEqual), Compare(Opcode.LessOrEqual));
        var both = tape.Emit(Opcode.And, tape.Emit(Opcode.Or, less, equal), atMost);
        var either = tape.Emit(Opcode.Or, tape.Emit(Opcode.And, less, other), tape.Emit(Opcode.Not, both));
        return new(
            "conditions", tape.Build([less, equal, other, atMost, both, either, tape.Emit(Opcode.Not, less), tape.Truth(true)]),
            SourceForm.Results, [[1, 2], [2, 1], [1, 1], [double.NaN, 1], [0, -0.0]]);
    }

    // Far deeper than any expression may become.
    private static WrittenCase LongChain()
    {
        var tape = new TapeBuilder(["x"]);
        var value = 0;
        for (var i = 0; i < 1000; i++) value = tape.Call(Rows.Sin, tape.Add(tape.Multiply(value, tape.Constant(0.1 * (1 + (i % 7)))), 0));
        return new("chain", tape.Build([value]), SourceForm.Value, [[0.3], [-2]]);
    }

    private static WrittenCase DeepBranches()
    {
        var tape = new TapeBuilder(["x"]);
        var values = new int[60];
        for (var i = 0; i < values.Length; i++)
        {
            tape.BeginIf(tape.Emit(Opcode.Less, 0, tape.Constant(i)));
            values[i] = tape.Multiply(tape.Call(Rows.Sin, tape.Multiply(0, tape.Constant(i + 2))), tape.Call(Rows.Sin, 0));
            tape.BeginElse();
        }

        var value = tape.Constant(-1);
        for (var i = values.Length - 1; i >= 0; i--)
        {
            tape.EndIf();
            value = tape.Merge(values[i], value);
        }

        return new("branches", tape.Build([value]), SourceForm.Value, [[-1], [0.5], [30.25], [59], [100]]);
    }

    private static class Rows
    {
        public static readonly Functions.Function Sin = Functions.FunctionTable.Default.Get("sin");
    }
}
