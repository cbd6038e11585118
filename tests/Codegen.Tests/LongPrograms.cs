using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Codegen.Tests;

/// <summary>Terms over x and y that become programs of about as many instructions as are asked for.</summary>
internal static class LongPrograms
{
    public static readonly Expr[] Variables = [Symbol.Named("x"), Symbol.Named("y")];

    /// <summary>Nodes that use their neighbours, and now and then one from far back; ten of them are results.</summary>
    public static Expr[] Of(int instructions)
    {
        var random = new Random(7);
        var nodes = new List<Expr> { Variables[0], Variables[1], Variables[0] + Variables[1] };
        var count = instructions * 10 / 46;
        for (var i = 0; i < count; i++)
        {
            var near = nodes[^random.Next(1, 4)];
            var other = nodes[random.Next(10) == 0 ? random.Next(nodes.Count) : nodes.Count - random.Next(1, 4)];
            nodes.Add((i % 10) switch
            {
                9 => Maths.Sin(nodes[^1]) + Rational.Create(i, 1_000_003),
                < 4 => Rational.Create(1, 2) * nodes[^1] * near + other / 3,
                _ => (nodes[^1] - near * other) / 4 + Rational.Create(i, 1_000_003),
            });
        }

        return [.. Enumerable.Range(1, 10).Select(k => nodes[k * (nodes.Count - 1) / 10])];
    }
}
