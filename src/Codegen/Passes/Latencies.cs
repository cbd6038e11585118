using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>How long results are waited for, in cycles of a processor of today, roughly.</summary>
internal static class Latencies
{
    /// <summary>The latency of an addition, a multiplication, or both in one.</summary>
    public const int Arithmetic = 4;

    /// <summary>The latency of an instruction.</summary>
    public static int Of(Opcode opcode) => opcode switch
    {
        Opcode.Input or Opcode.Constant or Opcode.Truth => 0,
        Opcode.Call or Opcode.Power or Opcode.If or Opcode.Loop => 20,
        Opcode.Divide => 13,
        _ => Arithmetic,
    };
}
