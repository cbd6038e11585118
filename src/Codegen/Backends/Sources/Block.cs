namespace Symbolic.Codegen.Backends.Sources;

/// <summary>Statements one after the other: lines, and compound statements.</summary>
internal sealed class Block
{
    /// <summary>The statements: a text or a <see cref="Compound"/> each.</summary>
    public List<object> Items { get; } = [];

    public bool IsEmpty => Items.Count == 0;

    public void Add(string line) => Items.Add(line);

    public void Add(Compound compound) => Items.Add(compound);

    /// <summary>The conditional statement that is all there is, or null.</summary>
    public Compound? OnlyConditional => Items is [Compound { IsConditional: true } compound] ? compound : null;
}

/// <summary>A statement with blocks in it: a function, a loop, or a chain of conditions.</summary>
internal sealed class Compound
{
    private readonly List<(string Head, Block Body)> _parts;

    private Compound(List<(string Head, Block Body)> parts, bool isConditional) => (_parts, IsConditional) = (parts, isConditional);

    /// <summary>Whether it is a chain of conditions.</summary>
    public bool IsConditional { get; }

    /// <summary>The heads and what they govern, from the last to the first, so that a chain grows at its front; a condition is a head
    /// without the words if and else, the empty one is else.</summary>
    public IReadOnlyList<(string Head, Block Body)> Reversed => _parts;

    /// <summary>A function or a loop.</summary>
    public static Compound Of(string head, Block body) => new([(head, body)], false);

    /// <summary>A conditional statement. One that is all of its other branch becomes part of the chain.</summary>
    public static Compound If(string condition, Block then, Block other)
    {
        var parts = other.OnlyConditional?._parts ?? [];
        if (parts.Count == 0 && !other.IsEmpty) parts.Add(("", other));
        parts.Add((condition, then));
        return new Compound(parts, true);
    }
}
