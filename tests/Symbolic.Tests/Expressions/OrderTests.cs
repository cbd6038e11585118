using Symbolic.Expressions;

namespace Symbolic.Tests.Expressions;

/// <summary>The canonical order is a total order that does not depend on how or when terms are made.</summary>
public sealed class OrderTests
{
    // Of x^2*sin(y) + 3/7, in another process.
    private const ulong RecordedHash = 8923944573312127636;

    [Fact]
    public void Compare_RandomTerms_IsAntisymmetricAndTransitive()
    {
        var terms = RandomTerms(new Random(1), 300);
        foreach (var a in terms)
        {
            foreach (var b in terms)
            {
                var order = Expr.Compare(a, b);
                Assert.Equal(a == b, order == 0);
                Assert.Equal(-Math.Sign(order), Math.Sign(Expr.Compare(b, a)));
            }
        }

        // In a list that is sorted by a total order every pair stands in order, not only neighbours.
        var sorted = terms.Distinct().ToList();
        sorted.Sort(Expr.Compare);
        for (var i = 0; i < sorted.Count; i++)
        {
            for (var j = i + 1; j < sorted.Count; j++)
                Assert.True(Expr.Compare(sorted[i], sorted[j]) < 0, $"{sorted[i]} | {sorted[j]}");
        }
    }

    [Fact]
    public void Sums_OperandsShuffled_AreTheSameObject()
    {
        var random = new Random(2);
        for (var round = 0; round < 200; round++)
        {
            var terms = RandomTerms(random, 12).ToArray();
            var (sum, product) = (Add.Create(terms), Mul.Create(terms));
            for (var again = 0; again < 5; again++)
            {
                random.Shuffle(terms);
                Assert.Same(sum, Add.Create(terms));
                Assert.Same(product, Mul.Create(terms));
            }
        }
    }

    // A deep term that differs from another at the bottom only is still ordered, in a way that does not change between runs.
    [Fact]
    public void Compare_DeepTerms_IsDecidedAndFast()
    {
        Expr a = Maths.Symbol("a"), b = Maths.Symbol("b");
        for (var level = 0; level < 20_000; level++) (a, b) = (Maths.Sin(a) + 1, Maths.Sin(b) + 1);
        Assert.NotEqual(0, Expr.Compare(a, b));
        Assert.Equal(-Math.Sign(Expr.Compare(a, b)), Math.Sign(Expr.Compare(b, a)));
        Assert.Same(a + b, b + a);
    }

    [Fact]
    public void Hashes_OfTerms_AreTheSameInEveryRun()
    {
        Assert.Equal(RecordedHash, "x^2*sin(y) + 3/7".Parse().StructuralHash);
        Assert.Equal("a^2 + a*b + a + b + sin(c) + 1", "b + a + sin(c) + a*b + a^2 + 1".Parse().ToString());
    }

    private static List<Expr> RandomTerms(Random random, int count)
    {
        var terms = new List<Expr> { Maths.Symbol("x"), Maths.Symbol("y"), 2, Constant.Pi };
        while (terms.Count < count)
        {
            Expr a = terms[random.Next(terms.Count)], b = terms[random.Next(terms.Count)];
            var made = random.Next(7) switch
            {
                0 => a + b,
                1 => a * b,
                2 => a ^ random.Next(-3, 4),
                3 => Maths.Sin(a),
                4 => a + random.Next(-5, 6),
                5 => Maths.Max(a, b),
                _ => Maths.Exp(a) / 3,
            };
            if (made != Constant.Undefined && made.Children.Length < 12) terms.Add(made);
        }

        return terms;
    }
}
