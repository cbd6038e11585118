using CsCheck;
using Symbolic.Expressions;

namespace Symbolic.Testing;

/// <summary>Properties over a fixed sequence of random cases, the same in every run.</summary>
public static class Sampling
{
    /// <summary>Checks a property of many terms, and reports the smallest that fails.</summary>
    /// <param name="terms">Where the terms come from.</param>
    /// <param name="count">How many are drawn.</param>
    /// <param name="complaint">What is wrong with a term, or null; an exception is a complaint too.</param>
    /// <param name="seed">The start of the sequence.</param>
    public static void HoldsForAll(this Gen<Expr> terms, int count, Func<Expr, string?> complaint, ulong seed = 1)
    {
        var source = new PCG(1, seed);
        var failures = 0;
        (ulong Size, string Problem)? worst = null;
        for (var i = 0; i < count; i++)
        {
            var term = terms.Generate(source, null, out _);
            var size = (ulong)Traversal.ChildrenFirst(term).Count;
            if (Problem(term, complaint) is not { } problem) continue;
            failures++;
            if (worst is null || size < worst.Value.Size) worst = (size, problem);
        }

        if (worst is { } smallest)
            throw new InvalidOperationException($"{failures} of {count} cases fail; the smallest: {smallest.Problem}");
    }

    private static string? Problem(Expr term, Func<Expr, string?> complaint)
    {
        try
        {
            return complaint(term) is { } problem ? $"{term.ToInfix()}: {problem}" : null;
        }
        catch (Exception exception)
        {
            return $"{term.ToInfix()}: {exception}";
        }
    }
}
