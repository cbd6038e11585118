using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>A reading whose symbolic exponents have been settled.</summary>
internal sealed record ResolvedReading(Rational Coefficient, IReadOnlyList<Occurrence> Occurrences, Expr? Polynomial, int Power);

/// <summary>Powers of one base whose exponents differ by whole numbers: <c>x^n</c> and <c>x^(n + 1)</c> are the generator x^n, and its
/// product with x. The least exponent is the generator, so that no division comes in that was not there.</summary>
internal sealed class ExponentFamilies
{
    private readonly Dictionary<(Expr Base, Expr Part), Family> _families = [];

    public ExponentFamilies(IEnumerable<Reading> readings)
    {
        foreach (var reading in readings)
        {
            foreach (var occurrence in reading.Occurrences)
            {
                if (!IsSymbolic(occurrence)) continue;
                var key = (occurrence.Base, occurrence.Part);
                var family = _families.TryGetValue(key, out var known) ? known : new Family(occurrence.Exponent, occurrence.Shift, false);
                _families[key] = new Family(
                    family.Exponent,
                    Math.Min(family.LeastShift, occurrence.Shift),
                    family.IsMixed || family.Exponent != occurrence.Exponent);
            }
        }
    }

    private readonly record struct Family(Rational Exponent, int LeastShift, bool IsMixed);

    /// <summary>The reading with whole numbers moved from symbolic exponents to powers of the base.</summary>
    public ResolvedReading Resolve(Reading reading, bool keepsReciprocals)
    {
        var occurrences = new List<Occurrence>();
        var (polynomial, power) = (reading.Polynomial, reading.Power);
        foreach (var occurrence in reading.Occurrences)
        {
            if (!IsSymbolic(occurrence))
            {
                occurrences.Add(occurrence);
                continue;
            }

            var family = _families[(occurrence.Base, occurrence.Part)];
            var shift = occurrence.Shift;
            // x^(2*n) alone is no square of x^n, which has no value where x < 0 and 2*n but not n is whole; x^(2*n) and x^(3*n) have one
            // together only where x^n has.
            if (family.IsMixed)
            {
                occurrences.Add(occurrence with { Shift = 0 });
            }
            else
            {
                shift -= family.LeastShift;
                var part = Mul.Create(Number.Of(family.Exponent), occurrence.Part) + Number.Of(family.LeastShift);
                occurrences.Add(new Occurrence(occurrence.Base, part, 1));
            }

            if (shift == 0) continue;
            if (!Reading.IsComposite(occurrence.Base) || (shift < 0 && keepsReciprocals))
                occurrences.Add(new Occurrence(occurrence.Base, Number.One, shift));
            else (polynomial, power) = (occurrence.Base, shift);
        }

        return new ResolvedReading(reading.Coefficient, occurrences, polynomial, power);
    }

    private static bool IsSymbolic(Occurrence occurrence) =>
        occurrence.Part != Number.One && occurrence.Base != Constant.E && occurrence.Base is not Number;
}
