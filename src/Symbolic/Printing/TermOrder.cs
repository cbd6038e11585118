using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Printing;

/// <summary>The order in which people write the terms of a sum.</summary>
/// <remarks>Monomials first, by falling degree (x^2 + x*y + y^2 + 3*x); then terms with functions, by rising degree of the rest
/// (sin(x) + x*cos(x)); a number last (ln(x) + 1). A sum that would begin with a minus sign begins with a positive term if it has one:
/// a polynomial is turned round (1 + 2*x - x^2), otherwise a positive term goes first (1 - tanh(x)^2). A number stands before
/// exponentials alone (1 + exp(-x)).</remarks>
internal static class TermOrder
{
    public static IReadOnlyList<Expr> Of(Add sum, ReadingOrder reading = ReadingOrder.Usual)
    {
        var monomials = new List<Entry>();
        var others = new List<Entry>();
        Expr? number = null;
        foreach (var term in sum.Children)
        {
            if (term is Number) number = term;
            else
            {
                var entry = Entry.Of(term);
                (entry.IsMonomial ? monomials : others).Add(entry);
            }
        }

        monomials.Sort(Entry.ByFallingDegree);
        others.Sort(Entry.ByRisingDegree);
        if (reading == ReadingOrder.SmallLast)
        {
            monomials = [.. monomials.OrderBy(entry => entry.SmallExponent)];
            others = [.. others.OrderBy(entry => !entry.HasSmallFactor)];
        }

        var order = new List<Expr>(sum.Children.Length);
        foreach (var entry in monomials) order.Add(entry.Term);
        if (others.Count == 0)
        {
            // A number has degree 0: it stands before negative powers, 1 + 1/x.
            if (number is not null)
            {
                var place = monomials.FindIndex(entry => entry.Degree.Sign < 0 || (reading == ReadingOrder.SmallLast && entry.SmallExponent.Sign > 0));
                order.Insert(place < 0 ? order.Count : place, number);
            }

            if (NotationOf.IsNegative(order[0]) && !NotationOf.IsNegative(order[^1])) order.Reverse();
            return PositiveFirst(order);
        }

        // In a difference quotient f(x + h) comes before f(x).
        var front = reading == ReadingOrder.SmallLast ? others.Count(entry => entry.PolynomialDegree.Sign > 0) : 0;
        order.InsertRange(0, others.Take(front).Select(entry => entry.Term));
        order.AddRange(others.Skip(front).Select(entry => entry.Term));
        if (number is null) return PositiveFirst(order);
        var first = !NotationOf.IsNegative(number) && (NotationOf.IsNegative(order[0]) || order.TrueForAll(IsExponential));
        order.Insert(first ? 0 : order.Count, number);
        return PositiveFirst(order);
    }

    private static List<Expr> PositiveFirst(List<Expr> order)
    {
        if (!NotationOf.IsNegative(order[0])) return order;
        var positive = order.FindIndex(term => !NotationOf.IsNegative(term));
        if (positive <= 0) return order;
        var term = order[positive];
        order.RemoveAt(positive);
        order.Insert(0, term);
        return order;
    }

    private static bool IsExponential(Expr term) =>
        (term is Mul product ? product.Rest : term) is Pow { Exponent: not Number } power && power.Base == Constant.E;

    private sealed record Entry(
        Expr Term, bool IsMonomial, Rational Degree, Rational PolynomialDegree, List<(string Name, Expr Variable, Rational Exponent)> Powers)
    {
        public Rational SmallExponent => Powers.Where(power => FactorOrder.IsSmall(power.Variable))
            .Aggregate(Rational.Zero, (total, power) => total + power.Exponent);

        public bool HasSmallFactor => (Term is Mul product ? product.Children : [Term]).ToArray().Any(factor => FactorOrder.IsSmall(factor));

        public static Entry Of(Expr term)
        {
            // A derivative stands where its body would.
            if (term is Derivative derivative) return Of(derivative.Body) with { Term = term };

            var powers = new List<(string, Expr, Rational)>();
            var isMonomial = true;
            var isPolynomial = true;
            var degree = Rational.Zero;
            var polynomialDegree = Rational.Zero;
            var factors = term is Mul product ? product.Children : [term];
            foreach (var factor in factors)
            {
                var (baseTerm, exponent) = factor is Pow { Exponent: Number n } power ? (power.Base, n.Value) : (factor, Rational.One);
                if (baseTerm is Symbol or Indexed)
                {
                    degree += exponent;
                    powers.Add((baseTerm is Symbol symbol ? symbol.Name : ((Indexed)baseTerm).Name, baseTerm, exponent));
                }
                else if (baseTerm is not (Number or Constant))
                {
                    isMonomial = false;
                    if (baseTerm is Add) polynomialDegree += exponent;
                    else isPolynomial = false;
                }
            }

            powers.Sort((a, b) => NaturalOrder.Instance.Compare(a.Item1, b.Item1) is var byName && byName != 0
                ? byName
                : Expr.Compare(a.Item2, b.Item2));
            return new Entry(term, isMonomial, degree, isPolynomial ? degree + polynomialDegree : Rational.Zero, powers);
        }

        public static int ByFallingDegree(Entry a, Entry b)
        {
            var byDegree = b.Degree.CompareTo(a.Degree);
            if (byDegree != 0) return byDegree;
            for (var i = 0; i < a.Powers.Count && i < b.Powers.Count; i++)
            {
                if (a.Powers[i].Variable == b.Powers[i].Variable)
                {
                    var byExponent = b.Powers[i].Exponent.CompareTo(a.Powers[i].Exponent);
                    if (byExponent != 0) return byExponent;
                    continue;
                }

                var byName = NaturalOrder.Instance.Compare(a.Powers[i].Name, b.Powers[i].Name);
                return byName != 0 ? byName : Expr.Compare(a.Powers[i].Variable, b.Powers[i].Variable);
            }

            return Expr.Compare(a.Term, b.Term);
        }

        public static int ByRisingDegree(Entry a, Entry b)
        {
            // Products of sums, (x + h)^3, read like monomials of their degree, before the terms with functions.
            var byPolynomial = b.PolynomialDegree.CompareTo(a.PolynomialDegree);
            if (byPolynomial != 0) return byPolynomial;
            var bySign = NotationOf.IsNegative(a.Term).CompareTo(NotationOf.IsNegative(b.Term));
            if (a.PolynomialDegree.Sign > 0 && bySign != 0) return bySign;
            var byDegree = a.Degree.Abs().CompareTo(b.Degree.Abs());
            return byDegree != 0 ? byDegree : Expr.Compare(a.Term, b.Term);
        }
    }
}
