using System.Runtime.InteropServices;
using Symbolic.Numbers;

namespace Symbolic.Expressions.Canonical;

/// <summary>Makes products: flattens, multiplies numbers and numeric radicals exactly, collects powers of one base, orders.</summary>
internal static class CanonicalMul
{
    public static Expr Create(ReadOnlySpan<Expr> factors)
    {
        if (factors.Length == 1) return factors[0];
        if (factors.Length == 2)
        {
            var (left, right) = (factors[0], factors[1]);
            var scaled = left is Number number ? Scaled(number.Value, right) : right is Number other ? Scaled(other.Value, left) : null;
            if (scaled is not null) return scaled;
        }

        var state = State.Take();
        foreach (var factor in factors)
        {
            if (!state.Collect(factor)) return Constant.Undefined;
        }

        var product = state.Build();
        state.GiveBack();
        return product;
    }

    /// <summary>A canonical term times a number.</summary>
    public static Expr Scale(Rational factor, Expr term) => Scaled(factor, term) ?? Create([Number.Of(factor), term]);

    // The common case: the number joins the coefficient. Radicals, with which it may be exchanged (6/sqrt(2) is 3*sqrt(2)), and
    // infinities take the long way.
    private static Expr? Scaled(Rational factor, Expr term)
    {
        if (factor.IsOne) return term;
        if (factor.IsZero || IsSpecial(term)) return null;
        if (term is Number number) return Number.Of(factor * number.Value);
        if (term is not Mul product) return Raw([Number.Of(factor), term]);
        var children = product.Children;
        if (children[0] is not Number coefficient) return IsSpecial(children[0]) ? null : Raw([Number.Of(factor), .. children]);
        if (IsSpecial(children[1])) return null;
        var combined = factor * coefficient.Value;
        return combined.IsOne ? product.Rest : Raw([Number.Of(combined), .. children[1..]]);
    }

    private static bool IsSpecial(Expr factor) => factor is Constant or Pow { Base: Number };

    private static Expr Raw(ReadOnlySpan<Expr> factors) => Interner.Intern(new NodeKey(ExprKind.Mul, 0, null, factors));

    private readonly record struct Part(Expr Base, Expr Exponent, Expr? Whole);

    private sealed class State
    {
        // Products are made one after the other, or one within another: each thread keeps one workspace.
        [ThreadStatic]
        private static State? Spare;

        private const int LargestKept = 64;

        private readonly List<Part> _parts = [];
        private readonly List<Part> _powers = [];
        private readonly List<Expr> _factors = [];
        private Expr? _nestedPower;
        private Rational _coefficient = Rational.One;
        private RadicalProduct? _radicals;
        private bool _infinite;

        public static State Take()
        {
            var state = Spare ?? new State();
            Spare = null;
            return state;
        }

        public void GiveBack()
        {
            if (Math.Max(_powers.Capacity, _parts.Capacity) > LargestKept) return;
            _parts.Clear();
            _powers.Clear();
            _factors.Clear();
            (_nestedPower, _radicals, _coefficient, _infinite) = (null, null, Rational.One, false);
            Spare = this;
        }

        public bool Collect(Expr factor)
        {
            switch (factor)
            {
                case Number number:
                    _coefficient *= number.Value;
                    return true;
                case Mul product:
                    foreach (var child in product.Children)
                    {
                        if (!Collect(child)) return false;
                    }

                    return true;
                case Pow { Base: Number numericBase, Exponent: Number numericExponent } when numericBase.Value.Sign > 0:
                    (_radicals ??= new RadicalProduct()).Multiply(numericBase.Value, numericExponent.Value);
                    return true;
                case Pow { Base: Pow, Exponent: Number { Value.IsInteger: true } } nested:
                    _nestedPower = nested;
                    _parts.Add(Unwrapped(nested));
                    return true;
                case Pow power:
                    _parts.Add(new Part(power.Base, power.Exponent, power));
                    return true;
                default:
                    if (factor == Constant.Undefined) return false;
                    if (factor == Constant.Infinity) _infinite = true;
                    else _parts.Add(new Part(factor, Number.One, factor));
                    return true;
            }
        }

        public Expr Build()
        {
            // A power of a power is merged with other factors; beside numbers alone it stays as it is written.
            if (_nestedPower is not null && _parts.Count == 1) _parts[0] = new Part(_nestedPower, Number.One, _nestedPower);
            while (true)
            {
                if (_parts.Count > 1) Order();
                var powers = _powers;
                powers.Clear();
                var again = false;
                for (var i = 0; i < _parts.Count;)
                {
                    var first = i;
                    while (++i < _parts.Count && _parts[i].Base == _parts[first].Base) ;
                    var part = i == first + 1 ? Single(_parts[first]) : Combine(first, i);
                    if (part == Number.One) continue;
                    if (part == Constant.Undefined) return part;
                    // A combined power can turn into something else: x^2*x^-1 is no power, (x*y)^(1/2) squared is a product.
                    // and two halves of sqrt(b)^(1/2) are a power of b, which may have others.
                    if (part is Pow power) again |= Keep(powers, power) != _parts[first].Base;
                    else if (part.Kind is ExprKind.Mul or ExprKind.Number || part == Constant.Infinity) again |= !Reenter(powers, part);
                    else
                    {
                        powers.Add(new Part(part, Number.One, part));
                        again |= part != _parts[first].Base;
                    }
                }

                _parts.Clear();
                _parts.AddRange(powers);
                if (!again) return Finish();
            }
        }

        // Most products are a few factors times a product that is in order already: two runs to merge. Comparing is what costs.
        private void Order()
        {
            var split = EndOfRun(0);
            if (split == _parts.Count) return;
            if (_parts.Count <= 8 || EndOfRun(split) < _parts.Count)
            {
                CollectionsMarshal.AsSpan(_parts).Sort(static (a, b) => CanonicalOrder.Compare(a.Base, b.Base));
                return;
            }

            var parts = _parts.ToArray();
            var (i, j) = (0, split);
            for (var k = 0; k < parts.Length; k++)
            {
                var takeFirst = j == parts.Length || (i < split && CanonicalOrder.Compare(parts[i].Base, parts[j].Base) <= 0);
                _parts[k] = parts[takeFirst ? i++ : j++];
            }
        }

        private int EndOfRun(int start)
        {
            var end = start + 1;
            while (end < _parts.Count && CanonicalOrder.Compare(_parts[end - 1].Base, _parts[end].Base) <= 0) end++;
            return end;
        }

        private static Part Unwrapped(Pow power)
        {
            var (inner, exponent) = (power.Base, power.Exponent);
            while (inner is Pow next && exponent is Number { Value.IsInteger: true })
                (inner, exponent) = (next.Base, CanonicalMul.Create([next.Exponent, exponent]));
            return new Part(inner, exponent, null);
        }

        private static Expr Single(in Part part) => part.Whole ?? CanonicalPow.Create(part.Base, part.Exponent);

        private Expr Combine(int first, int end)
        {
            var exponents = new Expr[end - first];
            for (var i = first; i < end; i++) exponents[i - first] = _parts[i].Exponent;
            return CanonicalPow.Create(_parts[first].Base, CanonicalAdd.Create(exponents));
        }

        // Adds a power to those that are done, and tells its base.
        private Expr Keep(List<Part> powers, Pow power)
        {
            if (power is { Base: Number { Value.Sign: > 0 }, Exponent: Number })
            {
                Collect(power);
                return power.Base;
            }

            if (power is { Base: Pow, Exponent: Number { Value.IsInteger: true } } && power != _nestedPower)
            {
                powers.Add(Unwrapped(power));
                return powers[^1].Base;
            }

            powers.Add(new Part(power.Base, power.Exponent, power));
            return power.Base;
        }

        // The parts collected so far are still being read: what re-enters is queued behind those already done.
        private bool Reenter(List<Part> powers, Expr part)
        {
            var before = _parts.Count;
            Collect(part);
            var added = _parts.Count > before;
            for (var i = before; i < _parts.Count; i++) powers.Add(_parts[i]);
            _parts.RemoveRange(before, _parts.Count - before);
            return !added;
        }

        private Expr Finish()
        {
            var factors = _factors;
            if (_infinite)
            {
                // Of a finite number beside an infinity only the sign matters.
                if (_coefficient.IsZero) return Constant.Undefined;
                _coefficient = _coefficient.Sign;
                factors.Add(Constant.Infinity);
            }
            else
            {
                _radicals?.AppendTo(factors, ref _coefficient);
            }

            if (_coefficient.IsZero) return Number.Zero;
            foreach (var part in _parts) factors.Add(part.Whole!);
            if (!_coefficient.IsOne) factors.Insert(0, Number.Of(_coefficient));
            return factors.Count switch
            {
                0 => Number.One,
                1 => factors[0],
                _ => Raw(CollectionsMarshal.AsSpan(factors)),
            };
        }
    }
}
