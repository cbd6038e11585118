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

    private readonly Dictionary<Expr, Expr> _done = [];
    private readonly Dictionary<Expr, (Expr Factor, Expr Part)> _deferred = [];
    private long _operands;

    public bool Has(Expr node) => _done.ContainsKey(node) || _deferred.ContainsKey(node);

    public void Defer(Expr node, Expr factor, Expr part)
    {
        Count(factor);
        _deferred[node] = (factor, part);
    }

    public void Set(Expr node, Expr result)
    {
        Count(result);
        _done[node] = result;
    }

    /// <summary>The derivative of a part; 0 for what does not depend on the variable.</summary>
    public Expr Of(Expr part)
    {
        if (_done.TryGetValue(part, out var result)) return result;
        if (!_deferred.ContainsKey(part)) return dependencies.Has(part) ? throw new KeyNotFoundException() : Number.Zero;
        var factors = new List<Expr>();
        var node = part;
        while (!_done.ContainsKey(node) && _deferred.TryGetValue(node, out var link))
        {
            factors.Add(link.Factor);
            node = link.Part;
        }

        // The end of a chain that does not depend on the variable makes all of it zero.
        factors.Add(_done.GetValueOrDefault(node, Number.Zero));
        factors.Reverse();
        var product = Mul.Create(factors.ToArray());
        Set(part, product);
        return product;
    }

    private void Count(Expr result)
    {
        _operands += result.Children.Length;
        if (_operands > maxOperands) throw new LimitExceededException($"the derivative, with all its parts, has more than {maxOperands} operands");
    }
}
