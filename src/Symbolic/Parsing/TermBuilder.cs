using System.Runtime.InteropServices;
using Antlr4.Runtime;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Numbers;
using Symbolic.Parsing.Generated;

namespace Symbolic.Parsing;

/// <summary>Builds the term while the parser reads: operands on a stack, taken off again when the rule that uses them ends.</summary>
internal sealed class TermBuilder(SourceText source, string text, ParseOptions options, CancellationToken cancellationToken)
    : SymbolicBaseListener
{
    private readonly List<Expr> _operands = [];
    private readonly Stack<int> _marks = new();
    private readonly Stack<bool> _signs = new();
    private readonly CallBuilder _calls = new(source, text, options);
    private int _steps;

    public Expr Result => _operands[0];

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
        Push(Relation.Create(Comparison(context.Start.Type), left, right));
        Push(right);
    }

    public override void ExitExpression(SymbolicParser.ExpressionContext context)
    {
        var parts = Since(_marks.Pop());
        if (parts.Length == 1) return;
        var all = Logical.And(parts[..^1]);
        Replace(parts.Length, all);
    }

    public override void EnterSum(SymbolicParser.SumContext context) => Mark();

    public override void ExitMinus(SymbolicParser.MinusContext context) => _operands[^1] = -_operands[^1];

    public override void ExitSum(SymbolicParser.SumContext context)
    {
        var terms = Since(_marks.Pop());
        if (terms.Length > 1) Replace(terms.Length, Add.Create(terms));
    }

    public override void EnterProduct(SymbolicParser.ProductContext context) => Mark();

    public override void ExitOver(SymbolicParser.OverContext context) => _operands[^1] = Pow.Create(_operands[^1], Number.MinusOne);

    public override void ExitProduct(SymbolicParser.ProductContext context)
    {
        var factors = Since(_marks.Pop());
        if (factors.Length > 1) Replace(factors.Length, Mul.Create(factors));
    }

    public override void EnterSigned(SymbolicParser.SignedContext context) => _signs.Push(false);

    public override void EnterExponent(SymbolicParser.ExponentContext context) => _signs.Push(false);

    public override void ExitNegation(SymbolicParser.NegationContext context) => _signs.Push(!_signs.Pop());

    public override void ExitSigned(SymbolicParser.SignedContext context)
    {
        if (_signs.Pop()) _operands[^1] = -_operands[^1];
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
            if (_signs.Pop()) exponent = -exponent;
            _operands[^1] = Pow.Create(_operands[^1], exponent);
        }
    }

    public override void ExitFactorial(SymbolicParser.FactorialContext context) =>
        _operands[^1] = Apply.Create(Special.Factorial, _operands[^1]);

    public override void ExitSuperscript(SymbolicParser.SuperscriptContext context) =>
        _operands[^1] = Pow.Create(_operands[^1], Number.Of(Spelling.Superscript(context.Start.Text)));

    public override void ExitNumber(SymbolicParser.NumberContext context) => Push(Number.Of(Rational.ParseDecimal(context.Start.Text)));

    public override void EnterName(SymbolicParser.NameContext context) => Mark();

    public override void ExitName(SymbolicParser.NameContext context)
    {
        var indices = Since(_marks.Pop());
        Replace(indices.Length, _calls.Name(context.Start, indices));
    }

    public override void EnterCall(SymbolicParser.CallContext context) => Mark();

    public override void ExitCall(SymbolicParser.CallContext context)
    {
        var arguments = Since(_marks.Pop());
        Replace(arguments.Length, _calls.Call(context.Start, context.Stop, arguments));
    }

    public override void ExitRoot(SymbolicParser.RootContext context)
    {
        foreach (var _ in context.ROOT()) _operands[^1] = Pow.Create(_operands[^1], Number.Half);
    }

    /// <summary>The comparison that a sign stands for.</summary>
    internal static RelationKind Comparison(int token) => token switch
    {
        SymbolicLexer.LESS => RelationKind.Less,
        SymbolicLexer.LESS_EQUAL => RelationKind.LessOrEqual,
        SymbolicLexer.GREATER => RelationKind.Greater,
        SymbolicLexer.GREATER_EQUAL => RelationKind.GreaterOrEqual,
        SymbolicLexer.EQUAL => RelationKind.Equal,
        _ => RelationKind.NotEqual,
    };

    private void Mark() => _marks.Push(_operands.Count);

    private ReadOnlySpan<Expr> Since(int mark) => CollectionsMarshal.AsSpan(_operands)[mark..];

    private void Push(Expr operand) => _operands.Add(operand);

    private Expr Pop()
    {
        var last = _operands[^1];
        _operands.RemoveAt(_operands.Count - 1);
        return last;
    }

    private void Replace(int count, Expr result)
    {
        _operands.RemoveRange(_operands.Count - count, count);
        _operands.Add(result);
    }
}
