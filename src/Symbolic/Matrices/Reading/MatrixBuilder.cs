using System.Runtime.InteropServices;
using Antlr4.Runtime;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Matrices.Writing;
using Symbolic.Numbers;
using Symbolic.Parsing;
using Symbolic.Parsing.Generated;
using Symbolic.Printing;

namespace Symbolic.Matrices.Reading;

/// <summary>Builds a term with vectors while the parser reads, as <see cref="TermBuilder"/> does one without: operands on a stack, taken
/// off again when the rule that uses them ends.</summary>
internal sealed class MatrixBuilder(
    SourceText source, string text, Shapes shapes, ParseOptions options, CancellationToken cancellationToken) : SymbolicBaseListener
{
    private readonly List<Operand> _operands = [];
    private readonly Stack<int> _marks = new();
    private readonly Stack<bool> _signs = new();
    private readonly MatrixCalls _calls = new(source, text, shapes, options);
    private int _steps;

    public MatrixTerm Result => _operands[0].Term;

    public override void EnterEveryRule(ParserRuleContext context)
    {
        if ((++_steps & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
    }

    public override void EnterExpression(SymbolicParser.ExpressionContext context) => Mark();

    public override void ExitComparison(SymbolicParser.ComparisonContext context)
    {
        var right = Pop();
        var left = Pop();
        var kind = TermBuilder.Comparison(context.Start.Type);
        Push(Entrywise(context.Start, "compared with", bodies => Relation.Create(kind, bodies[0], bodies[1]), left, right), left.Start);
        Push(right.Term, right.Start);
    }

    public override void ExitExpression(SymbolicParser.ExpressionContext context)
    {
        var parts = Since(_marks.Pop());
        if (parts.Length == 1) return;
        Replace(parts.Length, Entrywise(context.Start, "and", bodies => Logical.And(bodies), parts[..^1]));
    }

    public override void EnterSum(SymbolicParser.SumContext context) => Mark();

    public override void ExitMinus(SymbolicParser.MinusContext context) => Change(term => -term);

    public override void ExitSum(SymbolicParser.SumContext context)
    {
        var terms = Since(_marks.Pop());
        if (terms.Length > 1) Replace(terms.Length, Entrywise(context.Start, "plus", bodies => Add.Create(bodies), terms));
    }

    public override void EnterProduct(SymbolicParser.ProductContext context) => Mark();

    public override void ExitOver(SymbolicParser.OverContext context)
    {
        var divisor = _operands[^1].Term;
        if (!divisor.Shape.IsScalar)
        {
            throw Error(
                $"nothing is divided by {divisor.Shape}, which {SourceText.Short(divisor.ToString())} is; write v^-1 for the reciprocals of its entries",
                context.Start);
        }

        Change(term => MatrixTerm.Entrywise(term.Shape, Pow.Create(term.Body, Number.MinusOne), term));
    }

    public override void ExitProduct(SymbolicParser.ProductContext context)
    {
        var factors = Since(_marks.Pop());
        if (factors.Length == 1) return;
        // From left to right, so that a mistake is found where it is made.
        var product = factors[0].Term;
        for (var i = 1; i < factors.Length; i++) product = Times(product, factors[i]);
        Replace(factors.Length, product);
    }

    public override void EnterSigned(SymbolicParser.SignedContext context) => _signs.Push(false);

    public override void EnterExponent(SymbolicParser.ExponentContext context) => _signs.Push(false);

    public override void ExitNegation(SymbolicParser.NegationContext context) => _signs.Push(!_signs.Pop());

    public override void ExitSigned(SymbolicParser.SignedContext context)
    {
        if (_signs.Pop()) Change(term => -term);
    }

    public override void EnterPower(SymbolicParser.PowerContext context)
    {
        Mark();
        _marks.Push(_signs.Count);
    }

    public override void ExitPower(SymbolicParser.PowerContext context)
    {
        var exponents = _signs.Count - _marks.Pop();
        _marks.Pop();
        for (; exponents > 0; exponents--)
        {
            var exponent = Pop();
            if (_signs.Pop()) exponent = exponent with { Term = -exponent.Term };
            _operands[^1] = _operands[^1] with { Term = Power(_operands[^1].Term, exponent) };
        }
    }

    public override void ExitFactorial(SymbolicParser.FactorialContext context) =>
        Change(term => MatrixTerm.Entrywise(term.Shape, Apply.Create(Special.Factorial, term.Body), term));

    public override void ExitSuperscript(SymbolicParser.SuperscriptContext context)
    {
        var exponent = MatrixTerm.Scalar(Number.Of(Spelling.Superscript(context.Start.Text)));
        _operands[^1] = _operands[^1] with { Term = Power(_operands[^1].Term, new Operand(exponent, context.Start)) };
    }

    public override void ExitNumber(SymbolicParser.NumberContext context) =>
        Push(MatrixTerm.Scalar(Number.Of(Rational.ParseDecimal(context.Start.Text))), context.Start);

    public override void EnterName(SymbolicParser.NameContext context) => Mark();

    public override void ExitName(SymbolicParser.NameContext context)
    {
        var indices = Since(_marks.Pop());
        var name = _calls.Name(context.Start, indices);
        _operands.RemoveRange(_operands.Count - indices.Length, indices.Length);
        Push(name, context.Start);
    }

    public override void EnterCall(SymbolicParser.CallContext context) => Mark();

    public override void ExitCall(SymbolicParser.CallContext context)
    {
        var arguments = Since(_marks.Pop());
        var call = _calls.Call(context.Start, context.Stop, arguments);
        _operands.RemoveRange(_operands.Count - arguments.Length, arguments.Length);
        Push(call, context.Start);
    }

    public override void ExitRoot(SymbolicParser.RootContext context)
    {
        foreach (var _ in context.ROOT()) Change(term => MatrixTerm.Entrywise(term.Shape, Pow.Create(term.Body, Number.Half), term));
    }

    private MatrixTerm Times(MatrixTerm left, Operand right)
    {
        try
        {
            return left * right.Term;
        }
        catch (ShapeException problem)
        {
            var written = $"{InfixWriter.Write(left, Precedence.Product)}*{InfixWriter.Write(right.Term, Precedence.Power)}";
            throw Error($"{written}: {problem.Message}", right.Start);
        }
    }

    // X^T is no power; nor is that of a matrix one of its entries.
    private MatrixTerm Power(MatrixTerm root, Operand exponent)
    {
        if (root.Shape.IsScalar && exponent.Term.Shape.IsScalar)
            return MatrixTerm.Entrywise(Shape.Scalar, Pow.Create(root.Body, exponent.Term.Body), root, exponent.Term);
        if (!root.Shape.IsScalar && exponent.Term.Body is Symbol { Name: "T" }) return Construction.Transpose(root);
        if (!exponent.Term.Shape.IsScalar)
            throw Error($"an exponent is a number, and {exponent.Term} is {exponent.Term.Shape}", exponent.Start);
        if (root.Shape.Kind == ShapeKind.Matrix && exponent.Term.Body is Number { Value: { IsInteger: true, Sign: > 0 } })
        {
            throw Error(
                $"a power of {root.Shape} may mean two things: write A*A for the product of matrices, hadamard(A, A) for that of the entries",
                exponent.Start);
        }

        return MatrixTerm.Entrywise(root.Shape, Pow.Create(root.Body, exponent.Term.Body), root, exponent.Term);
    }

    private MatrixTerm Entrywise(IToken at, string verb, EntryOf entry, params ReadOnlySpan<Operand> operands) =>
        _calls.Entrywise(at, verb, entry, operands);

    private ParseException Error(string problem, IToken at) => new(ErrorCode.Shape, problem, source, at.StartIndex);

    private void Mark() => _marks.Push(_operands.Count);

    private ReadOnlySpan<Operand> Since(int mark) => CollectionsMarshal.AsSpan(_operands)[mark..];

    private void Push(MatrixTerm term, IToken start) => _operands.Add(new Operand(term, start));

    private void Change(Func<MatrixTerm, MatrixTerm> change) => _operands[^1] = _operands[^1] with { Term = change(_operands[^1].Term) };

    private Operand Pop()
    {
        var last = _operands[^1];
        _operands.RemoveAt(_operands.Count - 1);
        return last;
    }

    private void Replace(int count, MatrixTerm result)
    {
        var start = _operands[^count].Start;
        _operands.RemoveRange(_operands.Count - count, count);
        Push(result, start);
    }
}
