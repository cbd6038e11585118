using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Identities;

/// <summary>A term as a sum of numbers times parts that are no numbers, and a number: numeric factors are multiplied into sums.</summary>
internal sealed class LinearCombination
{
    private readonly Dictionary<Expr, Rational> _coefficients = [];

    private LinearCombination()
    {
    }

    /// <summary>The number that stands alone.</summary>
    public Rational Constant { get; private set; }

    /// <summary>The parts and their factors, none of them 0.</summary>
    public IReadOnlyDictionary<Expr, Rational> Coefficients => _coefficients;

    /// <summary>Takes a term apart. Costs time in the number of its terms.</summary>
    public static LinearCombination Of(Expr term)
    {
        var result = new LinearCombination();
        var pending = new Stack<(Expr Term, Rational Factor)>();
        pending.Push((term, Rational.One));
        while (pending.TryPop(out var next))
        {
            switch (next.Term)
            {
                case Number number:
                    result.Constant += number.Value * next.Factor;
                    break;
                case Add sum:
                    foreach (var child in sum.Children) pending.Push((child, next.Factor));
                    break;
                case Mul product when product.Rest != product:
                    pending.Push((product.Rest, next.Factor * product.Coefficient));
                    break;
                default:
                    result._coefficients.TryGetValue(next.Term, out var known);
                    result._coefficients[next.Term] = known + next.Factor;
                    break;
            }
        }

        foreach (var (part, factor) in result._coefficients.ToArray())
        {
            if (factor.IsZero) result._coefficients.Remove(part);
        }

        return result;
    }

    /// <summary>The term with all numeric factors multiplied in.</summary>
    public static Expr Flatten(Expr term)
    {
        if (term is not (Add or Mul)) return term;
        var combination = Of(term);
        var terms = new List<Expr> { Number.Of(combination.Constant) };
        foreach (var (part, factor) in combination._coefficients) terms.Add(Number.Of(factor) * part);
        return Add.Create(terms.ToArray());
    }
}
