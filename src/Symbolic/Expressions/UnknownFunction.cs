using System.Collections.Immutable;
using Symbolic.Numbers;

namespace Symbolic.Expressions;

/// <summary>A function of which only the name is known, or a derivative of one: <c>f</c>, <c>f'</c>, <c>f'[1,0]</c>.</summary>
public sealed record UnknownFunction
{
    /// <summary>An unknown function or one of its derivatives.</summary>
    /// <param name="name">The name; as for a symbol.</param>
    /// <param name="orders">How often it is differentiated by each of its arguments, which says how many it takes.</param>
    /// <exception cref="ArgumentException">The name is no identifier, there is no argument, or an order is negative.</exception>
    public UnknownFunction(string name, ImmutableArray<int> orders)
    {
        name = Names.Checked(name);
        if (orders.IsDefaultOrEmpty) throw new ArgumentException("A function takes at least one argument.", nameof(orders));
        if (orders.Any(order => order < 0)) throw new ArgumentException("An order of differentiation is not negative.", nameof(orders));
        Name = name;
        Orders = orders;
        var hash = Mixing.Text(name);
        foreach (var order in orders) hash = Mixing.Mix(hash, (ulong)order + 1);
        StableHash = hash;
    }

    /// <summary>The name, without marks of differentiation.</summary>
    public string Name { get; }

    /// <summary>How often the function is differentiated by each of its arguments.</summary>
    public ImmutableArray<int> Orders { get; }

    /// <summary>How often the function is differentiated in all.</summary>
    public int TotalOrder => Orders.Sum();

    internal ulong StableHash { get; }

    /// <summary>The function differentiated once more.</summary>
    /// <param name="argument">By which argument, from 0.</param>
    public UnknownFunction DifferentiatedBy(int argument) => new(Name, Orders.SetItem(argument, Orders[argument] + 1));

    /// <inheritdoc/>
    public bool Equals(UnknownFunction? other) =>
        other is not null && Name == other.Name && Orders.AsSpan().SequenceEqual(other.Orders.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => (int)StableHash;
}
