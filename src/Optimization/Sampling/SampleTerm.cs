using Symbolic.Codegen;
using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Optimization.Sampling;

/// <summary>What one row of the data contributes to a sum over all rows, with the numbers of the row as variables.</summary>
/// <param name="Term">The contribution; its mean over all rows is the whole loss.</param>
/// <param name="RowVariables">The variables that stand for the numbers of the row; the last one is the number of the row.</param>
/// <param name="Rows">The values of these variables, row by row.</param>
/// <param name="RowCount">How many rows there are.</param>
internal sealed record SampleTerm(Expr Term, IReadOnlyList<Expr> RowVariables, double[] Rows, int RowCount)
{
    /// <summary>Takes a loss apart: <c>R + c*sum(s[i], i, 1, m)</c> is the mean of <c>R + c*m*s[i]</c>.</summary>
    /// <exception cref="UnsupportedException">The loss has another form.</exception>
    public static SampleTerm Of(Expr loss, IReadOnlyList<DataArray> data)
    {
        var terms = loss is Add add ? add.Children.ToArray() : [loss];
        var (sums, rest) = (terms.Where(term => SumIn(term, data) is not null).ToArray(), terms.Where(term => SumIn(term, data) is null));
        if (sums.Length != 1) throw Refusal(loss);
        var sum = SumIn(sums[0], data)!;
        var factor = sums[0] is Mul mul ? Mul.Create([.. mul.Children.ToArray().Where(part => part != sum)]) : Number.One;
        if (sum.Lower != Number.One || sum.Upper is not Number last || !last.Value.TryGetInt32(out var count) || count < 1) throw Refusal(loss);
        var (body, variables, columns) = WithRowVariables(sum, data, count);
        var rows = new double[checked(count * (columns.Count + 1))];
        for (var row = 0; row < count; row++)
        {
            var into = rows.AsSpan(row * (columns.Count + 1));
            for (var k = 0; k < columns.Count; k++) into[k] = columns[k].Values.Span[row * columns[k].Stride + columns[k].Offset];
            into[columns.Count] = row + 1;
        }

        return new(Add.Create([.. rest]) + factor * count * body, [.. variables, sum.Index], rows, count);
    }

    private static (Expr Body, List<Expr> Variables, List<Column> Columns) WithRowVariables(Series sum, IReadOnlyList<DataArray> data, int count)
    {
        var (variables, columns, replaced) = (new List<Expr>(), new List<Column>(), new Dictionary<Expr, Expr>());
        var arrays = data.Where(array => array.Lengths.Length is 1 or 2 && array.Lengths[0] >= count).ToDictionary(array => array.Name);
        var entered = new HashSet<string>();
        foreach (var node in Traversal.ChildrenFirst(sum.Body))
        {
            var children = node.Children.ToArray().Select(child => replaced.GetValueOrDefault(child, child)).ToArray();
            if (node is not Indexed read || read.Children[0] != sum.Index || !arrays.TryGetValue(read.Name, out var array))
            {
                replaced[node] = children.AsSpan().SequenceEqual(node.Children) ? node : node.WithChildren(children);
                continue;
            }

            var name = read.Name + "_row";
            var width = array.Lengths.Length == 1 ? 0 : array.Lengths[1];
            replaced[node] = width == 0 ? Symbol.Named(name) : Indexed.Create(name, children[1]);
            if (!entered.Add(name)) continue;
            for (var k = 0; k < Math.Max(1, width); k++)
            {
                variables.Add(width == 0 ? Symbol.Named(name) : Indexed.Create(name, k + 1));
                columns.Add(new(array.Values, Math.Max(1, width), k));
            }
        }

        return (replaced[sum.Body], variables, columns);
    }

    private static Series? SumIn(Expr term, IReadOnlyList<DataArray> data)
    {
        var factors = term is Mul mul ? mul.Children.ToArray() : [term];
        var sums = factors.OfType<Series>().Where(part => part.Kind == ExprKind.Sum && Reads(part, data)).ToArray();
        return sums.Length == 1 ? sums[0] : null;
    }

    private static bool Reads(Series sum, IReadOnlyList<DataArray> data) => Traversal.ChildrenFirst(sum.Body)
        .Any(node => node is Indexed read && read.Children[0] == sum.Index && data.Any(array => array.Name == read.Name));

    private static UnsupportedException Refusal(Expr loss) =>
        new($"batches are drawn from one sum over rows of data, c*sum(..., i, 1, m) with at most other terms beside it; this is {loss}");

    private readonly record struct Column(ReadOnlyMemory<double> Values, int Stride, int Offset);
}
