using Antlr4.Runtime;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Numbers;

namespace Symbolic.Parsing;

/// <summary>Builds the term while the parser reads.</summary>
internal sealed class TermBuilder(SourceText source, string text, ParseOptions options, CancellationToken cancellationToken)
    : OperandBuilder<Expr>(cancellationToken)
{
    private readonly CallBuilder _calls = new(source, text, options);

    protected override Expr Number(IToken start, Rational value) => Expressions.Number.Of(value);

    protected override Expr Name(IToken start, ReadOnlySpan<Expr> indices) => _calls.Name(start, indices);

    protected override Expr Call(IToken start, IToken stop, ReadOnlySpan<Expr> arguments) => _calls.Call(start, stop, arguments);

    protected override Expr Sum(IToken start, ReadOnlySpan<Expr> terms) => Add.Create(terms);

    protected override Expr Product(ReadOnlySpan<Expr> factors) => Mul.Create(factors);

    protected override Expr Negative(Expr operand) => -operand;

    protected override Expr Reciprocal(IToken start, Expr operand) => Pow.Create(operand, Expressions.Number.MinusOne);

    protected override Expr Power(Expr root, Expr exponent) => Pow.Create(root, exponent);

    protected override Expr SquareRoot(Expr operand) => Pow.Create(operand, Expressions.Number.Half);

    protected override Expr Factorial(Expr operand) => Apply.Create(Special.Factorial, operand);

    protected override Expr Comparison(IToken start, RelationKind kind, Expr left, Expr right) => Relation.Create(kind, left, right);

    protected override Expr All(IToken start, ReadOnlySpan<Expr> conditions) => Logical.And(conditions);
}
