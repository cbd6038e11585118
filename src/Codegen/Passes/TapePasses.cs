namespace Symbolic.Codegen.Passes;

/// <summary>The passes that make a tape cheaper to run.</summary>
[Flags]
public enum TapePasses
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Cheaper operations for dear ones: see <c>StrengthReduction</c>.</summary>
    StrengthReduction = 1,

    /// <summary>Long sums are added up in several strands that do not wait for each other.</summary>
    SumStrands = 2,

    /// <summary>A product and a sum are one operation where the machine has one.</summary>
    FusedMultiplyAdd = 4,

    /// <summary>The sine and the cosine of one argument stand together, so that a back end can compute them at once.</summary>
    CirclePairs = 8,

    /// <summary>Instructions stand near those that need their values.</summary>
    Scheduling = 16,

    /// <summary>All of them.</summary>
    All = StrengthReduction | SumStrands | FusedMultiplyAdd | CirclePairs | Scheduling,
}
