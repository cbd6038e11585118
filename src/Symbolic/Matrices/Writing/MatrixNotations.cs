using Symbolic.Expressions;
using Symbolic.Matrices.Atoms;
using Symbolic.Printing;

namespace Symbolic.Matrices.Writing;

/// <summary>An atom.</summary>
internal sealed record AtomNotation(Atom Atom) : Notation(Atom.Binding);

/// <summary>A number times a product entry by entry of one or more factors.</summary>
internal sealed record ScaledNotation(Expr Front, IReadOnlyList<Expr> Back, bool IsEntrywise) : Notation(
    Front == Number.One && IsEntrywise && Back.Count > 1 ? Precedence.Primary : Precedence.Product);

/// <summary>A power of every entry.</summary>
internal sealed record EntryPowerNotation(Expr Base, Expr Exponent) : Notation(Precedence.Power);

/// <summary>Finds the notation of the bodies of terms.</summary>
internal static class MatrixNotationOf
{
    private const int MaxRepeated = 64;

    public static Notation Term(Expr part, MatrixTerm term) => part switch
    {
        Symbol when term.AtomOf(part) is { } atom => new AtomNotation(atom),
        Add sum when HasAtoms(part, term) => new SumNotation(
            [.. ReadingOrder.Terms(sum, term).Select(operand => NotationOf.IsNegative(operand) ? (true, -operand) : (false, operand))]),
        Mul { Coefficient.Sign: >= 0 } product when ReadingOrder.Product(product, term) is { } split =>
            new ScaledNotation(split.Front, split.Back, split.Back.Any(term.HasArray)),
        // A^2 would be read as a product of matrices.
        Pow { Exponent: Number { Value: { IsInteger: true, Sign: > 0 } value } } power when
            term.Shape.Kind == ShapeKind.Matrix && term.HasArray(part) && value <= MaxRepeated =>
            new ScaledNotation(Number.One, [.. Enumerable.Repeat(power.Base, (int)value.Numerator)], true),
        Pow { Exponent: var exponent } power when exponent != Number.Half && power.Base != Constant.E && term.HasArray(part) =>
            new EntryPowerNotation(power.Base, exponent),
        _ => NotationOf.Term(part),
    };

    private static bool HasAtoms(Expr part, MatrixTerm term) =>
        Traversal.ChildrenFirst(part).Any(node => term.AtomOf(node) is not null);
}
