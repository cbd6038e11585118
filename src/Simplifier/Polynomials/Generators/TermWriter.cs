using System.Numerics;
using System.Runtime.InteropServices;
using Symbolic.Expressions;
using Symbolic.Numbers;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>Writes polynomials over the generators of a table as terms.</summary>
internal sealed class TermWriter(GeneratorTable table)
{
    private readonly Dictionary<(int Generator, int Exponent), Expr> _powers = [];

    /// <summary>A polynomial as a sum of products.</summary>
    public Expr Write(Laurent polynomial, CancellationToken cancellationToken) =>
        Write(polynomial.Terms, polynomial.Denominator, polynomial.Shift, cancellationToken);

    /// <summary>A polynomial as a sum of products.</summary>
    public Expr Write(SparsePolynomial polynomial, CancellationToken cancellationToken) =>
        Write(polynomial, BigInteger.One, null, cancellationToken);

    /// <summary>A power of a generator.</summary>
    public Expr Power(int generator, int exponent)
    {
        ref var power = ref CollectionsMarshal.GetValueRefOrAddDefault(_powers, (generator, exponent), out _);
        return power ??= table.Generators[generator].Power(exponent);
    }

    private Expr Write(SparsePolynomial terms, BigInteger denominator, int[]? shift, CancellationToken cancellationToken)
    {
        var written = new Expr[terms.TermCount];
        var factors = new List<Expr>();
        for (var i = 0; i < written.Length; i++)
        {
            if ((i & 4095) == 4095) cancellationToken.ThrowIfCancellationRequested();
            factors.Clear();
            var coefficient = terms.Coefficient(i);
            factors.Add(Number.Of(denominator.IsOne ? coefficient : Rational.Create(coefficient, denominator)));
            for (var v = 0; v < terms.VariableCount; v++)
            {
                var exponent = terms.Exponent(i, v) - (shift?[v] ?? 0);
                if (exponent != 0) factors.Add(Power(v, exponent));
            }

            written[i] = Mul.Create(CollectionsMarshal.AsSpan(factors));
        }

        return Add.Create(written);
    }
}
