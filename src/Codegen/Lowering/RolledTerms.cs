using Symbolic.Expressions;

namespace Symbolic.Codegen.Lowering;

/// <summary>Terms of one shape as the body of a loop: what differs between them is read from tables, or from the point where the
/// positions of variables grow evenly.</summary>
internal sealed class RolledTerms
{
    private readonly TermShapes _shapes;
    private readonly LoopTables _tables;
    private readonly Expr[][] _leaves;
    private int _next;

    /// <param name="terms">The terms.</param>
    /// <param name="shapes">Their shapes.</param>
    /// <param name="tables">Receives what the loop reads.</param>
    public RolledTerms(IReadOnlyList<Expr> terms, TermShapes shapes, LoopTables tables)
    {
        (_shapes, _tables) = (shapes, tables);
        _leaves = [.. terms.Select(Leaves)];
        // Written in the order of their variables, which is seldom the canonical one: x10 stands before x2.
        var first = Enumerable.Range(0, _leaves[0].Length).Where(slot => tables.IsVariable(_leaves[0][slot])).ToArray();
        Array.Sort(_leaves, (left, right) =>
        {
            foreach (var slot in first)
            {
                var order = tables.PositionOf(left[slot]).CompareTo(tables.PositionOf(right[slot]));
                if (order != 0) return order;
            }

            return 0;
        });
        Body = Build(terms[0]);
    }

    /// <summary>A term with the index of the loop in it.</summary>
    public Expr Body { get; }

    // The factors, variables and data of a term, in an order that is the same for all terms of its shape.
    private Expr[] Leaves(Expr term)
    {
        var (leaves, open) = (new List<Expr>(), new Stack<Expr>([term]));
        while (open.TryPop(out var node))
        {
            var shape = _shapes.Of(node);
            leaves.Add(TermShapes.FactorOf(node));
            var bare = shape.Kind is ShapeKind.Variable or ShapeKind.Number ? TermShapes.Bare(node) : node;
            if (shape.Kind is ShapeKind.Variable or ShapeKind.Number) leaves.Add(bare);
            if (shape.Kind != ShapeKind.Compound) continue;
            var parts = PartsOf(node);
            for (var i = parts.Length - 1; i >= 0; i--) open.Push(parts[i]);
        }

        return [.. leaves];
    }

    // Without exponents that are numbers: they belong to the shape. Of 2*(x + y) the parts are those of the sum.
    private Expr[] PartsOf(Expr node)
    {
        node = TermShapes.Bare(node);
        return node is Pow { Exponent: Number } power ? [power.Base] : _shapes.PartsOf(node);
    }

    // As deep as a term of limited size is.
    private Expr Build(Expr node)
    {
        var shape = _shapes.Of(node);
        var factor = Next();
        var bare = TermShapes.Bare(node);
        var rest = shape.Kind switch
        {
            ShapeKind.One => Number.One,
            ShapeKind.Variable or ShapeKind.Number => Next(),
            ShapeKind.Whole => bare,
            _ => Rebuilt(bare),
        };
        return factor == Number.One ? rest : factor * rest;
    }

    private Expr Rebuilt(Expr bare)
    {
        var parts = PartsOf(bare);
        for (var i = 0; i < parts.Length; i++) parts[i] = Build(parts[i]);
        return bare is Pow { Exponent: Number exponent } ? Pow.Create(parts[0], exponent) : bare.WithChildren(parts);
    }

    private Expr Next()
    {
        var column = new Expr[_leaves.Length];
        for (var i = 0; i < column.Length; i++) column[i] = _leaves[i][_next];
        _next++;
        return _tables.Read(column);
    }
}
