using System.Numerics;
using CsCheck;
using Symbolic.Expressions;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Tests.Polynomials.Factoring;

/// <summary>Polynomials from text and from chance.</summary>
internal static class Polynomial
{
    /// <summary>A polynomial with whole coefficients, its variables in the order of <paramref name="names"/>.</summary>
    public static SparsePolynomial Parse(string text, string names = "a b c d x y z")
    {
        var order = names.Split(' ');
        var values = new Dictionary<Expr, SparsePolynomial>();
        var term = text.Parse();
        foreach (var node in Traversal.ChildrenFirst(term))
        {
            values[node] = node switch
            {
                Number number => SparsePolynomial.Constant(number.Value.Numerator, order.Length),
                Symbol symbol => SparsePolynomial.Variable(Array.IndexOf(order, symbol.Name), order.Length),
                Add sum => Operands(sum).Aggregate((a, b) => a + b),
                Mul product => Operands(product).Aggregate((a, b) => a * b),
                Pow { Exponent: Number n } power => values[power.Base].Pow((int)n.Value.Numerator, default),
                _ => throw new ArgumentException(text),
            };
        }

        return values[term];

        IEnumerable<SparsePolynomial> Operands(Expr node)
        {
            foreach (var child in node.Children.ToArray()) yield return values[child];
        }
    }

    /// <summary>Random polynomials, which may be zero.</summary>
    public static Gen<SparsePolynomial> Random(int variables, int terms, int degree, int size) =>
        Gen.Select(Gen.Int[-size, size], Gen.Int[0, degree].Array[variables]).Array[1, terms].Select(list =>
            SparsePolynomial.FromTerms(variables, list.Select(term => ((BigInteger)term.Item1, term.Item2))));
}
