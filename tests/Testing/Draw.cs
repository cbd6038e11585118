using CsCheck;
using Symbolic.Expressions;

namespace Symbolic.Testing;

/// <summary>Random choices from one seeded source.</summary>
public sealed class Draw(PCG source)
{
    /// <summary>A whole number from <paramref name="least"/> to <paramref name="greatest"/>, both included.</summary>
    public int Int(int least, int greatest) => least + (int)source.Next((uint)(greatest - least + 1));

    /// <summary>One of the given things.</summary>
    public T Of<T>(params ReadOnlySpan<T> choices) => choices[Int(0, choices.Length - 1)];

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => Int(1, times) == 1;

    /// <summary>Parts that add up to <paramref name="total"/> or a little less, each at least 1.</summary>
    public int[] Split(int total, int count)
    {
        var parts = new int[count];
        Array.Fill(parts, 1);
        for (var rest = total - count; rest > 0; rest--) parts[Int(0, count - 1)]++;
        return parts;
    }
}

/// <summary>A generator whose values are drawn by a function; the size of a term, by which CsCheck looks for the smallest failure,
/// is its number of distinct nodes.</summary>
internal sealed class DrawnTerm(Func<Draw, Expr> draw) : Gen<Expr>
{
    public override Expr Generate(PCG pcg, Size? min, out Size size)
    {
        var term = draw(new Draw(pcg));
        size = new Size((ulong)Traversal.ChildrenFirst(term).Count);
        return term;
    }
}
