using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Codegen.Lowering;

/// <summary>Takes factors exp(shift) out of sums of exponentials and products of them.</summary>
/// <param name="known">The sum that the shift belongs to.</param>
/// <param name="total">That sum without its factor exp(shift).</param>
/// <param name="shift">The shift.</param>
internal sealed class Lessening(Expr known, Expr total, Expr shift)
{
    private const int Deepest = 4;

    /// <summary>A product divided by exp(count*shift), or null if its factors cannot take that in.</summary>
    /// <remarks>Sums of exponentials take in as many shifts as their power says, so that none of them overflows; exponentials take in
    /// the rest.</remarks>
    public Expr? Product(ReadOnlySpan<Expr> factors, Rational count) => Product(factors, count, 0);

    private Expr? Product(ReadOnlySpan<Expr> factors, Rational count, int depth)
    {
        var result = factors.ToArray();
        var exponential = -1;
        for (var i = 0; i < result.Length; i++)
        {
            if (LogSumExp.IsExponential(result[i]))
            {
                exponential = i;
                continue;
            }

            var (sum, power) = LogSumExp.PowerOf(result[i]);
            if (!power.TryGetInt32(out var times) || times < 1 || count < times) continue;
            // Of a single factor that is a sum all is asked.
            var each = result.Length == 1 && times == 1 ? count : Rational.One;
            if (Sum(sum, each, depth) is not { } less) continue;
            result[i] = Pow.Create(less, Number.Of(times));
            count -= each * times;
        }

        if (count.IsZero) return Mul.Create(result);
        if (exponential < 0) return null;
        result[exponential] = Less(((Pow)result[exponential]).Exponent, count);
        return Mul.Create(result);
    }

    private Expr? Sum(Expr sum, Rational count, int depth)
    {
        if (sum == known && count == 1) return total;
        if (depth == Deepest) return null;
        if (sum is Series { Kind: ExprKind.Sum } series)
        {
            if (shift.DependsOn(series.Index) || Term(series.Body, count, depth + 1) is not { } body) return null;
            return Series.Sum(body, series.Index, series.Lower, series.Upper);
        }

        if (sum is not Add) return null;
        var terms = new Expr[sum.Children.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            if (Term(sum.Children[i], count, depth + 1) is not { } less) return null;
            terms[i] = less;
        }

        return Add.Create(terms);
    }

    private Expr? Term(Expr term, Rational count, int depth) => Product(term is Mul ? term.Children : [term], count, depth);

    private Expr Less(Expr exponent, Rational count) => Pow.Create(Constant.E, exponent - (Number.Of(count) * shift));
}
