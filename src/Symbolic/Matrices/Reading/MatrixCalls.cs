using System.Collections.Immutable;
using Antlr4.Runtime;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Matrices.Atoms;
using Symbolic.Parsing;

namespace Symbolic.Matrices.Reading;

/// <summary>Says what a name, or a name with arguments, stands for where vectors are declared.</summary>
internal sealed class MatrixCalls(SourceText source, string text, Shapes shapes, ParseOptions options)
{
    private readonly CallBuilder _scalars = new(source, text, options);

    /// <summary>A name, an entry, or a row.</summary>
    public MatrixTerm Name(IToken token, ReadOnlySpan<Operand> indices)
    {
        var name = Spelling.Canonical(token.Text);
        var shape = shapes.Of(name);
        var numbers = ImmutableArray.CreateBuilder<Expr>(indices.Length);
        foreach (var index in indices)
        {
            if (!index.Term.Atoms.IsEmpty) throw Error($"an index is a whole number or a name, and {index.Term} is none", index.Start);
            numbers.Add(index.Term.Body);
        }

        if (shape.IsScalar) return MatrixTerm.Scalar(_scalars.Name(token, numbers.ToArray()));
        var array = new NameAtom(name, shape);
        var rank = shape.Kind == ShapeKind.Matrix ? 2 : 1;
        if (numbers.Count > rank)
        {
            var entry = rank == 1 ? $"{name}[k]" : $"{name}[i,k]";
            throw Error($"{name} is {shape}, so an entry is {entry} with {rank} {(rank == 1 ? "index" : "indices")}, not {numbers.Count}", token);
        }

        for (var i = 0; i < numbers.Count; i++) CheckRange(numbers[i], i == 0 ? shape.Rows : shape.Columns, name, indices[i].Start);
        return numbers.Count switch
        {
            0 => array.Term,
            _ when numbers.Count == rank => new ComponentAtom(array, numbers.ToImmutable()).Term,
            _ => new RowAtom(array, numbers[0]).Term,
        };
    }

    /// <summary>A name with arguments.</summary>
    public MatrixTerm Call(IToken start, IToken stop, ReadOnlySpan<Operand> arguments)
    {
        var name = Spelling.Canonical(start.Text[..^1].TrimEnd());
        try
        {
            if (Special(name, start, arguments) is { } special) return special;
        }
        catch (ShapeException problem)
        {
            throw Error(problem.Message, start);
        }

        var hasAtoms = false;
        foreach (var argument in arguments) hasAtoms |= !argument.Term.Atoms.IsEmpty;
        if (SpecialForm.Find(name) is not null && hasAtoms && name is not ("piecewise" or "and" or "or" or "not"))
            throw new ParseException(ErrorCode.Unsupported, $"{name} of a term with vectors is not known", source, start.StartIndex);
        if (shapes.Of(name) is { IsScalar: false } shape)
            throw Error($"{name} is {shape} and no function; for a product write {name}*(...)", start);
        return Entrywise(start, "beside", entries => _scalars.Call(start, stop, entries), arguments);
    }

    /// <summary>A term whose entries are made of those of some terms.</summary>
    public MatrixTerm Entrywise(IToken at, string verb, EntryOf entry, ReadOnlySpan<Operand> operands)
    {
        if (operands.IsEmpty) return MatrixTerm.Scalar(entry([]));
        var terms = new MatrixTerm[operands.Length];
        var entries = new Expr[operands.Length];
        for (var i = 0; i < terms.Length; i++) (terms[i], entries[i]) = (operands[i].Term, operands[i].Term.Body);
        try
        {
            return MatrixTerm.Entrywise(Construction.CommonShape(terms, verb), entry(entries), terms);
        }
        catch (ShapeException problem)
        {
            foreach (var operand in operands)
            {
                if (Construction.Fits(terms[0], operand.Term)) continue;
                at = operand.Start;
                break;
            }

            throw Error(problem.Message, at);
        }
    }

    private MatrixTerm? Special(string name, IToken start, ReadOnlySpan<Operand> a) => (name, a.Length) switch
    {
        ("dot", 2) => Construction.Dot(a[0].Term, a[1].Term),
        ("norm", 1) => Construction.Norm(a[0].Term),
        ("transpose", 1) => Construction.Transpose(a[0].Term),
        ("diag", 1) => Construction.Diagonal(a[0].Term),
        ("hadamard", >= 2) => Entrywise(start, "entry by entry with", entries => Mul.Create(entries), a),
        ("sum", 1) => a[0].Term.Shape.IsScalar
            ? throw Error($"sum({a[0].Term}): a scalar has no entries to add; a sum over an index is sum(body, index, from, to)", start)
            : Construction.Total(a[0].Term),
        ("sum", 4) when !a[0].Term.Atoms.IsEmpty => Series(a),
        ("identity", 1) => Construction.Identity(Dimension(a[0])),
        ("ones" or "zeros", 1) => Construction.Constant(Shape.Vector(Dimension(a[0])), name == "ones" ? Number.One : Number.Zero),
        ("ones" or "zeros", 2) => Construction.Constant(
            Shape.Matrix(Dimension(a[0]), Dimension(a[1])), name == "ones" ? Number.One : Number.Zero),
        ("dot", _) => throw Arity("dot takes 2 arguments, dot(a, b)", start),
        ("norm" or "transpose" or "diag" or "identity", _) => throw Arity($"{name} takes 1 argument", start),
        ("hadamard", _) => throw Arity("hadamard takes at least 2 arguments, hadamard(a, b)", start),
        ("ones" or "zeros", _) => throw Arity($"{name} takes the length of a vector, or the rows and columns of a matrix", start),
        _ => null,
    };

    private MatrixTerm Series(ReadOnlySpan<Operand> a)
    {
        if (a[1].Term.Body is not Symbol index || !a[1].Term.Atoms.IsEmpty)
            throw new ParseException(
                ErrorCode.Syntax, $"the second argument must be a name, and {a[1].Term} is none; write sum(body, index, from, to)",
                source, a[1].Start.StartIndex);
        foreach (var bound in a[2..])
        {
            if (!bound.Term.Atoms.IsEmpty) throw Error($"a bound of a sum is a whole number, and {bound.Term} is none", bound.Start);
        }

        return Construction.Series(a[0].Term, index, a[2].Term.Body, a[3].Term.Body);
    }

    private Expr Dimension(Operand operand) => operand.Term.Atoms.IsEmpty
        ? operand.Term.Body
        : throw Error($"a dimension is a whole number or a name, and {operand.Term} is none", operand.Start);

    private void CheckRange(Expr index, Expr dimension, string name, IToken at)
    {
        if (index is not Number number) return;
        if (!number.Value.IsInteger || number.Value.Sign <= 0 || (dimension is Number size && number.Value > size.Value))
            throw Error($"{name} is {shapes.Of(name)}: there is no index {index}, they run from 1 to {dimension}", at);
    }

    private ParseException Arity(string problem, IToken at) => new(ErrorCode.Arity, problem, source, at.StartIndex);

    private ParseException Error(string problem, IToken at) => new(ErrorCode.Shape, problem, source, at.StartIndex);
}
