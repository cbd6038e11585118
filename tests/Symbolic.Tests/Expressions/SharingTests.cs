using Symbolic.Expressions;

namespace Symbolic.Tests.Expressions;

/// <summary>Equal terms are one object, from every thread, and what nobody holds is let go.</summary>
public sealed class SharingTests
{
    [Fact]
    public void Terms_MadeByEightThreads_AreTheSameObjects()
    {
        const int Threads = 8, Count = 20_000;
        var made = new Expr[Threads][];
        using var start = new Barrier(Threads);
        var threads = Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            start.SignalAndWait();
            made[thread] = [.. Enumerable.Range(0, Count).Select(Term)];
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        for (var thread = 1; thread < Threads; thread++)
        {
            for (var n = 0; n < Count; n++) Assert.Same(made[0][n], made[thread][n]);
        }

        static Expr Term(int n)
        {
            var x = Maths.Symbol("shared");
            return Maths.Sin(x + n) * (x ^ (n % 7)) + Number.Of(Symbolic.Numbers.Rational.Create(n, 20_011));
        }
    }

    [Fact]
    public void ThousandLevels_OfSharedTerms_AreThousandsOfNodes()
    {
        Expr term = Maths.Symbol("x");
        for (var level = 0; level < 1000; level++) term = (term ^ 2) + Maths.Sin(term);
        var nodes = Traversal.ChildrenFirst(term);
        // At each level a sum, a power and a sine, the symbol, and the exponent 2.
        Assert.Equal(3002, nodes.Count);
        Assert.Same(term, nodes[^1]);
    }

    [Fact]
    public void ChildrenFirst_OfATerm_ListsOperandsBeforeWhatUsesThem()
    {
        var nodes = Traversal.ChildrenFirst("sin(x + y)^2*(x + y) + exp(x)".Parse());
        var position = nodes.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        Assert.Equal(nodes.Count, position.Count);
        foreach (var node in nodes)
        {
            foreach (var child in node.Children) Assert.True(position[child] < position[node]);
        }
    }

    [Fact]
    public void Sum_Of100000Terms_IsFlatAndOrdered()
    {
        var terms = Enumerable.Range(0, 100_000).Select(n => (n + 1) * Maths.Symbol($"x{n}")).ToArray();
        var sum = Add.Create(terms);
        Assert.Equal(100_000, sum.Children.Length);
        Array.Reverse(terms);
        Assert.True(sum == Add.Create(terms));
        Assert.Equal(100_000, (sum + sum).Children.Length);
        // Terms stand in the order of what they are beside their coefficients.
        for (var i = 1; i < sum.Children.Length; i++) Assert.True(Expr.Compare(Rest(sum.Children[i - 1]), Rest(sum.Children[i])) < 0);

        static Expr Rest(Expr term) => term is Mul product ? product.Rest : term;
    }

    [Fact]
    public void Product_Of100000Factors_IsFlatAndOrdered()
    {
        var factors = Enumerable.Range(0, 100_000).Select(n => (Expr)Maths.Symbol($"x{n}")).ToArray();
        var product = Mul.Create(factors);
        Assert.Equal(100_000, product.Children.Length);
        Array.Reverse(factors);
        Assert.True(product == Mul.Create(factors));
        Assert.True(product / product == Number.One);
    }

    [Fact]
    public void Nesting_Of100000Functions_NeedsNoStack()
    {
        Expr term = Maths.Symbol("x");
        for (var level = 0; level < 100_000; level++) term = Maths.Sin(term);
        Assert.Equal(100_001, Traversal.ChildrenFirst(term).Count);
        Assert.Equal("x", string.Join(' ', term.FreeVariables()));
        Assert.True(term.DependsOn(Maths.Symbol("x")));
        Assert.Same(Number.Zero, term.Substitute(Maths.Symbol("x"), Number.Zero));
        Assert.NotSame(term, term.Substitute(Maths.Symbol("x"), Maths.Symbol("y")));
        Assert.True(term.ToString().Length > 400_000);
    }
}
