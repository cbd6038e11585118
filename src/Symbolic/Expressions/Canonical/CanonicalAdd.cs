using System.Runtime.InteropServices;
using Symbolic.Numbers;

namespace Symbolic.Expressions.Canonical;

/// <summary>Makes sums: flattens, adds numbers exactly, collects terms that differ only by a numeric factor, orders.</summary>
internal static class CanonicalAdd
{
    public static Expr Create(ReadOnlySpan<Expr> terms)
    {
        if (terms.Length == 1) return terms[0];
        var constant = Rational.Zero;
        var parts = new List<Part>(terms.Length);
        var runs = 0;
        foreach (var term in terms)
        {
            if (term is Add sum)
            {
                if (sum.Children[0] is not Number) runs++;
                else if (sum.Children.Length > 1) runs++;
                foreach (var child in sum.Children)
                {
                    if (!Collect(child, ref constant, parts)) return Constant.Undefined;
                }
            }
            else
            {
                runs++;
                if (!Collect(term, ref constant, parts)) return Constant.Undefined;
            }
        }

        if (runs == 2 && parts.Count > 8) MergeTwoRuns(parts);
        else if (parts.Count > 1) CollectionsMarshal.AsSpan(parts).Sort(static (a, b) => CanonicalOrder.Compare(a.Rest, b.Rest));
        return Build(constant, parts);
    }

    private static bool IsInfinite(Expr rest) =>
        rest == Constant.Infinity || (rest is Mul product && product.Children[0] == Constant.Infinity);

    private static bool Collect(Expr term, ref Rational constant, List<Part> parts)
    {
        switch (term)
        {
            case Number number:
                constant += number.Value;
                return true;
            case Mul { Coefficient.IsMinusOne: true, Rest: Add inner }:
                // A minus sign goes to every term, so that a sum less itself is 0; other factors stay in front of their sum.
                foreach (var child in inner.Children) Negate(child, ref constant, parts);
                return true;
            case Mul product:
                parts.Add(new Part(product.Rest, product.Coefficient));
                return true;
            default:
                if (term == Constant.Undefined) return false;
                parts.Add(new Part(term, Rational.One));
                return true;
        }
    }

    private static void Negate(Expr term, ref Rational constant, List<Part> parts)
    {
        if (term is Number number) constant -= number.Value;
        else if (term is Mul product) parts.Add(new Part(product.Rest, -product.Coefficient));
        else parts.Add(new Part(term, Rational.MinusOne));
    }

    // The operands of the two sums are each in order already. Numbers have been taken out; what is left is two ordered runs.
    private static void MergeTwoRuns(List<Part> parts)
    {
        var split = 1;
        while (split < parts.Count && CanonicalOrder.Compare(parts[split - 1].Rest, parts[split].Rest) < 0) split++;
        var merged = new List<Part>(parts.Count);
        var (i, j) = (0, split);
        while (i < split && j < parts.Count)
            merged.Add(CanonicalOrder.Compare(parts[i].Rest, parts[j].Rest) <= 0 ? parts[i++] : parts[j++]);
        while (i < split) merged.Add(parts[i++]);
        while (j < parts.Count) merged.Add(parts[j++]);
        parts.Clear();
        parts.AddRange(merged);
    }

    private static Expr Build(Rational constant, List<Part> parts)
    {
        var (terms, count) = (new Expr[parts.Count + 1], 1);
        var (infinite, nested) = (false, false);
        for (var i = 0; i < parts.Count;)
        {
            var rest = parts[i].Rest;
            var (factor, positive, negative) = (Rational.Zero, false, false);
            for (; i < parts.Count && parts[i].Rest == rest; i++)
            {
                factor += parts[i].Factor;
                if (parts[i].Factor.Sign > 0) positive = true;
                else negative = true;
            }

            if (IsInfinite(rest))
            {
                if (positive && negative) return Constant.Undefined;
                infinite |= rest == Constant.Infinity;
                terms[count++] = CanonicalMul.Scale(positive ? Rational.One : Rational.MinusOne, rest);
            }
            else if (!factor.IsZero)
            {
                terms[count++] = CanonicalMul.Scale(factor, rest);
                // Three times a sum less twice the sum: what is left has to be taken apart.
                nested |= rest is Add && (factor.IsOne || factor.IsMinusOne);
            }
        }

        // A finite number beside an infinity does not matter.
        var first = infinite || constant.IsZero ? 1 : 0;
        if (first == 0) terms[0] = Number.Of(constant);
        var sum = terms.AsSpan(first, count - first);
        return sum.Length switch
        {
            0 => Number.Zero,
            1 => sum[0],
            _ when nested => Create(sum),
            _ => Interner.Intern(new NodeKey(ExprKind.Add, 0, null, sum)),
        };
    }

    private readonly record struct Part(Expr Rest, Rational Factor);
}
