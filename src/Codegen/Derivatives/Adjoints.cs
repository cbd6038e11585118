namespace Symbolic.Codegen.Derivatives;

/// <summary>The adjoints that have been collected in one region, for values of the region and of those around it.</summary>
internal sealed class Adjoints(Arithmetic arithmetic)
{
    private readonly Dictionary<int, int> _adjoints = [];

    /// <summary>The values that have an adjoint.</summary>
    public IEnumerable<int> Values => _adjoints.Keys;

    public bool IsEmpty => _adjoints.Count == 0;

    /// <summary>Those of another region.</summary>
    public Adjoints Empty() => new(arithmetic);

    /// <summary>The adjoint of a value, or null as long as nothing has been added to it.</summary>
    public int? Of(int value) => _adjoints.TryGetValue(value, out var adjoint) ? adjoint : null;

    public void Add(int value, int contribution) =>
        _adjoints[value] = _adjoints.TryGetValue(value, out var sum) ? arithmetic.Add(sum, contribution) : contribution;

    public void Subtract(int value, int contribution) => _adjoints[value] = _adjoints.TryGetValue(value, out var sum)
        ? arithmetic.Subtract(sum, contribution)
        : arithmetic.Negate(contribution);
}
