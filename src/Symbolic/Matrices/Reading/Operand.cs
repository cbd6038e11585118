using Antlr4.Runtime;
using Symbolic.Expressions;

namespace Symbolic.Matrices.Reading;

/// <summary>A term, and where it begins.</summary>
internal readonly record struct Operand(MatrixTerm Term, IToken Start);

/// <summary>What an entry of a result is, by the entries of the operands.</summary>
internal delegate Expr EntryOf(ReadOnlySpan<Expr> entries);
