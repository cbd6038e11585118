using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Which arrays a part of a program reads, writes, and adds to.</summary>
internal sealed class ArrayEffects
{
    private readonly HashSet<int> _loaded = [];
    private readonly HashSet<int> _stored = [];
    private readonly HashSet<int> _accumulated = [];

    /// <summary>Takes up an access to an array.</summary>
    public void Add(in Instruction access) =>
        (access.Opcode == Opcode.Load ? _loaded : access.Opcode == Opcode.Store ? _stored : _accumulated).Add(access.A);

    /// <summary>Takes up what another part does.</summary>
    public void Add(ArrayEffects other)
    {
        _loaded.UnionWith(other._loaded);
        _stored.UnionWith(other._stored);
        _accumulated.UnionWith(other._accumulated);
    }

    /// <summary>Whether this writes into an array that the other part reads or fills.</summary>
    public bool Disturbs(ArrayEffects other) =>
        _stored.Overlaps(other._loaded) || _stored.Overlaps(other._stored) || _accumulated.Overlaps(other._loaded) || _accumulated.Overlaps(other._stored);

    /// <summary>Whether something is added to an array.</summary>
    public bool Accumulates => _accumulated.Count > 0;

    /// <summary>The same without some arrays.</summary>
    public ArrayEffects Without(IReadOnlySet<int> arrays)
    {
        var rest = new ArrayEffects();
        rest._loaded.UnionWith(_loaded.Except(arrays));
        rest._stored.UnionWith(_stored.Except(arrays));
        rest._accumulated.UnionWith(_accumulated.Except(arrays));
        return rest;
    }

    /// <summary>Whether two parts must stay in their order. Additions to one array may change places.</summary>
    public bool Conflict(ArrayEffects other) =>
        _stored.Overlaps(other._stored) || _stored.Overlaps(other._loaded) || _stored.Overlaps(other._accumulated)
        || other._stored.Overlaps(_loaded) || other._stored.Overlaps(_accumulated)
        || _accumulated.Overlaps(other._loaded) || other._accumulated.Overlaps(_loaded);
}
