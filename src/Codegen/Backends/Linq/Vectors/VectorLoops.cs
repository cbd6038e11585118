using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq.Vectors;

/// <summary>The loops of a tape that become vectors: of loops in each other one only, the outermost whose runs read and write
/// neighbouring elements, or else the outermost that can.</summary>
internal sealed class VectorLoops
{
    private readonly Tape _tape;
    private readonly Dictionary<int, VectorPlan> _plans = [];
    private readonly Lazy<ScratchArrays> _scratch;

    /// <param name="tape">The tape.</param>
    /// <param name="shape">The vectors, or null for none.</param>
    public VectorLoops(Tape tape, VectorShape? shape)
    {
        (_tape, Shape, _scratch) = (tape, shape, new(() => new ScratchArrays(tape)));
        if (shape is null) return;
        for (var i = 0; i < tape.Instructions.Length; i++)
        {
            if (tape.Instructions[i].Opcode != Opcode.Loop) continue;
            Choose(i);
            i = tape.PartnerOf(i);
        }
    }

    /// <summary>The vectors.</summary>
    public VectorShape? Shape { get; }

    /// <summary>Whether there are any.</summary>
    public bool Any => _plans.Count > 0;

    /// <summary>Whether a loop becomes vectors.</summary>
    public bool IsVectorised(int begin) => _plans.ContainsKey(begin);

    /// <summary>Whether it is known beforehand that a loop fills a vector.</summary>
    public bool HasFixedCount(int begin) => CountOf(begin) is not null;

    /// <summary>Whether a method that these instructions become has vectors on the stack, which must not lie across borders.</summary>
    public bool NeedAlignedStack(int start, int end)
    {
        if (!Any) return false;
        for (var i = start; i < end; i++)
        {
            if (_plans.TryGetValue(i, out var plan) && IsCalling(plan)) return true;
        }

        return false;
    }

    /// <summary>The writer of a loop.</summary>
    public VectorLoop Loop(int begin, Memory memory, Places places, IOuterValues outer) =>
        new(_tape, _plans[begin], Shape!, memory, places, outer);

    private static bool IsCalling(VectorPlan plan) => plan.HasCalls || plan.Weight > 60;

    private void Choose(int begin)
    {
        if (PlanFor(begin) is { StridedCount: 0 } plan)
        {
            _plans[begin] = plan;
            return;
        }

        var strided = PlanFor(begin);
        var known = _plans.Count;
        for (var i = begin + 1; i < _tape.PartnerOf(begin); i++)
        {
            if (_tape.Instructions[i].Opcode != Opcode.Loop) continue;
            if (strided is null) Choose(i);
            else if (PlanFor(i) is { StridedCount: 0 } inner) _plans[i] = inner;
            i = _tape.PartnerOf(i);
        }

        if (strided is not null && _plans.Count == known) _plans[begin] = strided;
    }

    private VectorPlan? PlanFor(int begin) => CountOf(begin) is { } count && count < Shape!.Lanes ? null : VectorPlan.For(_tape, begin, _scratch.Value);

    private long? CountOf(int begin)
    {
        var loop = _tape.Instructions[begin];
        return _tape.Subscripts[loop.B].Plus(_tape.Subscripts[loop.A].Times(-1)) is { IsConstant: true, Divisor: 1 } range ? range.Constant + 1 : null;
    }
}
