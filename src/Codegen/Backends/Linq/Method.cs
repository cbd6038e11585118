namespace Symbolic.Codegen.Backends.Linq;

/// <summary>A run of instructions of one region that becomes one compiled method. Parts of it may be methods of their own, which it
/// calls.</summary>
internal sealed record Method(int Start, int End, List<Method> Inner)
{
    public int Id { get; set; }
}
