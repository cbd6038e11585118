using Symbolic.Expressions;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>The generators of some terms: what stands for the variables when they are seen as polynomials.</summary>
/// <remarks>
/// <para>All powers of one base whose exponents differ by rational factors become powers of one generator: <c>sqrt(x)</c> and
/// <c>x</c> of <c>sqrt(x)</c>; <c>exp(-x)</c> and <c>exp(x/2)</c> of <c>exp(x/2)</c>; <c>4^x</c> of <c>2^x</c>; <c>sqrt(6)</c> is
/// the product of <c>sqrt(2)</c> and <c>sqrt(3)</c>. Roots of sums and of primes, and the imaginary unit, have relations.</para>
/// <para>The arguments of functions are not looked into. Takes time in the number of distinct nodes above the generators.</para>
/// </remarks>
internal sealed class GeneratorTable
{
    // Powers beyond this take their common measure as unit, so that x^1000000 is a small power of something.
    private const int LargestPlainExponent = 100_000;
    private const int LargestExponent = 1 << 28;

    private readonly Dictionary<Expr, Factor> _factors = [];
    private readonly Dictionary<(Expr Base, Expr Part), int> _places = [];
    private readonly List<Generator> _generators = [];
    private readonly List<Root> _roots = [];
    private Dictionary<int, int>? _degrees;

    private GeneratorTable(IReadOnlyList<Expr> nodes, bool keepsReciprocals)
    {
        Nodes = nodes;
        KeepsReciprocals = keepsReciprocals;
    }

    /// <summary>The distinct nodes above the generators and the generators themselves, operands first.</summary>
    public IReadOnlyList<Expr> Nodes { get; }

    /// <summary>Whether the reciprocal of a sum is a generator, as in expansion, or a division.</summary>
    public bool KeepsReciprocals { get; }

    /// <summary>The generators: symbols first, constants last, each kind in canonical order.</summary>
    public IReadOnlyList<Generator> Generators => _generators;

    /// <summary>The relations, those of outer roots before those of the roots in their radicands.</summary>
    public IReadOnlyList<Root> Roots => _roots;

    /// <summary>The degrees of the relations, by the places of the roots.</summary>
    public IReadOnlyDictionary<int, int> DegreesOfRoots => _degrees ??= _roots.ToDictionary(root => root.Generator, root => root.Degree);

    /// <summary>What a node that is no sum and no product is in the generators.</summary>
    public Factor this[Expr node] => _factors[node];

    /// <summary>The table for some terms, or null if they hold what is no number (infinities, conditions), or powers too high for
    /// any polynomial.</summary>
    /// <param name="roots">The terms.</param>
    /// <param name="keepsReciprocals">Whether the reciprocal of a sum is a generator, as in expansion, or a division.</param>
    public static GeneratorTable? Of(ReadOnlySpan<Expr> roots, bool keepsReciprocals)
    {
        var table = new GeneratorTable(NodesOf(roots, keepsReciprocals), keepsReciprocals);
        return table.Fill() ? table : null;
    }

    /// <summary>The place of the generator of which a variable or function is a power, with the power; null if there is none.</summary>
    public (int Generator, int Exponent)? Find(Expr term)
    {
        var reading = Reading.Of(term, KeepsReciprocals);
        if (reading.Occurrences.Count != 1 || !reading.Coefficient.IsOne || reading.Polynomial is not null) return null;
        var occurrence = reading.Occurrences[0];
        if (!_places.TryGetValue((occurrence.Base, occurrence.Part), out var place)) return null;
        var exponent = occurrence.Exponent / _generators[place].Unit;
        return exponent.TryGetInt32(out var n) ? (place, n) : null;
    }

    /// <summary>The places of all generators whose base is a given term: of x and x^n for x; of all exponentials for e. For an
    /// exponential such as <c>exp(x)</c> itself that one only.</summary>
    public IEnumerable<int> PowersOf(Expr term)
    {
        if (Find(term) is { } found && _generators[found.Generator].Part != Number.One) return [found.Generator];
        return Enumerable.Range(0, _generators.Count).Where(place => _generators[place].Base == term);
    }

    /// <summary>Whether a node is a condition, an infinity or without a value.</summary>
    public static bool IsNoNumber(Expr term) => Reading.Of(term, false).IsUnsupported;

    /// <summary>Whether a node is entered: its operands are nodes of the table.</summary>
    private static bool IsEntered(Expr node, bool keepsReciprocals) => node is Add or Mul || (node is Pow power &&
        Reading.IsComposite(power.Base) && !(keepsReciprocals && power.Exponent is Number { Value: { IsInteger: true, Sign: < 0 } }));

    private static List<Expr> NodesOf(ReadOnlySpan<Expr> roots, bool keepsReciprocals)
    {
        var order = new List<Expr>();
        var seen = new HashSet<Expr>();
        var stack = new Stack<(Expr Node, int Next)>();
        foreach (var root in roots)
        {
            if (seen.Add(root)) stack.Push((root, 0));
            while (stack.TryPop(out var frame))
            {
                var (node, next) = frame;
                var count = !IsEntered(node, keepsReciprocals) ? 0 : node is Pow ? 1 : node.Children.Length;
                while (next < count && !seen.Add(node.Children[next])) next++;
                if (next == count)
                {
                    order.Add(node);
                    continue;
                }

                stack.Push((node, next + 1));
                stack.Push((node.Children[next], 0));
            }
        }

        return order;
    }

    private bool Fill()
    {
        var readings = new Dictionary<Expr, Reading>();
        foreach (var node in Nodes)
        {
            if (node is Add or Mul) continue;
            var reading = Reading.Of(node, KeepsReciprocals);
            if (reading.IsUnsupported) return false;
            readings[node] = reading;
        }

        var families = new ExponentFamilies(readings.Values);
        var resolved = readings.ToDictionary(pair => pair.Key, pair => families.Resolve(pair.Value, KeepsReciprocals));
        return MakeGenerators(resolved.Values) && MakeFactors(resolved);
    }

    private bool MakeGenerators(IEnumerable<ResolvedReading> readings)
    {
        var exponents = new Dictionary<(Expr Base, Expr Part), ExponentMeasure>();
        foreach (var reading in readings)
        {
            foreach (var occurrence in reading.Occurrences)
            {
                var key = (occurrence.Base, occurrence.Part);
                exponents[key] = exponents.GetValueOrDefault(key).With(occurrence.Exponent);
            }
        }

        var keys = exponents.Keys.ToList();
        keys.Sort(static (a, b) =>
        {
            var order = Rank(a.Base).CompareTo(Rank(b.Base));
            if (order == 0) order = Expr.Compare(a.Base, b.Base);
            return order != 0 ? order : Expr.Compare(a.Part, b.Part);
        });
        foreach (var key in keys)
        {
            var measure = exponents[key];
            var unit = measure.LeastUnit;
            if (measure.Largest / unit > LargestPlainExponent) unit = measure.CommonUnit;
            if (measure.Largest / unit > LargestExponent) return false;
            _places[key] = _generators.Count;
            _generators.Add(new Generator(key.Base, key.Part, unit));
        }

        MakeRoots();
        return true;
    }

    private static int Rank(Expr baseTerm) => baseTerm switch
    {
        Symbol or Indexed => 0,
        Number or Constant => 2,
        _ => 1,
    };

    // Higher roots are generators of which nothing is known.
    private const int LargestRoot = 1000;

    private void MakeRoots()
    {
        for (var i = 0; i < _generators.Count; i++)
        {
            var generator = _generators[i];
            if (generator.Base == Constant.ImaginaryUnit) _roots.Add(new Root(i, 2, Number.MinusOne));
            else if (generator.Part == Number.One && !generator.Unit.IsInteger && generator.Unit.Numerator.IsOne &&
                generator.Unit.Denominator <= LargestRoot &&
                (generator.Base is Number || (Reading.IsComposite(generator.Base) && !IsOpaque(generator.Base))))
                _roots.Add(new Root(i, (int)generator.Unit.Denominator, generator.Base));
        }

        if (_roots.Count < 2) return;
        var places = new Dictionary<Expr, int>();
        for (var i = 0; i < Nodes.Count; i++) places[Nodes[i]] = i;
        _roots.Sort((a, b) => places.GetValueOrDefault(b.Radicand, -1).CompareTo(places.GetValueOrDefault(a.Radicand, -1)));
    }

    // A power that is its own generator, such as 0^x: nothing is known of it, nor of its roots.
    private bool IsOpaque(Expr baseTerm)
    {
        if (baseTerm is not Pow) return false;
        foreach (var occurrence in Reading.Of(baseTerm, KeepsReciprocals).Occurrences)
        {
            if (occurrence.Base == baseTerm) return true;
        }

        return false;
    }

    private bool MakeFactors(Dictionary<Expr, ResolvedReading> readings)
    {
        foreach (var (node, reading) in readings)
        {
            var coefficient = reading.Coefficient;
            var powers = new SortedDictionary<int, int>();
            foreach (var occurrence in reading.Occurrences)
            {
                var place = _places[(occurrence.Base, occurrence.Part)];
                if (!(occurrence.Exponent / _generators[place].Unit).TryGetInt32(out var exponent)) return false;
                powers[place] = powers.GetValueOrDefault(place) + exponent;
            }

            foreach (var root in _roots)
            {
                if (root.Radicand is not Number { Value: var radicand } || !powers.TryGetValue(root.Generator, out var exponent)) continue;
                // Powers of algebraic numbers are reduced at once; none is negative.
                var quotient = (int)Math.Floor((double)exponent / root.Degree);
                if (quotient == 0 || !radicand.TryPow(quotient, out var taken)) continue;
                coefficient *= taken;
                powers[root.Generator] = exponent - quotient * root.Degree;
            }

            _factors[node] = new Factor(
                coefficient, [.. powers.Where(power => power.Value != 0).Select(power => (power.Key, power.Value))], reading.Polynomial, reading.Power);
        }

        return true;
    }
}
