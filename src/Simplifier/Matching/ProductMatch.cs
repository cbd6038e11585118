using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Matching;

/// <summary>A pattern that is a product or a power with a numeric exponent, within a longer product and to any whole power:
/// <c>sin(a)/cos(a)</c> in <c>y*sin(x)^2/cos(x)^2</c>.</summary>
internal sealed class ProductMatch
{
    private readonly Rational _coefficient;
    private readonly FactorPattern[] _factors;
    private readonly bool _mayInvert;

    public ProductMatch(Expr pattern, PatternCompiler compiler)
    {
        (_coefficient, var factors) = Shapes.Compile(pattern, compiler);
        _factors = [.. factors.OrderByDescending(factor => Shapes.Rank(factor.Shape))];
        if (_factors[0].Shape is null) throw new ArgumentException($"The pattern {pattern} has no function to look for.");
        // What is under a line is not looked for above it where it is a sum: 1 + exp(x) stays as it is.
        _mayInvert = _factors.Length > 1 && _factors.All(factor => Shapes.Of(Number.Zero, factor.Exponent) is null &&
            factor.Base is not OperandsPattern { Kind: ExprKind.Add });
    }

    public int FactorCount => _factors.Length;

    /// <summary>The results of all matches: the replacement, filled by the callback, takes the place of the factors.</summary>
    public void Find(Expr product, RuleSearch search, Func<Matcher, Expr> fill, Func<Expr, Matcher, bool> found)
    {
        var (coefficient, factors) = Factor.Split(product);
        if (factors.Count < _factors.Length && _factors.All(factor => factor.Shape is not null)) return;
        new State(this, coefficient, factors, search, fill, found).Next(0);
    }

    private sealed class State(
        ProductMatch pattern, Rational coefficient, List<Factor> factors, RuleSearch search, Func<Matcher, Expr> fill, Func<Expr,
            Matcher, bool> found)
    {
        private readonly Rational[] _used = new Rational[factors.Count];
        private readonly Matcher _matcher = search.Matcher();
        private Expr _exponent = Number.Zero;
        private Rational _taken = pattern._coefficient;

        public bool Next(int done)
        {
            if (done == pattern._factors.Length) return Accept();
            var wanted = pattern._factors[done];
            if (_matcher.IsBound(wanted.Base) && wanted.Base is not ExactPattern) return Expected(wanted, done);
            for (var i = 0; i < factors.Count; i++)
            {
                if (!_used[i].IsZero || wanted.Exponent.IsInteger != factors[i].Exponent.IsInteger || !search.Spend()) continue;
                if (wanted.Shape is not null && Shapes.Of(factors[i].Base, factors[i].Exponent) != wanted.Shape) continue;
                _used[i] = wanted.Exponent;
                var before = _exponent;
                if (ExponentOf(factors[i].Base) is { } exponent) _exponent = exponent;
                if (_matcher.Match(wanted.Base, factors[i].Base, () => Next(done + 1))) return true;
                (_used[i], _exponent) = (0, before);
            }

            return false;
        }

        // All variables are bound: the factors that there have to be may be several, for a variable that stands for a product.
        private bool Expected(FactorPattern wanted, int done)
        {
            var term = search.Fill(wanted.Model, _matcher);
            if (term == Number.Zero || term == Constant.Undefined) return false;
            var (number, parts) = Factor.Split(wanted.Exponent.IsOne ? term : Pow.Create(term, Number.Of(wanted.Exponent)));
            var before = ((Rational[])_used.Clone(), _exponent, _taken);
            _taken *= number;
            if (parts.Count > 0 && parts.All(Take) && Next(done + 1)) return true;
            before.Item1.CopyTo(_used, 0);
            (_exponent, _taken) = (before._exponent, before._taken);
            return false;
        }

        private bool Take(Factor part)
        {
            var exponent = ExponentOf(part.Base);
            var i = factors.FindIndex(factor => exponent is null ? factor.Base == part.Base : ExponentOf(factor.Base) is not null);
            if (i < 0) return false;
            _used[i] += part.Exponent;
            if (exponent is not null) _exponent += exponent;
            return true;
        }

        private static Expr? ExponentOf(Expr term) => term is Pow power && power.Base == Constant.E ? power.Exponent : null;

        // The greatest power of the pattern that is in the product.
        private bool Accept()
        {
            Rational? least = null;
            for (var i = 0; i < factors.Count; i++)
            {
                if (_used[i].IsZero || ExponentOf(factors[i].Base) is not null) continue;
                var ratio = factors[i].Exponent / _used[i];
                if (least is { } known && known.Sign != ratio.Sign) return false;
                if (least is null || ratio.Abs() < least.Value.Abs()) least = ratio;
            }

            var power = (least ?? Rational.One).Truncate();
            if (power.IsZero || (power.Sign < 0 && !pattern._mayInvert) || !Exponentials(power)) return false;
            if (!power.TryGetInt32(out var k) || !_taken.TryPow(k, out var number) || number.IsZero ||
                !search.Holds(_matcher)) return false;
            return found(Result(power, number), _matcher);
        }

        // Of an exponential with a sum in the exponent, some terms may be taken.
        private bool Exponentials(Rational power)
        {
            if (_exponent == Number.Zero) return true;
            foreach (var factor in factors)
            {
                if (ExponentOf(factor.Base) is { } whole) return Length(whole - Number.Of(power) * _exponent) < Length(whole);
            }

            return false;
        }

        private static int Length(Expr sum) => sum is Add ? sum.Children.Length : sum == Number.Zero ? 0 : 1;

        private Expr Result(Rational power, Rational number)
        {
            var parts = new List<Expr> { Number.Of(coefficient / number) };
            for (var i = 0; i < factors.Count; i++)
            {
                var (term, used) = factors[i];
                if (!used.IsZero && !_used[i].IsZero && ExponentOf(term) is { } exponent)
                {
                    parts.Add(Pow.Create(Constant.E, exponent - Number.Of(power) * _exponent));
                    continue;
                }

                var rest = used - power * _used[i];
                if (!rest.IsZero) parts.Add(new Factor(term, rest).Term);
            }

            parts.Add(Pow.Create(fill(_matcher), Number.Of(power)));
            return Mul.Create(parts.ToArray());
        }
    }
}
