using Symbolic.Codegen.Lowering;
using Symbolic.Codegen.Tapes;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Writes the partial derivatives of functions, as their rows give them, over values of a tape.</summary>
internal sealed class Partials(TapeBuilder tape)
{
    private static readonly Function Log = FunctionTable.Default.Get("ln");
    private static readonly Expr[] Places = [Symbol.Named("argument1"), Symbol.Named("argument2"), Symbol.Named("argument3")];
    private static readonly Symbol Self = (Symbol)Symbol.Named("value");
    private readonly Dictionary<(Function Row, int Arity, int Index), Expr> _known = [];

    public int Logarithm(int value) => tape.Call(Log, value);

    /// <summary>The derivative of a call by one of its operands.</summary>
    /// <param name="call">The call.</param>
    /// <param name="index">Which operand.</param>
    /// <param name="operand">The number, in the tape that is written, of an operand.</param>
    /// <param name="self">The number of the value of the call itself.</param>
    /// <exception cref="UnsupportedException">The row gives no derivative.</exception>
    public int Of(in Instruction call, int index, Func<int, int> operand, int self)
    {
        var arity = call.C >= 0 ? 3 : call.B >= 0 ? 2 : 1;
        var row = call.Function!;
        if (!_known.TryGetValue((row, arity, index), out var partial))
            _known[(row, arity, index)] = partial = Derivative(row, arity, index);
        var values = new List<KeyValuePair<Expr, int>> { new(Self, self) };
        for (var k = 0; k < arity; k++) values.Add(new(Places[k], operand(call.Operand(k))));
        return Lowerer.Append(tape, partial, values);
    }

    private static Expr Derivative(Function row, int arity, int index) =>
        row.Partial(Places.AsSpan(0, arity), Self, index)?.CarryOutDerivatives()
        ?? throw new UnsupportedException($"the derivative of the function '{row.Name}' by argument {index + 1} is not known");
}
