using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Matrices.Atoms;

namespace Symbolic.Matrices;

/// <summary>Makes terms: checks the shapes, and brings what is made into its canonical form.</summary>
internal static class Construction
{
    /// <summary>The sum, entry by entry; numbers count for every entry.</summary>
    public static MatrixTerm Sum(ReadOnlySpan<MatrixTerm> terms)
    {
        var bodies = new Expr[terms.Length];
        for (var i = 0; i < bodies.Length; i++) bodies[i] = terms[i].Body;
        return MatrixTerm.Entrywise(CommonShape(terms, "plus"), Add.Create(bodies), terms);
    }

    /// <summary>The product, entry by entry.</summary>
    public static MatrixTerm Hadamard(params ReadOnlySpan<MatrixTerm> terms)
    {
        var bodies = new Expr[terms.Length];
        for (var i = 0; i < bodies.Length; i++) bodies[i] = terms[i].Body;
        return MatrixTerm.Entrywise(CommonShape(terms, "entry by entry with"), Mul.Create(bodies), terms);
    }

    /// <summary>The shape that all terms have but for numbers.</summary>
    public static Shape CommonShape(ReadOnlySpan<MatrixTerm> terms, string verb)
    {
        var first = terms[0];
        foreach (var term in terms)
        {
            if (first.Shape.IsScalar) first = term;
            if (!term.Shape.IsScalar && term.Shape != first.Shape)
                throw new ShapeException($"{first} and {term}: {first.Shape} {verb} {term.Shape}: {Difference(first.Shape, term.Shape)}");
        }

        return first.Shape;
    }

    /// <summary>Whether two terms go together entry by entry.</summary>
    public static bool Fits(MatrixTerm left, MatrixTerm right) =>
        left.Shape.IsScalar || right.Shape.IsScalar || left.Shape == right.Shape;

    public static MatrixTerm Constant(Shape shape, Expr value) => new(shape, value, []);

    public static MatrixTerm Identity(Expr size) => new IdentityAtom(size).Term;

    public static MatrixTerm Transpose(MatrixTerm term)
    {
        if (term.Shape.IsScalar) return term;
        var shape = term.Shape.Transposed;
        if (term.IsConstant) return MatrixTerm.Entrywise(shape, term.Body, term);
        var (factor, rest) = Split(term);
        if (factor != Number.One) return Scaled(term, factor, Transpose(rest));
        return rest.AtomOf(rest.Body) switch
        {
            TransposeAtom transpose => transpose.Parts[0],
            IdentityAtom identity => identity.Term,
            DiagonalAtom { Shape.Kind: ShapeKind.Matrix } diagonal => diagonal.Term,
            ProductAtom product => MatrixProduct.Of([.. product.Parts.Reverse().Select(Transpose)]),
            _ => new TransposeAtom(rest).Term,
        };
    }

    /// <summary>The diagonal matrix of a vector, or the diagonal of a square matrix.</summary>
    public static MatrixTerm Diagonal(MatrixTerm term)
    {
        if (term.Shape.Kind is ShapeKind.Scalar or ShapeKind.Row)
            throw new ShapeException($"diag({term}): {term.Shape} is neither a vector nor a square matrix");
        var makesMatrix = term.Shape.Kind == ShapeKind.Vector;
        if (!makesMatrix && term.Shape.Rows != term.Shape.Columns)
            throw new ShapeException($"diag({term}): {term.Shape} has no diagonal: the dimensions {term.Shape.Rows} and {term.Shape.Columns} differ");
        var size = term.Shape.Rows;
        var shape = makesMatrix ? Shape.Matrix(size, size) : Shape.Vector(size);
        if (term.IsConstant)
        {
            if (!makesMatrix || term.IsZero) return MatrixTerm.Entrywise(shape, term.Body, term);
            return Scaled(term, term.Body, Identity(size));
        }

        var (factor, rest) = Split(term);
        if (factor != Number.One) return Scaled(term, factor, Diagonal(rest));
        return rest.AtomOf(rest.Body) switch
        {
            DiagonalAtom diagonal => diagonal.Parts[0],
            IdentityAtom => Constant(shape, Number.One),
            ProductAtom { Parts: [{ Shape.Kind: ShapeKind.Vector } left, { Shape.Kind: ShapeKind.Row } right] } when !makesMatrix =>
                Hadamard(left, Transpose(right)),
            _ => new DiagonalAtom(shape, rest).Term,
        };
    }

    public static MatrixTerm Dot(MatrixTerm left, MatrixTerm right)
    {
        if (left.Shape.Kind != ShapeKind.Vector || right.Shape.Kind != ShapeKind.Vector)
            throw new ShapeException($"dot({left}, {right}): {left.Shape} and {right.Shape}; dot takes two vectors");
        if (left.Shape != right.Shape)
            throw new ShapeException($"dot({left}, {right}): {left.Shape} and {right.Shape}: {Difference(left.Shape, right.Shape)}");
        if (left.IsConstant) return Hadamard(Lowered(left), Total(right));
        if (right.IsConstant) return Hadamard(Lowered(right), Total(left));
        var (first, a) = Split(left);
        var (second, b) = Split(right);
        var atom = string.CompareOrdinal(a.ToString(), b.ToString()) <= 0 ? new DotAtom(a, b) : new DotAtom(b, a);
        return MatrixTerm.Entrywise(Shape.Scalar, first * second * atom.Slot, left, right, atom.Term);
    }

    public static MatrixTerm Norm(MatrixTerm term)
    {
        if (term.Shape.IsScalar) throw new ShapeException($"norm({term}): a scalar has no norm; write abs({term})");
        return term.IsZero ? MatrixTerm.Scalar(Number.Zero) : new NormAtom(term).Term;
    }

    /// <summary>The sum of all entries.</summary>
    public static MatrixTerm Total(MatrixTerm term)
    {
        if (term.Shape.IsScalar) return term;
        if (term.IsConstant) return MatrixTerm.Entrywise(Shape.Scalar, term.Body * term.Shape.Rows * term.Shape.Columns, term);
        var (factor, rest) = Split(term);
        if (factor != Number.One) return Hadamard(MatrixTerm.Entrywise(Shape.Scalar, factor, term), Total(rest));
        if (term.Shape.Kind == ShapeKind.Vector)
        {
            if (rest.Body is Pow { Exponent: Number { Value: var exponent }, Base: var root } && exponent == 2)
            {
                var part = MatrixTerm.Entrywise(term.Shape, root, term);
                return Dot(part, part);
            }

            if (rest.Body is Mul { Children.Length: 2 } product)
            {
                var parts = product.Children.ToArray().Select(child => MatrixTerm.Entrywise(term.Shape, child, [term])).ToArray();
                return Dot(parts[0], parts[1]);
            }
        }

        return new TotalAtom(rest).Term;
    }

    /// <summary>A sum over an index; what does not depend on the index stands before it.</summary>
    public static MatrixTerm Series(MatrixTerm body, Symbol index, Expr lower, Expr upper)
    {
        if (body.IsZero) return body;
        var (factor, rest) = CommonFactor.Split(
            body.Body, part => !body.HasArray(part) && !MatrixTerm.Entrywise(Shape.Scalar, part, body).Names.Contains(index.Name));
        var inner = MatrixTerm.Entrywise(body.Shape, rest, body);
        var series = inner.Atoms.IsEmpty
            ? MatrixTerm.Entrywise(body.Shape, Expressions.Series.Sum(rest, index, lower, upper))
            : new SeriesAtom(inner, index, lower, upper).Term;
        return factor == Number.One ? series : Scaled(body, factor, series);
    }

    /// <summary>The number before a vector or matrix, and the rest.</summary>
    public static (Expr Factor, MatrixTerm Vector) Split(MatrixTerm term)
    {
        var (factor, rest) = CommonFactor.Split(term.Body, part => !term.HasArray(part));
        return factor == Number.One ? (factor, term) : (factor, MatrixTerm.Entrywise(term.Shape, rest, term));
    }

    /// <summary>A term times a factor whose atoms are those of a source.</summary>
    public static MatrixTerm Scaled(MatrixTerm source, Expr factor, MatrixTerm term) =>
        Hadamard(MatrixTerm.Entrywise(Shape.Scalar, factor, source), term);

    /// <summary>What differs between two shapes, in words.</summary>
    public static string Difference(Shape left, Shape right)
    {
        if (left.Kind != right.Kind) return "only terms of one shape go together";
        return left.Rows != right.Rows
            ? $"the dimensions {left.Rows} and {right.Rows} differ"
            : $"the dimensions {left.Columns} and {right.Columns} differ";
    }

    // The number that all entries of a constant vector are.
    private static MatrixTerm Lowered(MatrixTerm constant) => MatrixTerm.Entrywise(Shape.Scalar, constant.Body, constant);
}
