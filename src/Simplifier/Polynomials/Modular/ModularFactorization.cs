namespace Symbolic.Simplifier.Polynomials.Modular;

/// <summary>The factors of a square-free polynomial modulo a prime, after D. Cantor and H. Zassenhaus (1981): first by their degrees,
/// then those of one degree with random elements, which come from a fixed seed.</summary>
internal static class ModularFactorization
{
    /// <summary>The monic irreducible factors, by degree and then by coefficients; the leading coefficient is left out.</summary>
    /// <param name="polynomial">Of degree 1 or more, square-free, modulo a prime.</param>
    /// <param name="cancellationToken">Checked for each power taken.</param>
    public static List<ModularPolynomial> Factors(ModularPolynomial polynomial, CancellationToken cancellationToken) =>
        Factors(ByDegree(polynomial, cancellationToken), cancellationToken);

    /// <summary>The factors of the products that <see cref="ByDegree"/> found.</summary>
    public static List<ModularPolynomial> Factors(
        IEnumerable<(ModularPolynomial Product, int Degree)> byDegree, CancellationToken cancellationToken)
    {
        var factors = new List<ModularPolynomial>();
        foreach (var (product, degree) in byDegree) Split(product, degree, factors, cancellationToken);
        factors.Sort(Compare);
        return factors;
    }

    /// <summary>For each degree that occurs, by rising degree, the monic product of the irreducible factors of that degree.</summary>
    public static List<(ModularPolynomial Product, int Degree)> ByDegree(ModularPolynomial polynomial, CancellationToken cancellationToken)
    {
        var found = new List<(ModularPolynomial, int)>();
        var rest = polynomial.Monic();
        var modulus = rest.Modulus;
        var variable = ModularPolynomial.Variable(modulus);
        var power = variable % rest;
        for (var degree = 1; 2 * degree <= rest.Degree; degree++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            power = power.PowerModulo(modulus.Value, rest);
            var product = ModularPolynomial.Gcd(power - variable, rest);
            if (product.Degree < 1) continue;
            found.Add((product, degree));
            rest /= product;
            power %= rest;
        }

        if (rest.Degree > 0) found.Add((rest, rest.Degree));
        return found;
    }

    private static void Split(
        ModularPolynomial product, int degree, List<ModularPolynomial> factors, CancellationToken cancellationToken)
    {
        var random = new Random(product.Degree);
        var open = new Stack<ModularPolynomial>();
        open.Push(product);
        while (open.TryPop(out var part))
        {
            if (part.Degree == degree)
            {
                factors.Add(part);
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var divisor = ModularPolynomial.Gcd(Element(part, degree, random), part);
            if (divisor.Degree < 1 || divisor.Degree == part.Degree)
            {
                open.Push(part);
                continue;
            }

            open.Push(divisor);
            open.Push(part / divisor);
        }
    }

    // Modulo each factor this is 0, about half of the time.
    private static ModularPolynomial Element(ModularPolynomial part, int degree, Random random)
    {
        var modulus = part.Modulus;
        var coefficients = new ulong[part.Degree];
        for (var i = 0; i < coefficients.Length; i++) coefficients[i] = (ulong)random.NextInt64((long)modulus.Value);
        var power = new ModularPolynomial(modulus, coefficients);
        var result = power;
        for (var i = 1; i < degree; i++)
        {
            power = power.PowerModulo(modulus.Value, part);
            // With two elements in the field the trace has two values, otherwise the norm becomes 1 or -1.
            result = modulus.Value == 2 ? result + power : result * power % part;
        }

        return modulus.Value == 2
            ? result
            : result.PowerModulo(modulus.Value >> 1, part) - ModularPolynomial.Constant(modulus, 1);
    }

    private static int Compare(ModularPolynomial a, ModularPolynomial b)
    {
        if (a.Degree != b.Degree) return a.Degree.CompareTo(b.Degree);
        for (var i = a.Degree; i >= 0; i--)
            if (a[i] != b[i]) return a[i].CompareTo(b[i]);
        return 0;
    }
}
