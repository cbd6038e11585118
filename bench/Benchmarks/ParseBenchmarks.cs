using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Symbolic.Expressions;

namespace Symbolic.Benchmarks;

/// <summary>Reading half a megabyte: a sum of 20 000 different terms.</summary>
public class ParseBenchmarks : IReadsText
{
    private readonly string _text = Text(20_000);
    private Expr? _alive;
    private int _round;

    public int TextLength => _text.Length;

    /// <summary>The term is held, so that every node is found: the cost of reading alone.</summary>
    [GlobalSetup(Target = nameof(ParseKnownTerm))]
    public void Hold() => _alive = _text.Parse();

    [Benchmark]
    public bool ParseKnownTerm() => _text.Parse() == _alive;

    /// <summary>Other names in every round, so that the nodes do not exist yet; replacing them costs under a hundredth.</summary>
    [Benchmark]
    public Expr ParseNewTerm() => _text.Replace("y", $"y{_round++}_", StringComparison.Ordinal).Parse();

    internal static string Text(int terms)
    {
        var text = new StringBuilder();
        for (var n = 0; n < terms; n++)
        {
            if (n > 0) text.Append(" + ");
            text.Append(CultureInfo.InvariantCulture, $"{n % 97 + 2}*x{n % 1009}^{n % 7 + 2}*sin(y{n}+{n % 13})");
        }

        return text.ToString();
    }
}
