namespace Symbolic.Simplifier;

/// <summary>Why a simplification ended.</summary>
public enum StopReason
{
    /// <summary>No rule and no normal form that was tried makes the term cheaper.</summary>
    Done,

    /// <summary>The term has no operation left.</summary>
    Simplest,

    /// <summary>The limit of steps was reached.</summary>
    Steps,

    /// <summary>The limit of nodes was reached: the term was looked at node by node only.</summary>
    Nodes,

    /// <summary>The limit of time was reached.</summary>
    Time,
}
