using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>Reads terms as quotients of polynomials over the generators of a table.</summary>
internal sealed class FractionReading
{
    private readonly GeneratorTable _table;
    private readonly FractionField _field;
    private readonly Dictionary<Expr, Fraction> _values = [];
    private readonly HashSet<int> _related = [];

    public FractionReading(GeneratorTable table, Relations relations, int maxTerms, CancellationToken cancellationToken)
    {
        _table = table;
        _field = new FractionField(table.Generators.Count, cancellationToken, maxTerms);
        if (relations != Relations.Roots) CirclePairs.Relate(table, _field, relations);
    }

    /// <summary>The field in which the fractions live.</summary>
    public FractionField Field => _field;

    /// <summary>A term of the table as a fraction.</summary>
    /// <exception cref="LimitExceededException">The result, or something on the way, would be too large.</exception>
    /// <exception cref="DivideByZeroException">A denominator is zero by the relations.</exception>
    public Fraction Of(Expr term)
    {
        try
        {
            foreach (var node in _table.Nodes)
            {
                if (_values.ContainsKey(node)) continue;
                _field.CancellationToken.ThrowIfCancellationRequested();
                _values[node] = node switch
                {
                    Add => SumOf(node),
                    Mul => ProductOf(node),
                    _ => PowerOf(_table[node]),
                };
                if (node == term) break;
            }
        }
        catch (OverflowException)
        {
            throw new LimitExceededException("an exponent of the expanded form would be too large");
        }

        return _values[term];
    }

    // Terms over the same denominator are added first; a number as denominator counts as none.
    private Fraction SumOf(Expr node)
    {
        var byDenominator = new Dictionary<SparsePolynomial, List<SparsePolynomial>>();
        foreach (var child in node.Children)
        {
            var value = _values[child];
            if (!byDenominator.TryGetValue(value.Denominator, out var numerators)) byDenominator[value.Denominator] = numerators = [];
            numerators.Add(value.Numerator);
        }

        var parts = new List<Fraction>();
        foreach (var (denominator, numerators) in byDenominator)
        {
            while (numerators.Count > 1)
            {
                var next = new List<SparsePolynomial>();
                for (var i = 0; i + 1 < numerators.Count; i += 2) next.Add(numerators[i] + numerators[i + 1]);
                if (numerators.Count % 2 == 1) next.Add(numerators[^1]);
                numerators.Clear();
                numerators.AddRange(next);
            }

            parts.Add(_field.Of(numerators[0], denominator));
        }

        parts.Sort(static (a, b) => a.Denominator.TermCount.CompareTo(b.Denominator.TermCount));
        while (parts.Count > 1)
        {
            var next = new List<Fraction>();
            for (var i = 0; i + 1 < parts.Count; i += 2) next.Add(_field.Sum(parts[i], parts[i + 1]));
            if (parts.Count % 2 == 1) next.Add(parts[^1]);
            parts = next;
        }

        return parts[0];
    }

    private Fraction ProductOf(Expr node)
    {
        var product = _field.One;
        foreach (var child in node.Children) product = _field.Product(product, _values[child]);
        return product;
    }

    private Fraction PowerOf(Factor factor)
    {
        foreach (var (generator, _) in factor.Powers) Relate(generator);
        var value = _field.Of(new Monomial(factor.Coefficient, factor.Powers));
        return factor.Polynomial is null ? value : _field.Product(value, _field.Power(_values[factor.Polynomial], factor.Power));
    }

    // A root gets its relation when it is met: its radicand has been read by then.
    private void Relate(int generator)
    {
        foreach (var root in _table.Roots)
        {
            if (root.Generator != generator || !_related.Add(generator)) continue;
            _field.Relate(generator, root.Degree, root.Radicand is Number { Value: var number } ? _field.Constant(number) : _values[root.Radicand]);
        }
    }
}
