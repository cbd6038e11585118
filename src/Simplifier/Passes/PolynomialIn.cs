using Symbolic.Expressions;
using Symbolic.Simplifier.Polynomials.Generators;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Passes;

/// <summary>A term as a polynomial in one variable, whose coefficients do not depend on it.</summary>
internal sealed class PolynomialIn
{
    private readonly RationalForm? _form;
    private readonly Expr _term;
    private readonly SparsePolynomial[] _coefficients;
    private readonly int _unit;

    private PolynomialIn(RationalForm? form, Expr term, SparsePolynomial[] coefficients, int unit) =>
        (_form, _term, _coefficients, _unit) = (form, term, coefficients, unit);

    /// <summary>The degree; -1 for zero.</summary>
    public int Degree => _form is null ? (_term == Number.Zero ? -1 : 0) : _form.Value.IsZero ? -1 : (_coefficients.Length - 1) * _unit;

    /// <summary>The polynomial, or null if the term is none in that variable.</summary>
    public static PolynomialIn? Of(Expr term, Expr variable, CancellationToken cancellationToken)
    {
        if (GeneratorTable.IsNoNumber(term)) return null;
        if (RationalForm.Of(term, cancellationToken) is not { } form)
            return Occurs(term, variable) ? null : new PolynomialIn(null, term, [], 1);
        var (numerator, denominator) = (form.Value.Numerator, form.Value.Denominator);
        var (place, unit) = (-1, 1);
        for (var v = 0; v < form.Table.Generators.Count; v++)
        {
            // What does not remain after cancelling may depend on the variable.
            if (numerator.Degree(v) == 0 && denominator.Degree(v) == 0) continue;
            if (IsPower(form.Table.Generators[v], variable, out var n))
            {
                if (denominator.Degree(v) > 0) return null;
                (place, unit) = (v, n);
            }
            else if (Occurs(form.Table.Generators[v].Power(1), variable)) return null;
        }

        return new PolynomialIn(form, term, place >= 0 ? numerator.CoefficientsIn(place) : [numerator], unit);
    }

    /// <summary>The coefficient of a power.</summary>
    public Expr Coefficient(int power)
    {
        if (_form is null) return _term;
        if (power % _unit != 0) return Number.Zero;
        return _form.With(_form.Field.Of(_coefficients[power / _unit], _form.Value.Denominator)).Expanded();
    }

    // x, or a whole power of it if only such occur; also exp(x) for itself.
    private static bool IsPower(Generator generator, Expr variable, out int exponent)
    {
        exponent = 1;
        if (generator.Power(1) == variable) return true;
        return generator.Base == variable && generator.Part == Number.One && generator.Unit.TryGetInt32(out exponent);
    }

    private static bool Occurs(Expr term, Expr variable) => variable is Symbol or Indexed
        ? term.DependsOn(variable)
        : Traversal.ChildrenFirst(term).Contains(variable);
}
