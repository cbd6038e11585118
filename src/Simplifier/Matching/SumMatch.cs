using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Matching;

/// <summary>A pattern that is a sum, within a longer sum and with any common factor: <c>sin(a)^2 + cos(a)^2</c> in
/// <c>3*y*sin(x)^2 + 3*y*cos(x)^2 + z</c>.</summary>
/// <remarks>The terms of the longer sum are filed by the shapes of their factors and by their numberless part. One term of the pattern
/// is looked for among those of its shape; once it has bound the variables, the others are looked up. So a sum of n terms costs
/// time in n, unless a pattern leaves variables open in a second term; then the attempts are counted and end.</remarks>
internal sealed class SumMatch
{
    private readonly (Rational Coefficient, FactorPattern[] Factors, Expr Model)[] _terms;

    public SumMatch(Add pattern, PatternCompiler compiler)
    {
        var terms = pattern.Children.ToArray().Select(term =>
        {
            var (coefficient, factors) = Shapes.Compile(term, compiler);
            return (coefficient, factors.OrderByDescending(factor => Shapes.Rank(factor.Shape)).ToArray(), term);
        });
        // The term with most to hold on to binds the variables; then come those that it leaves open.
        _terms = [.. terms.OrderByDescending(term => Score(term.Item2))];
        if (_terms[0].Factors.Length == 0 || _terms[0].Factors[0].Shape is null)
            throw new ArgumentException($"The pattern {pattern} has no function to look for.");
    }

    /// <summary>Calls back for every match until told to stop.</summary>
    public void Find(SumIndex sum, RuleSearch search, Func<SumFound, bool> found)
    {
        var (coefficient, factors, _) = _terms[0];
        if (!_terms.All(term => term.Factors.All(factor => factor.Shape is null || sum.Has(factor.Shape)))) return;
        foreach (var term in sum.OfShape(factors[0].Shape!))
        {
            if (!search.Spend()) return;
            var state = new State(sum, search.Matcher(), search, found);
            if (state.Anchor(this, term, coefficient, factors)) return;
        }
    }

    private static int Score(FactorPattern[] factors) => factors.Sum(factor => Shapes.Rank(factor.Shape)) * 8 + factors.Length;

    private sealed class State(SumIndex sum, Matcher matcher, RuleSearch search, Func<SumFound, bool> found)
    {
        private readonly List<(int Term, Rational Ratio)> _used = [];
        private Expr _cofactor = Number.One;

        public bool Anchor(SumMatch pattern, int term, Rational coefficient, FactorPattern[] factors) =>
            MatchFactors(factors, 0, sum.Factors(term), left =>
            {
                _cofactor = Factor.Join(1, left);
                _used.Clear();
                _used.Add((term, sum.Coefficient(term) / coefficient));
                return Others(pattern, 1);
            });

        private bool MatchFactors(FactorPattern[] factors, int done, List<Factor> left, Func<List<Factor>, bool> next)
        {
            if (done == factors.Length) return next(left);
            var wanted = factors[done];
            for (var i = 0; i < left.Count; i++)
            {
                var factor = left[i];
                // Of a higher power the rest stays behind, if both are whole.
                var rest = factor.Exponent - wanted.Exponent;
                var isPart = rest.IsZero || (wanted.Exponent.Sign == factor.Exponent.Sign && rest.IsInteger &&
                    rest.Sign == factor.Exponent.Sign);
                if (!isPart || (wanted.Shape is not null && Shapes.Of(factor.Base, factor.Exponent) != wanted.Shape)) continue;
                var others = new List<Factor>(left);
                if (rest.IsZero) others.RemoveAt(i);
                else others[i] = factor with { Exponent = rest };
                if (matcher.Match(wanted.Base, factor.Base, () => MatchFactors(factors, done + 1, others, next))) return true;
            }

            return false;
        }

        private bool Others(SumMatch pattern, int done)
        {
            if (done == pattern._terms.Length) return Accept();
            var (coefficient, factors, _) = pattern._terms[done];
            var before = _used.Count;
            if (factors.All(factor => matcher.IsBound(factor.Base)))
            {
                if (LookUp(search.Fill(pattern._terms[done].Model, matcher)) && Others(pattern, done + 1)) return true;
                _used.RemoveRange(before, _used.Count - before);
                return false;
            }

            if (factors[0].Shape is not { } shape) return false;
            foreach (var term in sum.OfShape(shape))
            {
                if (_used.Any(used => used.Term == term) || !search.Spend()) continue;
                var isMatch = MatchFactors(factors, 0, sum.Factors(term), left =>
                {
                    if (Factor.Join(1, left) != _cofactor) return false;
                    _used.Add((term, sum.Coefficient(term) / coefficient));
                    if (Others(pattern, done + 1)) return true;
                    _used.RemoveRange(before, _used.Count - before);
                    return false;
                });
                if (isMatch) return true;
            }

            return false;
        }

        // The term that has to be there for the variables found: it may be a sum itself, for a variable that stands for one.
        private bool LookUp(Expr expected)
        {
            if (expected is Add)
            {
                foreach (var part in expected.Children)
                {
                    if (!LookUpTerm(_cofactor * part)) return false;
                }

                return true;
            }

            return LookUpTerm(_cofactor * expected);
        }

        private bool LookUpTerm(Expr term)
        {
            var (coefficient, rest) = SumIndex.Split(term);
            if (coefficient.IsZero || !sum.TryFind(rest, out var index) || _used.Any(used => used.Term == index)) return false;
            _used.Add((index, sum.Coefficient(index) / coefficient));
            return true;
        }

        // All terms with the same sign; of the larger ones a part stays behind.
        private bool Accept()
        {
            var ratio = _used[0].Ratio;
            foreach (var (_, other) in _used)
            {
                if (other.Sign != ratio.Sign) return false;
                if (other.Abs() < ratio.Abs()) ratio = other;
            }

            var amounts = _used.Select(used => (used.Term, sum.Coefficient(used.Term) * (ratio / used.Ratio))).ToArray();
            return search.Holds(matcher) && found(new SumFound(amounts, ratio * _cofactor, matcher.Bindings.ToArray()));
        }
    }
}
