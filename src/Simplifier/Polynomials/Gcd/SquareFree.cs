using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Gcd;

/// <summary>Square-free decomposition over the rationals.</summary>
internal static class SquareFree
{
    public static IReadOnlyList<(SparsePolynomial Factor, int Multiplicity)> Decompose(SparsePolynomial p,
        CancellationToken cancellationToken)
    {
        var factors = new SortedDictionary<int, SparsePolynomial>();
        Decompose(p.PrimitivePart(), factors, cancellationToken);
        return [.. factors.Select(pair => (pair.Value, pair.Key))];
    }

    private static void Decompose(SparsePolynomial p, SortedDictionary<int, SparsePolynomial> factors, CancellationToken cancellationToken)
    {
        for (var variable = 0; variable < p.VariableCount && !p.IsConstant; variable++)
        {
            if (p.Degree(variable) == 0) continue;
            var gcd = PolynomialGcd.Of(p, p.Derivative(variable), cancellationToken).PrimitivePart();
            p.TryDivide(gcd, out var once);
            var rest = gcd;
            for (var multiplicity = 1; once.Degree(variable) > 0; multiplicity++)
            {
                var next = PolynomialGcd.Of(once, rest, cancellationToken).PrimitivePart();
                once.TryDivide(next, out var factor);
                if (!factor.IsConstant) Enter(factor.PrimitivePart(), multiplicity);
                rest.TryDivide(next, out rest);
                once = next;
            }

            p = rest;
        }

        void Enter(SparsePolynomial factor, int multiplicity) =>
            factors[multiplicity] = factors.TryGetValue(multiplicity, out var known) ? known * factor : factor;
    }
}
