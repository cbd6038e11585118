using System.Runtime.InteropServices;
using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Differentiation;

/// <summary>The derivatives found so far. A link of a chain is kept as its factor and what it leads to; the product is made where
/// it is needed.</summary>
internal sealed class Results(Dependencies dependencies, long maxOperands)
{
    /// <summary>How many operands all results of one differentiation may have together.</summary>
    public const long MaxOperands = 40_000_000;

    /// <summary>How many they may have where every result is told: more than anybody reads.</summary>
    public const long MaxOperandsTold = 400_000;

    private readonly Dictionary<Expr, Entry> _entries = [];
    private long _operands;

    public bool Has(Expr node) => _entries.ContainsKey(node);

    public void Defer(Expr node, Expr factor, Expr part)
    {
        Count(factor);
        _entries[node] = new Entry(null, factor, part);
    }

    public void Set(Expr node, Expr result)
    {
        Count(result);
        _entries[node] = new Entry(result, null, null);
    }

    /// <summary>The derivative of a part; 0 for what does not depend on the variable.</summary>
    public Expr Of(Expr part)
    {
        if (!_entries.TryGetValue(part, out var entry)) return dependencies.Has(part) ? throw new KeyNotFoundException() : Number.Zero;
        if (entry.Result is { } result) return result;
        var factors = new List<Expr>(2);
        while (entry.Result is null && entry.Part is { } next)
        {
            factors.Add(entry.Factor!);
            entry = _entries.GetValueOrDefault(next);
        }

        // The end of a chain that does not depend on the variable makes all of it zero.
        factors.Add(entry.Result ?? Number.Zero);
        factors.Reverse();
        var product = Mul.Create(CollectionsMarshal.AsSpan(factors));
        Set(part, product);
        return product;
    }

    private void Count(Expr result)
    {
        _operands += result.Children.Length;
        if (_operands > maxOperands) throw new LimitExceededException($"the derivative, with all its parts, has more than {maxOperands} operands");
    }

    // Either a result, or a factor and the part whose derivative it is to be multiplied by.
    private readonly record struct Entry(Expr? Result, Expr? Factor, Expr? Part);
}
