using Symbolic.Simplifier.Polynomials.Modular;

namespace Symbolic.Simplifier.Polynomials.Factoring;

/// <summary>Lifts factors in the main variable to factors in all variables, modulo a prime, one variable after the other (after M. Monagan
/// and B. Tuncer, 2016, and T. Chen and M. Monagan, 2020).</summary>
/// <remarks>
/// <para>All arithmetic is with polynomials in two variables. A factor in the variables so far, at a point of those that are still to come,
/// shows which monomials occur, if the point is a random one: their coefficients in the next variable follow from as many lifts
/// in the main and the next variable, at powers of random values of the others, as there are monomials with one power of the main
/// variable. The given point, whose numbers are small, is first exchanged for a random one.</para>
/// <para>What is returned is a factorisation modulo the prime with a chance of being wrong of about the size of the polynomials in 2^62,
/// which nobody relies on: results over the whole numbers are proved by division.</para>
/// </remarks>
internal sealed class SparseLift
{
    private readonly ModularTerms _polynomial;
    private readonly ModularTerms[] _leading;
    private readonly Modulus _modulus;
    private readonly int _variables;
    private readonly Random _random;
    private readonly ulong[] _point;

    /// <summary>A lift to be run once.</summary>
    /// <param name="polynomial">The polynomial.</param>
    /// <param name="leading">The leading coefficients of its factors in the main variable; their product is that of the polynomial.</param>
    /// <param name="point">The value of each variable, that of the main one is not used.</param>
    public SparseLift(ModularTerms polynomial, ModularTerms[] leading, ulong[] point)
    {
        (_polynomial, _leading, _modulus) = (polynomial, leading, polynomial.Modulus);
        _point = (ulong[])point.Clone();
        _variables = point.Length;
        _random = new Random(polynomial.Terms.Count);
    }

    /// <summary>The factors, or null if there are none with these images.</summary>
    public ModularTerms[]? Factors(ModularPolynomial[] images, CancellationToken cancellationToken)
    {
        for (var v = 2; v < _variables; v++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var value = Draw();
            if (Lift(images, _point, v) is not { } moved) return null;
            for (var i = 0; i < images.Length; i++) images[i] = At(moved[i], value);
            _point[v] = value;
        }

        if (Lift(images, _point, 1) is not { } first) return null;
        var factors = Array.ConvertAll(first, rows => Terms(rows, 1));
        for (var v = 2; v < _variables; v++)
        {
            if (Extend(factors, v, cancellationToken) is not { } extended) return null;
            factors = extended;
        }

        return IsProduct(factors) ? factors : null;
    }

    private ulong Draw() => (ulong)_random.NextInt64(1, (long)_modulus.Value);

    private ModularPolynomial[][]? Lift(ModularPolynomial[] images, ulong[] values, int variable)
    {
        var leading = Array.ConvertAll(_leading, terms =>
            new ModularPolynomial(_modulus, Array.ConvertAll(terms.Substitute(values, variable), row => row[0])));
        return BivariateLift.Factors(_polynomial.Substitute(values, variable), values[variable], images, leading);
    }

    private ModularPolynomial At(ModularPolynomial[] rows, ulong value)
    {
        var sum = ModularPolynomial.Zero(_modulus);
        for (var i = rows.Length - 1; i >= 0; i--) sum = sum.Times(value) + rows[i];
        return sum;
    }

    private ModularTerms Terms(ModularPolynomial[] rows, int variable)
    {
        var terms = new List<(ulong, int[])>();
        for (var k = 0; k < rows.Length; k++)
        {
            for (var i = 0; i <= rows[k].Degree; i++)
            {
                if (rows[k][i] == 0) continue;
                var exponents = new int[_variables];
                (exponents[0], exponents[variable]) = (i, k);
                terms.Add((rows[k][i], exponents));
            }
        }

        return new ModularTerms(_modulus, _variables, terms);
    }

    // From factors in the variables below `variable` to factors in that one too.
    private ModularTerms[]? Extend(ModularTerms[] factors, int variable, CancellationToken cancellationToken)
    {
        var bases = new ulong[_variables];
        for (var v = 1; v < variable; v++) bases[v] = Draw();
        var skeletons = Array.ConvertAll(factors, factor => Skeleton.Of(factor, bases, variable));
        if (skeletons.Any(skeleton => skeleton is null)) return null;
        var count = skeletons.Max(skeleton => skeleton!.Size);
        var values = (ulong[])_point.Clone();
        for (var v = 1; v < variable; v++) values[v] = 1;
        for (var k = 0; k < count; k++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var v = 1; v < variable; v++) values[v] = _modulus.Multiply(values[v], bases[v]);
            var images = Array.ConvertAll(factors, factor => factor.Substitute(values));
            if (Lift(images, values, variable) is not { } lifted) return null;
            for (var i = 0; i < factors.Length; i++) skeletons[i]!.Add(lifted[i]);
        }

        return Array.ConvertAll(skeletons, skeleton => skeleton!.Solve());
    }

    private bool IsProduct(ModularTerms[] factors)
    {
        var values = new ulong[_variables];
        for (var v = 1; v < values.Length; v++) values[v] = Draw();
        var product = factors.Select(factor => factor.Substitute(values)).Aggregate((a, b) => a * b);
        return product.Equals(_polynomial.Substitute(values));
    }
}
