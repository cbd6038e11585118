using Symbolic.Simplifier.Polynomials.Modular;

namespace Symbolic.Simplifier.Polynomials.Factoring;

/// <summary>Finds the coefficients of a sum of powers of known nodes from its values (R. Zippel, 1990). In quadratic time.</summary>
internal sealed class Vandermonde
{
    private readonly Modulus _modulus;
    private readonly ulong[] _nodes;
    private readonly ModularPolynomial[] _rows;

    private Vandermonde(Modulus modulus, ulong[] nodes, ModularPolynomial[] rows) => (_modulus, _nodes, _rows) = (modulus, nodes, rows);

    /// <summary>The system with given nodes, none of them 0; null if two are equal.</summary>
    public static Vandermonde? Of(Modulus modulus, ulong[] nodes)
    {
        if (nodes.Distinct().Count() < nodes.Length) return null;
        var master = ModularPolynomial.Constant(modulus, 1);
        foreach (var node in nodes) master *= new ModularPolynomial(modulus, [modulus.Negate(node), 1]);
        var rows = new ModularPolynomial[nodes.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            // The polynomial that is 1 at this node and 0 at the others.
            var row = master / new ModularPolynomial(modulus, [modulus.Negate(nodes[i]), 1]);
            rows[i] = row.Times(modulus.Inverse(row.Evaluate(nodes[i])));
        }

        return new Vandermonde(modulus, nodes, rows);
    }

    /// <summary>The c with values[k] = sum over i of c[i]·nodes[i]^(k+1); as many values as nodes are read.</summary>
    public ulong[] Solve(ReadOnlySpan<ulong> values)
    {
        var result = new ulong[_nodes.Length];
        for (var i = 0; i < result.Length; i++)
        {
            var sum = 0UL;
            for (var k = 0; k < result.Length; k++) sum = _modulus.Add(sum, _modulus.Multiply(_rows[i][k], values[k]));
            result[i] = _modulus.Multiply(sum, _modulus.Inverse(_nodes[i]));
        }

        return result;
    }
}
