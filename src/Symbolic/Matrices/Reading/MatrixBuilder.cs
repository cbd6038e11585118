using Antlr4.Runtime;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Matrices.Writing;
using Symbolic.Numbers;
using Symbolic.Parsing;
using Symbolic.Printing;

namespace Symbolic.Matrices.Reading;

/// <summary>Builds a term with vectors while the parser reads.</summary>
internal sealed class MatrixBuilder(
    SourceText source, string text, Shapes shapes, ParseOptions options, CancellationToken cancellationToken)
    : OperandBuilder<Operand>(cancellationToken)
{
    private readonly MatrixCalls _calls = new(source, text, shapes, options);

    protected override Operand Number(IToken start, Rational value) => new(MatrixTerm.Scalar(Expressions.Number.Of(value)), start);

    protected override Operand Name(IToken start, ReadOnlySpan<Operand> indices) => new(_calls.Name(start, indices), start);

    protected override Operand Call(IToken start, IToken stop, ReadOnlySpan<Operand> arguments) =>
        new(_calls.Call(start, stop, arguments), start);

    protected override Operand Sum(IToken start, ReadOnlySpan<Operand> terms) =>
        terms[0] with { Term = _calls.Entrywise(start, "plus", bodies => Add.Create(bodies), terms) };

    protected override Operand Product(ReadOnlySpan<Operand> factors)
    {
        // From left to right, so that a mistake is found where it is made.
        var product = factors[0].Term;
        for (var i = 1; i < factors.Length; i++) product = Times(product, factors[i]);
        return factors[0] with { Term = product };
    }

    protected override Operand Negative(Operand operand) => operand with { Term = -operand.Term };

    protected override Operand Reciprocal(IToken start, Operand operand)
    {
        var divisor = operand.Term;
        if (!divisor.Shape.IsScalar)
        {
            throw Error(
                $"nothing is divided by {divisor.Shape}, which {SourceText.Short(divisor.ToString())} is; write v^-1 for the reciprocals of its entries",
                start);
        }

        return OfEntries(operand, body => Pow.Create(body, Expressions.Number.MinusOne));
    }

    protected override Operand Power(Operand root, Operand exponent) => root with { Term = Power(root.Term, exponent) };

    protected override Operand SquareRoot(Operand operand) => OfEntries(operand, body => Pow.Create(body, Expressions.Number.Half));

    protected override Operand Factorial(Operand operand) => OfEntries(operand, body => Apply.Create(Special.Factorial, body));

    protected override Operand Comparison(IToken start, RelationKind kind, Operand left, Operand right) =>
        left with { Term = _calls.Entrywise(start, "compared with", bodies => Relation.Create(kind, bodies[0], bodies[1]), [left, right]) };

    protected override Operand All(IToken start, ReadOnlySpan<Operand> conditions) =>
        conditions[0] with { Term = _calls.Entrywise(start, "and", bodies => Logical.And(bodies), conditions) };

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
        if (root.Shape.Kind == ShapeKind.Matrix && exponent.Term.Body is Expressions.Number { Value: { IsInteger: true, Sign: > 0 } })
        {
            throw Error(
                $"a power of {root.Shape} may mean two things: write A*A for the product of matrices, hadamard(A, A) for that of the entries",
                exponent.Start);
        }

        return MatrixTerm.Entrywise(root.Shape, Pow.Create(root.Body, exponent.Term.Body), root, exponent.Term);
    }

    private static Operand OfEntries(Operand operand, Func<Expr, Expr> entry) =>
        operand with { Term = MatrixTerm.Entrywise(operand.Term.Shape, entry(operand.Term.Body), operand.Term) };

    private ParseException Error(string problem, IToken at) => new(ErrorCode.Shape, problem, source, at.StartIndex);
}
