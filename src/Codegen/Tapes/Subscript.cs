using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Symbolic.Codegen.Tapes;

/// <summary>A product of whole numbers in a <see cref="Subscript"/>: a coefficient times the atoms.</summary>
/// <param name="Coefficient">The coefficient; not 0.</param>
/// <param name="Atoms">The numbers of the values multiplied, ascending; a power repeats its base.</param>
public readonly record struct SubscriptTerm(long Coefficient, ImmutableArray<int> Atoms);

/// <summary>A whole-number expression that says where in an array, or how far a loop runs: a polynomial, divided by a whole number,
/// whose atoms are values of Loop and Whole instructions.</summary>
/// <remarks>Kept apart from the instructions so that passes can see how an access moves with each loop: by how much it strides decides
/// whether the loop can be vectorised. Immutable; equal subscripts compare equal.</remarks>
public sealed class Subscript : IEquatable<Subscript>
{
    private readonly int _hash;

    private Subscript(ImmutableArray<SubscriptTerm> terms, long constant, long divisor)
    {
        (Terms, Constant, Divisor) = (terms, constant, divisor);
        var hash = default(HashCode);
        hash.Add(constant);
        hash.Add(divisor);
        foreach (var term in terms)
        {
            hash.Add(term.Coefficient);
            foreach (var atom in term.Atoms) hash.Add(atom);
        }

        _hash = hash.ToHashCode();
    }

    /// <summary>The products that are added, in ascending order of their atoms.</summary>
    public ImmutableArray<SubscriptTerm> Terms { get; }

    /// <summary>The number that is added.</summary>
    public long Constant { get; }

    /// <summary>What the sum is divided by; positive. The division leaves no remainder where the subscript is valid.</summary>
    public long Divisor { get; }

    /// <summary>Whether it is a number known beforehand.</summary>
    public bool IsConstant => Terms.IsEmpty;

    /// <summary>All values that it reads, each once, ascending.</summary>
    public IEnumerable<int> Atoms => Terms.SelectMany(term => term.Atoms).Distinct().Order();

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static Subscript Of(long value) => new([], value, 1);

    /// <summary>A value of a Loop or Whole instruction.</summary>
    /// <param name="value">The number of the value.</param>
    public static Subscript Atom(int value) => new([new SubscriptTerm(1, [value])], 0, 1);

    /// <summary>The sum of two.</summary>
    /// <param name="other">The other one.</param>
    public Subscript Plus(Subscript other)
    {
        var divisor = checked(Divisor / Gcd(Divisor, other.Divisor) * other.Divisor);
        var (left, right) = (divisor / Divisor, divisor / other.Divisor);
        var terms = Terms.Select(term => term with { Coefficient = checked(term.Coefficient * left) })
            .Concat(other.Terms.Select(term => term with { Coefficient = checked(term.Coefficient * right) }));
        return Collected(terms, checked((Constant * left) + (other.Constant * right)), divisor);
    }

    /// <summary>The product of two.</summary>
    /// <param name="other">The other one.</param>
    public Subscript Times(Subscript other)
    {
        var terms = new List<SubscriptTerm>();
        foreach (var left in All())
        {
            foreach (var right in other.All())
                terms.Add(new SubscriptTerm(checked(left.Coefficient * right.Coefficient), [.. left.Atoms.Concat(right.Atoms).Order()]));
        }

        return Collected(terms, 0, checked(Divisor * other.Divisor));
    }

    /// <summary>This, divided by a positive number.</summary>
    /// <param name="divisor">The divisor.</param>
    public Subscript DividedBy(long divisor) => Collected(Terms, Constant, checked(Divisor * divisor));

    /// <summary>This and a number.</summary>
    /// <param name="number">What is added.</param>
    public Subscript Plus(long number) => number == 0 ? this : Plus(Of(number));

    /// <summary>This times a number.</summary>
    /// <param name="number">The factor.</param>
    public Subscript Times(long number) => number == 1 ? this : Times(Of(number));

    /// <summary>Puts other subscripts in the place of atoms.</summary>
    /// <param name="replacement">For each atom what it becomes.</param>
    public Subscript Replace(Func<int, Subscript> replacement)
    {
        if (IsConstant) return this;
        var result = Of(Constant);
        foreach (var term in Terms)
        {
            var product = Of(term.Coefficient);
            foreach (var atom in term.Atoms) product = product.Times(replacement(atom));
            result = result.Plus(product);
        }

        return result.DividedBy(Divisor);
    }

    /// <summary>Gives the atoms other numbers.</summary>
    /// <param name="number">The new number of each.</param>
    public Subscript Renumber(Func<int, int> number)
    {
        if (IsConstant) return this;
        return Collected(Terms.Select(term => term with { Atoms = [.. term.Atoms.Select(number).Order()] }), Constant, Divisor);
    }

    /// <summary>How the subscript moves with one of its atoms: it is <c>stride*atom + rest</c>.</summary>
    /// <param name="atom">The number of the value.</param>
    /// <param name="stride">The factor, free of the atom.</param>
    /// <param name="rest">What remains, free of the atom.</param>
    /// <returns>Whether it is of that form, with whole-number parts.</returns>
    public bool IsAffineIn(int atom, out Subscript stride, out Subscript rest)
    {
        (stride, rest) = (Of(0), this);
        if (Divisor != 1 && Terms.Any(term => term.Atoms.Contains(atom))) return false;
        var (with, without) = (new List<SubscriptTerm>(), new List<SubscriptTerm>());
        foreach (var term in Terms)
        {
            var index = term.Atoms.IndexOf(atom);
            if (index < 0) without.Add(term);
            else with.Add(term with { Atoms = term.Atoms.RemoveAt(index) });
        }

        if (with.Any(term => term.Atoms.Contains(atom))) return false;
        stride = Collected(with, 0, 1);
        rest = Collected(without, Constant, Divisor);
        return true;
    }

    /// <summary>Whether an atom occurs.</summary>
    /// <param name="atom">The number of the value.</param>
    public bool Reads(int atom) => Terms.Any(term => term.Atoms.Contains(atom));

    /// <summary>The number that it is for given values of the atoms.</summary>
    /// <param name="value">The value of an atom.</param>
    public long Evaluate(Func<int, long> value) => Numerator(value) / Divisor;

    /// <summary>The number that is divided by <see cref="Divisor"/>, for given values of the atoms.</summary>
    internal long Numerator(Func<int, long> value)
    {
        var sum = Constant;
        foreach (var term in Terms) sum += term.Atoms.Aggregate(term.Coefficient, (product, atom) => product * value(atom));
        return sum;
    }

    /// <summary>Bounds of its value for given bounds of the atoms.</summary>
    /// <param name="range">The least and greatest value of an atom.</param>
    /// <returns>Numbers that enclose the value; not always the closest ones.</returns>
    public (double Least, double Greatest) Range(Func<int, (double Least, double Greatest)> range)
    {
        var (least, greatest) = ((double)Constant, (double)Constant);
        foreach (var term in Terms)
        {
            var (low, high) = ((double)term.Coefficient, (double)term.Coefficient);
            foreach (var atom in term.Atoms)
            {
                var (first, last) = range(atom);
                ReadOnlySpan<double> corners = [low * first, low * last, high * first, high * last];
                (low, high) = (corners[0], corners[0]);
                foreach (var corner in corners) (low, high) = (Math.Min(low, corner), Math.Max(high, corner));
            }

            (least, greatest) = (least + low, greatest + high);
        }

        return (least / Divisor, greatest / Divisor);
    }

    /// <inheritdoc/>
    public bool Equals(Subscript? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || other._hash != _hash || Constant != other.Constant || Divisor != other.Divisor) return false;
        if (Terms.Length != other.Terms.Length) return false;
        for (var i = 0; i < Terms.Length; i++)
        {
            if (Terms[i].Coefficient != other.Terms[i].Coefficient || !Terms[i].Atoms.SequenceEqual(other.Terms[i].Atoms)) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Subscript);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>The expression, its atoms as <c>v12</c>.</summary>
    public override string ToString() => ToString(atom => string.Create(CultureInfo.InvariantCulture, $"v{atom}"));

    internal string ToString(Func<int, string> name)
    {
        var text = new StringBuilder();
        foreach (var term in All())
        {
            var factor = string.Join('*', term.Atoms.Select(name));
            var size = Math.Abs(term.Coefficient).ToString(CultureInfo.InvariantCulture);
            if (term.Atoms.IsEmpty && term.Coefficient == 0 && !IsConstant) continue;
            if (text.Length > 0) text.Append(term.Coefficient < 0 ? " - " : " + ");
            else if (term.Coefficient < 0) text.Append('-');
            if (term.Atoms.IsEmpty) text.Append(size);
            else if (size == "1") text.Append(factor);
            else text.Append(size).Append('*').Append(factor);
        }

        return Divisor == 1 ? text.ToString() : string.Create(CultureInfo.InvariantCulture, $"({text})/{Divisor}");
    }

    private static long Gcd(long a, long b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return Math.Abs(a);
    }

    private static int Compare(ImmutableArray<int> left, ImmutableArray<int> right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] != right[i]) return left[i].CompareTo(right[i]);
        }

        return left.Length.CompareTo(right.Length);
    }

    private static Subscript Collected(IEnumerable<SubscriptTerm> terms, long constant, long divisor)
    {
        var collected = new List<SubscriptTerm>();
        foreach (var term in terms.OrderBy(term => term.Atoms, Comparer<ImmutableArray<int>>.Create(Compare)))
        {
            if (term.Atoms.IsEmpty) constant = checked(constant + term.Coefficient);
            else if (collected.Count > 0 && collected[^1].Atoms.SequenceEqual(term.Atoms))
                collected[^1] = term with { Coefficient = checked(collected[^1].Coefficient + term.Coefficient) };
            else collected.Add(term);
        }

        collected.RemoveAll(term => term.Coefficient == 0);
        var common = collected.Aggregate(Gcd(divisor, constant), (gcd, term) => Gcd(gcd, term.Coefficient));
        if (common > 1)
        {
            (constant, divisor) = (constant / common, divisor / common);
            for (var i = 0; i < collected.Count; i++) collected[i] = collected[i] with { Coefficient = collected[i].Coefficient / common };
        }

        return new Subscript([.. collected], constant, divisor);
    }

    private IEnumerable<SubscriptTerm> All() => Terms.Append(new SubscriptTerm(Constant, []));
}
