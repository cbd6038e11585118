namespace Symbolic.Codegen.Backends.Interpreter;

/// <summary>What a <see cref="Step"/> does. Conditions are the numbers 1 and 0.</summary>
internal enum StepCode
{
    /// <summary>Ends the program; also what only carries more numbers for the step before it.</summary>
    End,
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Power,

    /// <summary>The third operand is the place Number.</summary>
    FusedMultiplyAdd,
    Max,

    /// <summary>Calls the kernel Number.</summary>
    CallUnary,
    CallBinary,

    /// <summary>The third operand is A of the step that follows.</summary>
    CallTernary,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    And,
    Or,
    Not,
    Move,

    /// <summary>Goes to the step Number.</summary>
    Jump,

    /// <summary>Goes to the step Number if the condition A does not hold.</summary>
    JumpUnless,

    /// <summary>Goes to the step Number if A is greater than B: a loop that does not run at all.</summary>
    JumpIfGreater,

    /// <summary>Adds 1 to A, and goes to the step Number unless it is then greater than B.</summary>
    Repeat,

    /// <summary>Cuts A to a whole number.</summary>
    Whole,

    /// <summary>The subscript Number as a number.</summary>
    Position,

    /// <summary>The element at the subscript Number of what begins at A in the frame.</summary>
    Load,

    /// <summary>The element at the subscript Number of the data that is Number of the step that follows.</summary>
    LoadData,

    /// <summary>Writes B to the subscript Number of what begins at A in the frame.</summary>
    Store,
    Accumulate,

    /// <summary>Writes B to the subscript Number of the results.</summary>
    StoreResult,
    AccumulateResult,

    /// <summary>Requires that the subscript Number lies in the array that is Number of the step that follows.</summary>
    Check,
}
