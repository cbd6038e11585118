using Symbolic.Numbers;

namespace Symbolic.Expressions.Canonical;

/// <summary>The order of operands in canonical sums and products: total, deterministic, and cheap.</summary>
/// <remarks>Powers stand beside their base. Two terms are compared structurally to a fixed depth, so that small terms come in an
/// order that a person expects; below it their structural hashes decide, so that comparing deep terms costs no more. Since equal
/// terms are one object, a comparison follows a single path: the first operands that differ decide.</remarks>
internal static class CanonicalOrder
{
    private const int StructuralDepth = 12;

    public static int Compare(Expr left, Expr right)
    {
        var order = Compare(left, right, StructuralDepth);
        // Reached only if two different terms agree to the depth and have equal hashes below it.
        return order != 0 || left == right ? order : Compare(left, right, int.MaxValue);
    }

    private static int Compare(Expr left, Expr right, int depth)
    {
        while (true)
        {
            if (left == right) return 0;
            if (depth-- == 0) return left.StructuralHash.CompareTo(right.StructuralHash);

            var (leftBase, rightBase) = (Unwrap(left), Unwrap(right));
            if (leftBase == rightBase)
            {
                // The same base: a bare base is its first power.
                (left, right) = (Exponent(left), Exponent(right));
                continue;
            }

            (left, right) = (leftBase, rightBase);
            if (left.Kind != right.Kind) return (int)left.Kind - (int)right.Kind;
            if (left is Number a && right is Number b) return a.Value.CompareTo(b.Value);
            var byPayload = ComparePayload(left.Payload, right.Payload);
            if (byPayload != 0) return byPayload;
            if (left.Tag != right.Tag) return left.Tag.CompareTo(right.Tag);

            var l = left.Children;
            var r = right.Children;
            var first = 0;
            var common = Math.Min(l.Length, r.Length);
            while (first < common && l[first] == r[first]) first++;
            if (first == common) return l.Length.CompareTo(r.Length);
            (left, right) = (l[first], r[first]);
        }
    }

    private static Expr Unwrap(Expr term) => term is Pow { Base.Kind: not ExprKind.Pow } power ? power.Base : term;

    private static Expr Exponent(Expr term) => term is Pow { Base.Kind: not ExprKind.Pow } power ? power.Exponent : Number.One;

    private static int ComparePayload(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (string a, string b) => string.CompareOrdinal(a, b),
        _ => CompareFunctions(left!, right!),
    };

    private static int CompareFunctions(object left, object right)
    {
        var byName = string.CompareOrdinal(NameOf(left), NameOf(right));
        if (byName != 0) return byName;
        if (left is UnknownFunction a && right is UnknownFunction b)
        {
            var byArity = a.Orders.Length.CompareTo(b.Orders.Length);
            if (byArity != 0) return byArity;
            // The derivative by the first argument comes first.
            var byOrder = a.TotalOrder.CompareTo(b.TotalOrder);
            return byOrder != 0 ? byOrder : b.Orders.AsSpan().SequenceCompareTo(a.Orders.AsSpan());
        }

        return HashOf(left).CompareTo(HashOf(right));
    }

    private static string NameOf(object function) => function is Functions.Function row ? row.Name : ((UnknownFunction)function).Name;

    private static ulong HashOf(object function) =>
        function is Functions.Function row ? Mixing.Mix(row.StableHash, 0) : ((UnknownFunction)function).StableHash;
}
