using Symbolic.Codegen.Tapes;
using Symbolic.Functions;

namespace Symbolic.Codegen.Tests.Derivatives;

/// <summary>Tapes of six inputs and one result that keep numbers in local arrays.</summary>
internal static class ArrayTapes
{
    public const int Inputs = 6;
    private static readonly Function Sin = FunctionTable.Default.Get("sin");
    private static readonly Function Exp = FunctionTable.Default.Get("exp");

    public static TheoryData<string> Names => ["table", "nested", "branch", "recurrence", "total", "product", "accumulated"];

    public static double[] Point => [0.4, 0.9, 1.3, 0.7, 1.1, 0.6];

    public static Tape Make(string name)
    {
        var tape = new TapeBuilder([.. Enumerable.Range(0, Inputs).Select(k => $"x{k}")]);
        return tape.Build([name switch
        {
            "table" => Table(tape),
            "nested" => Nested(tape),
            "branch" => Branch(tape),
            "recurrence" => Recurrence(tape),
            "total" => Total(tape),
            "product" => Product(tape),
            _ => Accumulated(tape),
        }]);
    }

    // sum(t[i]*t[5-i]*x[i]) with t[i] = sin(x[i])
    private static int Table(TapeBuilder tape)
    {
        var t = Local(tape, "t");
        Loop(tape, 5, i => Store(tape, t, i, tape.Call(Sin, X(tape, i))));
        return Sum(tape, 5, i => tape.Multiply(tape.Multiply(tape.Load(t, i), tape.Load(t, Reversed(i))), X(tape, i)));
    }

    // sum(sum(t[i]*exp(t[j]*x0)))*t[2] with t[i] = u[i]*x[5-i], u[i] = sin(x[i])
    private static int Nested(TapeBuilder tape)
    {
        var (t, u) = (Local(tape, "t"), Local(tape, "u"));
        Loop(tape, 5, i => Store(tape, u, i, tape.Call(Sin, X(tape, i))));
        Loop(tape, 5, i => Store(tape, t, i, tape.Multiply(tape.Load(u, i), X(tape, Reversed(i)))));
        var sum = Sum(tape, 5, i => tape.Multiply(
            tape.Load(t, i), Sum(tape, 5, j => tape.Call(Exp, tape.Multiply(tape.Load(t, j), tape.Input(0))))));
        return tape.Multiply(sum, tape.Load(t, Subscript.Of(2)));
    }

    // The table holds something else where x[i] is large; a table of numbers stands beside it.
    private static int Branch(TapeBuilder tape)
    {
        var (t, numbers) = (Local(tape, "t"), Local(tape, "numbers"));
        Loop(tape, 5, i =>
        {
            Store(tape, numbers, i, tape.Multiply(tape.Position(i), tape.Constant(0.3)));
            var x = X(tape, i);
            tape.BeginIf(tape.Emit(Opcode.Less, x, tape.Constant(1)));
            Store(tape, t, i, tape.Multiply(x, x));
            tape.BeginElse();
            Store(tape, t, i, tape.Call(Exp, tape.Multiply(x, tape.Input(1))));
            tape.EndIf();
        });
        return Sum(tape, 5, i => tape.Multiply(tape.Multiply(tape.Load(t, i), tape.Load(t, i)), tape.Load(numbers, i)));
    }

    // t[0] = x0, t[i] = t[i-1] + sin(t[i-1]*x[i])
    private static int Recurrence(TapeBuilder tape)
    {
        var t = Local(tape, "t");
        Store(tape, t, Subscript.Of(0), tape.Input(0));
        var index = Subscript.Atom(tape.BeginLoop(Subscript.Of(1), Subscript.Of(5)));
        var before = tape.Load(t, index.Plus(-1));
        var value = tape.Add(before, tape.Call(Sin, tape.Multiply(before, X(tape, index))));
        Store(tape, t, index, value);
        var total = tape.Total(Opcode.Sum, tape.Multiply(value, value));
        tape.EndLoop();
        return tape.Add(total, tape.Load(t, Subscript.Of(5)));
    }

    // A loop that both stores and sums; its total has an adjoint that is known late.
    private static int Total(TapeBuilder tape)
    {
        var t = Local(tape, "t");
        var index = Subscript.Atom(tape.BeginLoop(Subscript.Of(0), Subscript.Of(5)));
        var value = tape.Call(Exp, tape.Multiply(X(tape, index), tape.Input(3)));
        Store(tape, t, index, value);
        var total = tape.Total(Opcode.Sum, value);
        tape.EndLoop();
        var squares = Sum(tape, 5, i => tape.Call(Sin, tape.Divide(tape.Load(t, i), total)));
        return tape.Multiply(tape.Call(Exp, squares), total);
    }

    // A product over elements one of which is 0.
    private static int Product(TapeBuilder tape)
    {
        var t = Local(tape, "t");
        Loop(tape, 5, i => Store(tape, t, i, tape.Multiply(X(tape, i), tape.Add(tape.Position(i), tape.Constant(-2)))));
        return tape.Add(Total(tape, Opcode.Product, 5, i => tape.Load(t, i)), tape.Multiply(tape.Input(0), tape.Input(5)));
    }

    // An array that a loop adds to.
    private static int Accumulated(TapeBuilder tape)
    {
        var t = tape.AddArray(new TapeArray("t", TapeArrayKind.Local, Inputs, StartsAtZero: true));
        Loop(tape, 5, i => Loop(tape, 5, j => tape.Write(
            Opcode.Accumulate, t, i, tape.Call(Sin, tape.Multiply(X(tape, i), X(tape, j))))));
        return Sum(tape, 5, i => tape.Multiply(tape.Load(t, i), tape.Load(t, Reversed(i))));
    }

    private static int Local(TapeBuilder tape, string name) => tape.AddArray(new TapeArray(name, TapeArrayKind.Local, Inputs));

    private static int X(TapeBuilder tape, Subscript at) => tape.Load(TapeArray.Point, at);

    private static Subscript Reversed(Subscript index) => index.Times(-1).Plus(Inputs - 1);

    private static void Store(TapeBuilder tape, int array, Subscript at, int value) => tape.Write(Opcode.Store, array, at, value);

    private static void Loop(TapeBuilder tape, int last, Action<Subscript> body)
    {
        body(Subscript.Atom(tape.BeginLoop(Subscript.Of(0), Subscript.Of(last))));
        tape.EndLoop();
    }

    private static int Sum(TapeBuilder tape, int last, Func<Subscript, int> body) => Total(tape, Opcode.Sum, last, body);

    private static int Total(TapeBuilder tape, Opcode opcode, int last, Func<Subscript, int> body)
    {
        var value = body(Subscript.Atom(tape.BeginLoop(Subscript.Of(0), Subscript.Of(last))));
        var total = tape.Total(opcode, value);
        tape.EndLoop();
        return total;
    }
}
