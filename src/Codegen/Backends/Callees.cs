using System.Runtime.CompilerServices;

namespace Symbolic.Codegen.Backends;

/// <summary>Which functions are called by delegates that only pass their arguments on in another form.</summary>
internal static class Callees
{
    private static readonly ConditionalWeakTable<Delegate, Delegate> Known = [];

    /// <summary>Remembers what a delegate calls.</summary>
    /// <returns>The delegate.</returns>
    public static T Calling<T>(this T caller, Delegate callee)
        where T : Delegate
    {
        Known.Add(caller, callee);
        return caller;
    }

    /// <summary>What a delegate calls, if it is one of these.</summary>
    public static Delegate? Of(Delegate caller) => Known.TryGetValue(caller, out var callee) ? callee : null;
}
