using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Matching;

/// <summary>The terms of a sum, filed by their numberless part and by the shapes of their factors.</summary>
internal sealed class SumIndex
{
    private readonly (Rational Coefficient, Expr Term)[] _terms;
    private readonly Dictionary<Expr, int> _byRest = [];
    private readonly Dictionary<object, List<int>> _byShape = [];

    public SumIndex(Add sum)
    {
        _terms = new (Rational, Expr)[sum.Children.Length];
        for (var i = 0; i < _terms.Length; i++)
        {
            _terms[i] = Split(sum.Children[i]);
            _byRest[_terms[i].Term] = i;
            foreach (var factor in Factors(i))
            {
                if (Shapes.Of(factor.Base, factor.Exponent) is not { } shape) continue;
                if (!_byShape.TryGetValue(shape, out var terms)) _byShape[shape] = terms = [];
                if (terms.Count == 0 || terms[^1] != i) terms.Add(i);
            }
        }
    }

    public int Count => _terms.Length;

    public Rational Coefficient(int term) => _terms[term].Coefficient;

    public Expr Rest(int term) => _terms[term].Term;

    public List<Factor> Factors(int term) => Factor.Split(_terms[term].Term).Factors;

    public bool Has(object shape) => _byShape.ContainsKey(shape);

    public IReadOnlyList<int> OfShape(object shape) => _byShape.TryGetValue(shape, out var terms) ? terms : [];

    public bool TryFind(Expr rest, out int term) => _byRest.TryGetValue(rest, out term);

    /// <summary>The number and the rest of a term; the rest of a number is 1.</summary>
    public static (Rational Coefficient, Expr Term) Split(Expr term) => term switch
    {
        Number number => (number.Value, Number.One),
        Mul product => (product.Coefficient, product.Rest),
        _ => (Rational.One, term),
    };

    /// <summary>The sum with parts of its terms taken away and other terms put in their place.</summary>
    public Expr Replace(IEnumerable<(int Term, Rational Amount)> taken, IEnumerable<Expr> added)
    {
        var coefficients = _terms.Select(term => term.Coefficient).ToArray();
        foreach (var (term, amount) in taken) coefficients[term] -= amount;
        var left = new List<Expr>();
        for (var i = 0; i < _terms.Length; i++)
        {
            if (!coefficients[i].IsZero) left.Add(Mul.Create(Number.Of(coefficients[i]), _terms[i].Term));
        }

        return Add.Create([.. left, .. added]);
    }
}
