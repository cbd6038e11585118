using Symbolic.Expressions;
using Symbolic.Matrices.Atoms;
using Symbolic.Printing;

namespace Symbolic.Matrices.Writing;

/// <summary>The order in which people write sums and products with vectors.</summary>
internal static class ReadingOrder
{
    /// <summary>Terms without a minus sign first, and of them products and functions before names: <c>X*w + b - y</c>.</summary>
    public static IEnumerable<Expr> Terms(Add sum, MatrixTerm term) => sum.Children.ToArray()
        .OrderBy(NotationOf.IsNegative)
        .ThenBy(part => IsName(NotationOf.IsNegative(part) ? -part : part, term))
        .ThenBy(part => part.ToString(), NaturalOrder.Instance);

    /// <summary>Takes a product apart into the numbers that stand in front and the vectors, matrices and sums behind them; null if there
    /// are none of these.</summary>
    public static (Expr Front, IReadOnlyList<Expr> Back)? Product(Mul product, MatrixTerm term)
    {
        var factors = product.Children.ToArray();
        Func<Expr, bool> standsBehind = factors.Any(term.HasArray) ? term.HasArray : factor => IsSum(factor, term);
        var back = factors.Where(standsBehind)
            .OrderBy(factor => factor.ToString().Length).ThenBy(factor => factor.ToString(), NaturalOrder.Instance).ToArray();
        return back.Length == 0 ? null : (Mul.Create([.. factors.Where(factor => !standsBehind(factor))]), back);
    }

    private static bool IsName(Expr part, MatrixTerm term) =>
        part is Symbol or Number or Indexed &&
        term.AtomOf(part) is null or NameAtom or ComponentAtom or RowAtom or TransposeAtom { Parts: [{ Body: Symbol }] };

    private static bool IsSum(Expr factor, MatrixTerm term) => factor switch
    {
        Pow { Exponent: Number { Value.Sign: > 0 } } power => IsSum(power.Base, term),
        Series => true,
        _ => term.AtomOf(factor) is SeriesAtom or TotalAtom or DotAtom or NormAtom,
    };
}
