using System.Numerics;
using Symbolic.Expressions;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>Sines and cosines of one argument are related by their squares, and so are the hyperbolic ones.</summary>
internal static class CirclePairs
{
    /// <summary>Adds the relations of all pairs to a field.</summary>
    public static void Relate(GeneratorTable table, FractionField field, Relations relations)
    {
        var places = new Dictionary<(string, Expr), int>();
        for (var i = 0; i < table.Generators.Count; i++)
        {
            var generator = table.Generators[i];
            if (generator.IsPlain && generator.Base is Apply { Function: not null } call && call.Children.Length == 1)
                places[(call.Name, call.Children[0])] = i;
        }

        foreach (var ((name, argument), cosine) in places.OrderBy(static pair => pair.Value))
        {
            if (name is not ("cos" or "cosh") || !places.TryGetValue((name == "cos" ? "sin" : "sinh", argument), out var sine)) continue;
            var sign = name == "cos" ? -1 : 1;
            // sin^2 = 1 - cos^2 and cos^2 = 1 - sin^2; sinh^2 = cosh^2 - 1 and cosh^2 = sinh^2 + 1.
            var (replaced, other) = relations == Relations.SquaresOfSines ? (sine, cosine) : (cosine, sine);
            var constant = sign > 0 && relations == Relations.SquaresOfSines ? BigInteger.MinusOne : BigInteger.One;
            var square = new int[field.VariableCount];
            square[other] = 2;
            var value = SparsePolynomial.FromTerms(field.VariableCount, [(sign, square), (constant, new int[field.VariableCount])]);
            field.Relate(replaced, 2, new Fraction(value, SparsePolynomial.Constant(BigInteger.One, field.VariableCount)));
        }
    }
}
