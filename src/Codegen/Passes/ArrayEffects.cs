using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Which arrays a part of a program reads, writes, and adds to.</summary>
internal sealed class ArrayEffects
{
    private readonly Dictionary<int, Opcode> _accesses = [];

    /// <summary>The arrays, each with what is done to it: only read (Load), only added to (Accumulate), or else (Store).</summary>
    public IReadOnlyDictionary<int, Opcode> Accesses => _accesses;

    /// <summary>Takes up an access to an array.</summary>
    public void Add(in Instruction access) =>
        _accesses[access.A] = _accesses.TryGetValue(access.A, out var known) && known != access.Opcode ? Opcode.Store : access.Opcode;
}
