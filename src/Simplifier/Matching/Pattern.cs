using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Matching;

/// <summary>What a variable of a pattern stands for.</summary>
internal enum VariableKind
{
    /// <summary>Any term.</summary>
    Any,

    /// <summary>Any term; within a sum over an index all factors, or terms, that do not depend on the index.</summary>
    Free,

    /// <summary>The index of a sum or product.</summary>
    Index,

    /// <summary>A number that is written out.</summary>
    Number,

    /// <summary>A whole number that is written out.</summary>
    Whole,
}

/// <summary>The shape of terms, with variables.</summary>
/// <param name="Slots">The variables in it, one bit for each.</param>
internal abstract record Pattern(ulong Slots);

/// <summary>A variable: the same term wherever it stands.</summary>
internal sealed record VariablePattern(int Slot, VariableKind Kind) : Pattern(1UL << Slot);

/// <summary>One term and no other.</summary>
internal sealed record ExactPattern(Expr Term) : Pattern(0);

/// <summary>A node whose operands have an order.</summary>
internal sealed record NodePattern(Expr Model, Pattern[] Children) : Pattern(PatternCompiler.SlotsOf(Children));

/// <summary>A variable times a number, as in <c>2*a</c>, <c>-a</c>, <c>a/2</c>.</summary>
internal sealed record ScaledPattern(Rational Factor, VariablePattern Variable) : Pattern(Variable.Slots);

/// <summary>A sum or product within a pattern, or a function that does not mind the order: all its operands are matched, in any
/// order; a variable that stands alone takes what is left.</summary>
/// <param name="Kind">Add, Mul, And, Or, or Apply of max or min.</param>
/// <param name="Model">The node that the pattern is made of.</param>
/// <param name="Coefficient">The numeric factor of a product.</param>
/// <param name="Number">The variable that stands for the numeric factor, or null.</param>
/// <param name="Operands">The operands that are more than variables.</param>
/// <param name="Rest">The variables that stand alone, as operands.</param>
internal sealed record OperandsPattern(
    ExprKind Kind, Expr Model, Rational Coefficient, VariablePattern? Number, Pattern[] Operands, Pattern[] Rest)
    : Pattern(PatternCompiler.SlotsOf(Operands) | PatternCompiler.SlotsOf(Rest) | (Number?.Slots ?? 0));
