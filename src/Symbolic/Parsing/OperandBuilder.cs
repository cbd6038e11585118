using System.Runtime.InteropServices;
using Antlr4.Runtime;
using Symbolic.Expressions;
using Symbolic.Numbers;
using Symbolic.Parsing.Generated;

namespace Symbolic.Parsing;

/// <summary>Builds operands while the parser reads: they stand on a stack, and are taken off again when the rule that uses them ends. What is
/// made of them is for derived classes to say.</summary>
/// <typeparam name="T">What is built.</typeparam>
internal abstract class OperandBuilder<T>(CancellationToken cancellationToken) : SymbolicBaseListener
{
    private readonly List<T> _operands = [];
    private readonly Stack<int> _marks = new();
    private readonly Stack<bool> _signs = new();
    private int _steps;

    /// <summary>What the whole text stands for, once it is read.</summary>
    public T Result => _operands[0];

    protected abstract T Number(IToken start, Rational value);

    protected abstract T Name(IToken start, ReadOnlySpan<T> indices);

    protected abstract T Call(IToken start, IToken stop, ReadOnlySpan<T> arguments);

    protected abstract T Sum(IToken start, ReadOnlySpan<T> terms);

    protected abstract T Product(ReadOnlySpan<T> factors);

    protected abstract T Negative(T operand);

    protected abstract T Reciprocal(IToken start, T operand);

    protected abstract T Power(T root, T exponent);

    protected abstract T SquareRoot(T operand);

    protected abstract T Factorial(T operand);

    protected abstract T Comparison(IToken start, RelationKind kind, T left, T right);

    protected abstract T All(IToken start, ReadOnlySpan<T> conditions);

    public override void EnterEveryRule(ParserRuleContext context)
    {
        if ((++_steps & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
    }

    public override void EnterExpression(SymbolicParser.ExpressionContext context) => Mark();

    public override void ExitComparison(SymbolicParser.ComparisonContext context)
    {
        // a < b < c is a < b and b < c: the right side stays as the left side of the next comparison.
        var right = Pop();
        var left = Pop();
        _operands.Add(Comparison(context.Start, KindOf(context.Start.Type), left, right));
        _operands.Add(right);
    }

    public override void ExitExpression(SymbolicParser.ExpressionContext context)
    {
        var parts = Since(_marks.Pop());
        if (parts.Length > 1) Replace(parts.Length, All(context.Start, parts[..^1]));
    }

    public override void EnterSum(SymbolicParser.SumContext context) => Mark();

    public override void ExitMinus(SymbolicParser.MinusContext context) => _operands[^1] = Negative(_operands[^1]);

    public override void ExitSum(SymbolicParser.SumContext context)
    {
        var terms = Since(_marks.Pop());
        if (terms.Length > 1) Replace(terms.Length, Sum(context.Start, terms));
    }

    public override void EnterProduct(SymbolicParser.ProductContext context) => Mark();

    public override void ExitOver(SymbolicParser.OverContext context) => _operands[^1] = Reciprocal(context.Start, _operands[^1]);

    public override void ExitProduct(SymbolicParser.ProductContext context)
    {
        var factors = Since(_marks.Pop());
        if (factors.Length > 1) Replace(factors.Length, Product(factors));
    }

    public override void EnterSigned(SymbolicParser.SignedContext context) => _signs.Push(false);

    public override void EnterExponent(SymbolicParser.ExponentContext context) => _signs.Push(false);

    public override void ExitNegation(SymbolicParser.NegationContext context) => _signs.Push(!_signs.Pop());

    public override void ExitSigned(SymbolicParser.SignedContext context)
    {
        if (_signs.Pop()) _operands[^1] = Negative(_operands[^1]);
    }

    public override void EnterPower(SymbolicParser.PowerContext context)
    {
        Mark();
        _marks.Push(_signs.Count);
    }

    public override void ExitPower(SymbolicParser.PowerContext context)
    {
        // Right to left: the sign of an exponent belongs to all that is above it, 2^-x^2 is 2^(-(x^2)).
        var exponents = _signs.Count - _marks.Pop();
        _marks.Pop();
        for (; exponents > 0; exponents--)
        {
            var exponent = Pop();
            if (_signs.Pop()) exponent = Negative(exponent);
            _operands[^1] = Power(_operands[^1], exponent);
        }
    }

    public override void ExitFactorial(SymbolicParser.FactorialContext context) => _operands[^1] = Factorial(_operands[^1]);

    public override void ExitSuperscript(SymbolicParser.SuperscriptContext context) =>
        _operands[^1] = Power(_operands[^1], Number(context.Start, Spelling.Superscript(context.Start.Text)));

    public override void ExitNumber(SymbolicParser.NumberContext context) =>
        _operands.Add(Number(context.Start, Rational.ParseDecimal(context.Start.Text)));

    public override void EnterName(SymbolicParser.NameContext context) => Mark();

    public override void ExitName(SymbolicParser.NameContext context)
    {
        var indices = Since(_marks.Pop());
        Replace(indices.Length, Name(context.Start, indices));
    }

    public override void EnterCall(SymbolicParser.CallContext context) => Mark();

    public override void ExitCall(SymbolicParser.CallContext context)
    {
        var arguments = Since(_marks.Pop());
        Replace(arguments.Length, Call(context.Start, context.Stop, arguments));
    }

    public override void ExitRoot(SymbolicParser.RootContext context)
    {
        foreach (var _ in context.ROOT()) _operands[^1] = SquareRoot(_operands[^1]);
    }

    private static RelationKind KindOf(int token) => token switch
    {
        SymbolicLexer.LESS => RelationKind.Less,
        SymbolicLexer.LESS_EQUAL => RelationKind.LessOrEqual,
        SymbolicLexer.GREATER => RelationKind.Greater,
        SymbolicLexer.GREATER_EQUAL => RelationKind.GreaterOrEqual,
        SymbolicLexer.EQUAL => RelationKind.Equal,
        _ => RelationKind.NotEqual,
    };

    private void Mark() => _marks.Push(_operands.Count);

    private ReadOnlySpan<T> Since(int mark) => CollectionsMarshal.AsSpan(_operands)[mark..];

    private T Pop()
    {
        var last = _operands[^1];
        _operands.RemoveAt(_operands.Count - 1);
        return last;
    }

    private void Replace(int count, T result)
    {
        _operands.RemoveRange(_operands.Count - count, count);
        _operands.Add(result);
    }
}
