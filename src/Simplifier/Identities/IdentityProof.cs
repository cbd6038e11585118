using Symbolic.Expressions;

namespace Symbolic.Simplifier.Identities;

/// <summary>Proves that a term is zero as a rational function of names, exponentials, sines and cosines, and square roots, by
/// its values at random points of a prime field.</summary>
/// <remarks>A rational function that is not zero vanishes at a random point with a probability of its degree divided by the prime,
/// about 1e-16 for the terms that are taken (J. T. Schwartz, R. Zippel); at three points that is below 1e-45. Square roots are tried with
/// all signs, so that sqrt(x^2) - x is not taken for zero. Costs time in the number of distinct nodes.</remarks>
internal static class IdentityProof
{
    private const int Points = 3;
    private const int Tries = 40;
    private const int MostRoots = 5;

    /// <summary>Whether two terms are proved to be equal.</summary>
    public static bool AreEqual(Expr left, Expr right) => left == right || Compare(left, right) == true;

    /// <summary>True if the terms are proved to be equal, false if they differ as rational functions of their parts, null if the
    /// terms cannot be compared in this way.</summary>
    public static bool? Compare(Expr left, Expr right)
    {
        var units = new FieldUnits(left, right);
        var agreed = 0;
        for (ulong seed = 1; seed <= Tries; seed++)
        {
            var first = new FieldPoint(units, seed, 0);
            if (Agree(first, left, right) is not { } same) continue;
            if (!same) return false;
            if (first.RootCount > MostRoots) return null;
            for (uint signs = 1; signs < 1u << first.RootCount; signs++)
            {
                if (Agree(new FieldPoint(units, seed, signs), left, right) is not true) return null;
            }

            if (++agreed == Points) return true;
        }

        return null;
    }

    private static bool? Agree(FieldPoint point, Expr left, Expr right) =>
        point.Value(left) is { } a && point.Value(right) is { } b ? a == b : null;
}
