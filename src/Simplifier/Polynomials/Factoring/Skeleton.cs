using Symbolic.Simplifier.Polynomials.Modular;

namespace Symbolic.Simplifier.Polynomials.Factoring;

/// <summary>The monomials of a factor in some variables, and values from which their coefficients in the next variable are found.</summary>
internal sealed class Skeleton
{
    private readonly ModularTerms _factor;
    private readonly int _variable;
    private readonly List<ModularPolynomial[]> _values = [];

    // For each power of the main variable.
    private readonly int[][][] _monomials;
    private readonly Vandermonde[] _systems;

    private Skeleton(ModularTerms factor, int variable, int[][][] monomials, Vandermonde[] systems) =>
        (_factor, _variable, _monomials, _systems) = (factor, variable, monomials, systems);

    /// <summary>How many values are needed.</summary>
    public int Size => _monomials.Max(group => group.Length);

    /// <summary>The monomials of a factor, or null if two of them have the same value.</summary>
    /// <param name="factor">A factor in the variables below <paramref name="variable"/>.</param>
    /// <param name="bases">The values of these variables, whose powers are used.</param>
    /// <param name="variable">The next variable.</param>
    public static Skeleton? Of(ModularTerms factor, ulong[] bases, int variable)
    {
        var modulus = factor.Modulus;
        var groups = new List<int[]>[factor.Degrees[0] + 1];
        for (var i = 0; i < groups.Length; i++) groups[i] = [];
        foreach (var (_, exponents) in factor.Terms) groups[exponents[0]].Add(exponents);
        var systems = new Vandermonde[groups.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            var nodes = groups[i].ConvertAll(exponents => Value(modulus, exponents, bases, variable)).ToArray();
            if (Vandermonde.Of(modulus, nodes) is not { } system) return null;
            systems[i] = system;
        }

        return new Skeleton(factor, variable, Array.ConvertAll(groups, group => group.ToArray()), systems);
    }

    /// <summary>Takes the factor at the next powers of the bases, by powers of the next variable.</summary>
    public void Add(ModularPolynomial[] rows) => _values.Add(rows);

    /// <summary>The factor in all variables up to the next one.</summary>
    public ModularTerms Solve()
    {
        var terms = new List<(ulong, int[])>();
        var values = new ulong[_values.Count];
        var height = _values.Max(rows => rows.Length);
        for (var power = 0; power < _monomials.Length; power++)
        {
            var group = _monomials[power];
            for (var k = 0; k < height && group.Length > 0; k++)
            {
                for (var i = 0; i < group.Length; i++) values[i] = k < _values[i].Length ? _values[i][k][power] : 0;
                var coefficients = _systems[power].Solve(values);
                for (var i = 0; i < group.Length; i++)
                {
                    if (coefficients[i] == 0) continue;
                    var exponents = (int[])group[i].Clone();
                    exponents[_variable] = k;
                    terms.Add((coefficients[i], exponents));
                }
            }
        }

        return new ModularTerms(_factor.Modulus, _factor.Degrees.Length, terms);
    }

    private static ulong Value(Modulus modulus, int[] exponents, ulong[] bases, int variable)
    {
        var value = 1UL;
        for (var v = 1; v < variable; v++) value = modulus.Multiply(value, modulus.Power(bases[v], (ulong)exponents[v]));
        return value;
    }
}
