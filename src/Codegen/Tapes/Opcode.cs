namespace Symbolic.Codegen.Tapes;

/// <summary>What an instruction of a tape does.</summary>
public enum Opcode : byte
{
    /// <summary>The input number A.</summary>
    Input,

    /// <summary>A number.</summary>
    Constant,

    /// <summary>A condition that always holds (A = 1) or never (A = 0).</summary>
    Truth,

    /// <summary>A + B.</summary>
    Add,

    /// <summary>A - B.</summary>
    Subtract,

    /// <summary>A * B.</summary>
    Multiply,

    /// <summary>A / B.</summary>
    Divide,

    /// <summary>-A.</summary>
    Negate,

    /// <summary>A to the power of B, as <see cref="Math.Pow"/> has it.</summary>
    Power,

    /// <summary>A * B + C, rounded once.</summary>
    FusedMultiplyAdd,

    /// <summary>The kernel of a row of the function table, of one to three operands A, B, C.</summary>
    Call,

    /// <summary>The condition A == B.</summary>
    Equal,

    /// <summary>The condition A != B.</summary>
    NotEqual,

    /// <summary>The condition A &lt; B.</summary>
    Less,

    /// <summary>The condition A &lt;= B.</summary>
    LessOrEqual,

    /// <summary>Both conditions A and B hold.</summary>
    And,

    /// <summary>One of the conditions A and B holds.</summary>
    Or,

    /// <summary>The condition A does not hold.</summary>
    Not,

    /// <summary>Begins what runs only if the condition A holds.</summary>
    If,

    /// <summary>Begins what runs only if the condition of the If does not hold.</summary>
    Else,

    /// <summary>Ends an If.</summary>
    EndIf,

    /// <summary>After an EndIf: A if the condition held, else B. A may be defined in the first part, B in the second.</summary>
    Merge,

    /// <summary>Begins what runs once for each whole number from the subscript A to the subscript B; the value is that number, an
    /// atom of subscripts.</summary>
    Loop,

    /// <summary>Last in a loop: the sum of A over its runs, a value that exists after the loop.</summary>
    Sum,

    /// <summary>Last in a loop: the product of A over its runs, a value that exists after the loop.</summary>
    Product,

    /// <summary>Last in a loop: the greatest of A over its runs, a value that exists after the loop; minus infinity if there was
    /// none. In derivatives it counts as a constant.</summary>
    Maximum,

    /// <summary>Ends a Loop.</summary>
    EndLoop,

    /// <summary>The number A cut to a whole number: an atom of subscripts.</summary>
    Whole,

    /// <summary>The subscript A as a number to calculate with.</summary>
    Position,

    /// <summary>The element of the array A at the subscript B.</summary>
    Load,

    /// <summary>Writes C into the array A at the subscript B.</summary>
    Store,

    /// <summary>Adds C to what the array A has at the subscript B.</summary>
    Accumulate,
}
