using Symbolic.Expressions;
using Symbolic.Numbers;
using Symbolic.Simplifier.Polynomials.Generators;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Passes.Explained;

/// <summary>A factor on the way: a polynomial with its multiplicity, which is negative below the line.</summary>
internal readonly record struct Piece(SparsePolynomial Polynomial, int Multiplicity);

/// <summary>What a term is while it is factored: a number, powers of generators, and polynomials that may have factors still.</summary>
internal sealed class FactorState(RationalForm form)
{
    private readonly int[] _monomial = new int[form.Table.Generators.Count];

    /// <summary>The number in front.</summary>
    public Rational Content { get; private set; } = Rational.One;

    /// <summary>The factors that may be reducible.</summary>
    public List<Piece> Pieces { get; } = [];

    /// <summary>Multiplies by a polynomial raised to a power; numbers and powers of generators are told apart.</summary>
    public void Multiply(SparsePolynomial polynomial, int multiplicity)
    {
        var common = FactorList.Common(form.Table, polynomial);
        if (!((Rational)common.Content).TryPow(multiplicity, out var number)) throw new Errors.LimitExceededException("a number is too large");
        Content *= number;
        for (var v = 0; v < _monomial.Length; v++) _monomial[v] += multiplicity * common.Monomial[v];
        foreach (var (factor, _) in common.Factors)
        {
            var known = Pieces.FindIndex(piece => piece.Polynomial.Equals(factor));
            if (known < 0) Pieces.Add(new Piece(factor, multiplicity));
            else Pieces[known] = new Piece(factor, Pieces[known].Multiplicity + multiplicity);
        }
    }

    /// <summary>The whole term, with one of the pieces written in another way.</summary>
    public Expr Written(int replaced = -1, Expr? replacement = null)
    {
        var factors = new List<Expr> { Number.Of(Content) };
        for (var v = 0; v < _monomial.Length; v++)
        {
            if (_monomial[v] != 0) factors.Add(form.Writer.Power(v, _monomial[v]));
        }

        for (var i = 0; i < Pieces.Count; i++)
        {
            var term = i == replaced ? replacement! : form.Written(Pieces[i].Polynomial);
            factors.Add(Pow.Create(term, Pieces[i].Multiplicity));
        }

        return Mul.Create(factors.ToArray());
    }
}
