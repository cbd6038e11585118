using System.Linq.Expressions;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Local variables for the inputs that a method reads more than once: reading one from a span is a call that the JIT has to
/// inline, which costs it as much as ten additions.</summary>
internal sealed class InputVariables
{
    private readonly Tape _tape;
    private readonly Places _places;
    private readonly int[] _reads;
    private readonly ParameterExpression?[] _variables;

    public InputVariables(Tape tape, Places places)
    {
        (_tape, _places) = (tape, places);
        // The inputs are the first instructions.
        _reads = new int[tape.Inputs.Length];
        _variables = new ParameterExpression?[tape.Inputs.Length];
        foreach (var instruction in tape.Instructions)
        {
            for (var k = 0; k < 3; k++)
            {
                if (InputOf(instruction, k) is >= 0 and var input) _reads[input]++;
            }
        }
    }

    /// <summary>The variable of an input that has been loaded.</summary>
    public Expression? this[int input] => _variables[input];

    /// <summary>Loads what an instruction reads, unless it has been loaded before.</summary>
    public void Load(in Instruction instruction, List<Expression> statements, List<ParameterExpression> variables)
    {
        for (var k = 0; k < 3; k++)
        {
            if (InputOf(instruction, k) is not (>= 0 and var input) || _reads[input] < 2 || _variables[input] is not null) continue;
            var variable = Expression.Variable(typeof(double));
            _variables[input] = variable;
            variables.Add(variable);
            statements.Add(Expression.Assign(variable, _places.Input(input)));
        }
    }

    private int InputOf(in Instruction instruction, int operand) =>
        instruction.Operand(operand) is >= 0 and var value && _tape.Instructions[value] is { Opcode: Opcode.Input, A: var input } ? input : -1;
}
